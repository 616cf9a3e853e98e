import { useNavigate } from "@solidjs/router";
import { type JSX, onMount } from "solid-js";
import { ApiError } from "../../queries/http";
import { getMe } from "../../queries/me";
import { finishSignIn, wantedReturn } from "../../session/sign-in";
import { w } from "./page";
import "./sign-in.css";

/** Where the provider sends the browser back to. Leads on to where the user wanted to go. */
export default function Callback(): JSX.Element {
  const navigate = useNavigate();
  onMount(async () => {
    const to = wantedReturn();
    try {
      const target = await finishSignIn(new URLSearchParams(location.search), getMe);
      navigate(target, { replace: true });
    } catch (error) {
      // Signed in at the provider but not known here, or not finished: the door says which.
      const refused = error instanceof ApiError && (error.status === 403 || error.status === 401);
      const problem = refused ? "refused" : "failed";
      // The next try still lands where this one meant to: on a bad line it is often the second that gets through.
      navigate(`/sign-in?${new URLSearchParams({ problem, to })}`, { replace: true });
    }
  });
  return (
    <p role="status" class="callback-wait">
      {w().finishing}
    </p>
  );
}

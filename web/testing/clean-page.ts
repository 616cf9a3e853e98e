import { cleanup } from "@solidjs/testing-library";
import { queryClient } from "../queries/client";
import { signInAgain } from "../session/session";

/** What a test has shown, read and kept is gone before the next one begins, whichever file that stands in. */
export function cleanPage(): void {
  cleanup();
  queryClient.clear();
  signInAgain();
  localStorage.clear();
  sessionStorage.clear();
}

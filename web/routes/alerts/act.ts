import { createSignal } from "solid-js";
import { refreshReads } from "../../queries/client";
import { ApiError, type Asked, getJson } from "../../queries/http";
import { announce } from "../../ui/toast";
import { w } from "./page";

/** One change at a time under that path; what follows from it is read again. */
export function useAct(refreshed: string) {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const act = async (path: string, asked: Asked, done: string): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await getJson(path, asked);
      announce(done);
      await refreshReads(refreshed);
      return true;
    } catch (error) {
      setProblem(wordsOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, act };
}

function wordsOf(error: unknown): string {
  if (!(error instanceof ApiError)) return w().rules.failed("offline");
  return error.status === 409 && error.code === "changed_meanwhile"
    ? w().rules.conflict
    : w().rules.failed(error.code);
}

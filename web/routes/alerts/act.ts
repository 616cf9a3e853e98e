import { createSignal } from "solid-js";
import { refreshReads } from "../../queries/client";
import { type Asked, getJson } from "../../queries/http";
import { explain } from "../../ui/explain";
import { announce } from "../../ui/toast";

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
      setProblem(explain(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, act };
}

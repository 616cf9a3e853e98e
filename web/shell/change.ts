import { createSignal } from "solid-js";
import { refreshReads } from "../queries/client";
import { explain } from "../ui/explain";
import { announce } from "../ui/toast";

/** One change at a time: what is going on, and what went wrong, in words. What follows from it is read again. */
export function useChange() {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const run = async (change: () => Promise<string>, refreshed: string): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      announce(await change());
      await refreshReads(refreshed);
      return true;
    } catch (error) {
      setProblem(explain(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, setProblem, run };
}

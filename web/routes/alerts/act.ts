import { type Asked, getJson } from "../../queries/http";
import { useChange } from "../../shell/change";

/** One request at a time under that path; what follows from it is read again. */
export function useAct(refreshed: string) {
  const { busy, problem, run } = useChange();
  const act = (path: string, asked: Asked, done: string): Promise<boolean> =>
    run(async () => {
      await getJson(path, asked);
      return done;
    }, refreshed);
  return { busy, problem, act };
}

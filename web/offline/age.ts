import { createSignal } from "solid-js";
import { SAVED_HEADER } from "./rules";

const [savedAt, setSavedAt] = createSignal<Date>();

/** The age of the oldest saved answer in sight; undefined while answers come from the server. */
export { savedAt };

/** Notes whether an answer came from the server or from this device. */
export function noteAge(answer: Response): void {
  const text = answer.headers.get(SAVED_HEADER);
  if (text === null) {
    setSavedAt(undefined);
    return;
  }
  const at = new Date(text);
  const known = savedAt();
  if (known === undefined || at < known) setSavedAt(at);
}

import { createSignal, type JSX, Show } from "solid-js";
import "./menu.css";

const [message, setMessage] = createSignal<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says for three seconds that something was done; read out too. */
export function announce(text: string): void {
  clearTimeout(timer);
  setMessage(text);
  timer = setTimeout(() => setMessage(undefined), 3000);
}

export function Toast(): JSX.Element {
  return (
    <div role="status" aria-live="polite" class="no-print">
      <Show when={message()}>{(text) => <div class="toast">{text()}</div>}</Show>
    </div>
  );
}

import { type JSX, Show } from "solid-js";
import { Notice } from "./states";

/** Why what was just asked for did not happen, and what to do: readers hear it as soon as it is there. */
export function ProblemNotice(props: { of: string | undefined }): JSX.Element {
  return (
    <Show when={props.of}>
      {(words) => (
        <div role="alert">
          <Notice kind="bad" icon="bad">
            {words()}
          </Notice>
        </div>
      )}
    </Show>
  );
}

import { type JSX, Show } from "solid-js";
import type { Reading } from "../queries/client";
import { Failure, Loading } from "./states";

/** The four states of a reading: on its way, refused or failed, and there. What stood stays while it is asked again. */
export function Reads<T>(props: {
  of: Reading<T>;
  height?: string;
  children: (data: () => NonNullable<T>) => JSX.Element;
}): JSX.Element {
  return (
    <Show
      when={props.of.data()}
      fallback={
        <Show when={props.of.error()} fallback={<Loading height={props.height} />}>
          {(error) => <Failure error={error()} retry={props.of.retry} />}
        </Show>
      }
    >
      {(data) => props.children(data as () => NonNullable<T>)}
    </Show>
  );
}

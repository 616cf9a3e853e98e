import type { JSX } from "solid-js";
import { Icon } from "./icon";
import "./button.css";
import "./file-button.css";

/** Chooses one file; the same one can be chosen again after it was mended. */
export function FileButton(props: {
  label: string;
  accept: string;
  busy?: boolean;
  onFile: (file: File) => void;
}): JSX.Element {
  let input: HTMLInputElement | undefined;
  const take = () => {
    const file = input?.files?.[0];
    if (file) props.onFile(file);
    if (input) input.value = "";
  };
  return (
    <label class="button button-file" classList={{ "button-busy": props.busy }}>
      <Icon name="upload" size={16} />
      {props.label}
      <input
        ref={input}
        type="file"
        class="sr-only"
        accept={props.accept}
        disabled={props.busy}
        onChange={take}
      />
    </label>
  );
}

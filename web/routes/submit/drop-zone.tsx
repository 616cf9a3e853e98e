import { createSignal, type JSX, Show } from "solid-js";
import { Icon } from "../../ui/icon";
import { w } from "./page";
import "../../ui/primary.css";
import "./drop-zone.css";

const KINDS =
  ".csv,.tsv,.txt,.gz,.xlsx,text/csv,application/gzip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Files by drag or by choice; on a phone the whole field is the button. */
export function DropZone(props: {
  /** How many of the dropped files have been read. */
  reading: { readonly read: number; readonly of: number } | undefined;
  failed: boolean;
  onFiles: (files: File[]) => void;
}): JSX.Element {
  const [over, setOver] = createSignal(false);
  let input: HTMLInputElement | undefined;
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0) props.onFiles(files);
    // The same file can be chosen again after it was mended.
    if (input) input.value = "";
  };
  return (
    <div class="stack-2">
      <label
        class="drop-zone"
        classList={{ "drop-zone-over": over() }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <input
          ref={input}
          type="file"
          multiple
          accept={KINDS}
          class="sr-only"
          onChange={(event) => take(event.currentTarget.files)}
        />
        <Icon name="upload" size={30} />
        <strong>{w().drop.title}</strong>
        <span class="small muted">{w().drop.about}</span>
        <span class="button button-primary">{w().drop.button}</span>
      </label>
      <div role="status" aria-live="polite">
        <Show when={props.reading}>
          {(reading) => (
            <p class="row small muted">
              <span class="spinner" aria-hidden="true" /> {w().drop.reading(reading().read, reading().of)}
            </p>
          )}
        </Show>
        <Show when={props.failed}>
          <p class="small submit-bad">{w().drop.failed}</p>
        </Show>
      </div>
    </div>
  );
}

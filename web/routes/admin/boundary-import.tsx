import { createSignal, type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { getJson } from "../../queries/http";
import { regionTree } from "../../queries/regions";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/states";
import { useChange } from "./changing";
import { w } from "./page";

/** The ministry's own boundary file: simplified here, so that only the light map travels. */
export function BoundaryImport(): JSX.Element {
  const change = useChange();
  const [said, setSaid] = createSignal<string>();
  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    setSaid(undefined);
    await change.run(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { importBoundaries } = await import("@pantau/regions/boundaries");
      const made = await importBoundaries(bytes, regionTree()).catch(() => undefined);
      if (!made) {
        setSaid(w().settings.boundariesFailed);
        return w().settings.boundariesFailed;
      }
      const body = JSON.parse(new TextDecoder().decode(made.topojson)) as unknown;
      await getJson("/boundaries", { method: "PUT", body });
      const int = (list: readonly unknown[]) => format().int(list.length);
      const words = w().settings.imported(int(made.joined), int(made.missing), int(made.unknown));
      setSaid(words);
      return words;
    }, "/boundaries");
  };
  return (
    <Card title={w().settings.boundaries} about={w().settings.boundariesAbout}>
      <label class="field">
        <span>{w().settings.chooseBoundaries}</span>
        <input
          type="file"
          accept=".geojson,.json,application/geo+json"
          disabled={change.busy()}
          onChange={(event) => void choose(event.currentTarget.files)}
        />
      </label>
      <Show when={change.busy()}>
        <p role="status">{w().settings.importing}</p>
      </Show>
      <Show when={said()}>{(words) => <Notice>{words()}</Notice>}</Show>
      <Show when={change.problem()}>{(words) => <Notice kind="bad">{words()}</Notice>}</Show>
    </Card>
  );
}

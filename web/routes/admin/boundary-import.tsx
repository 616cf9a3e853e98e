import { Refusal, refusalText } from "@pantau/domain";
import { createSignal, type JSX, Show } from "solid-js";
import { format, lang, t } from "../../i18n/language";
import { getJson } from "../../queries/http";
import { regionTree } from "../../queries/regions";
import { Card } from "../../ui/card";
import { FileButton } from "../../ui/file-button";
import { Notice } from "../../ui/states";
import { useChange } from "./changing";
import { w } from "./page";

/** The ministry's own boundary file: simplified here, so that only the light map travels. */
export function BoundaryImport(): JSX.Element {
  const change = useChange();
  const [said, setSaid] = createSignal<string>();
  const choose = async (file: File) => {
    setSaid(undefined);
    await change.run(async () => {
      const made = await simplify(new Uint8Array(await file.arrayBuffer()));
      if (typeof made === "string") {
        change.setProblem(made);
        return made;
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
      <div>
        <FileButton
          label={w().settings.chooseBoundaries}
          accept=".geojson,.json,application/geo+json"
          busy={change.busy()}
          onFile={(file) => void choose(file)}
        />
      </div>
      <div role="status" class="stack-2">
        <Show when={change.busy()}>
          <p class="small muted">{w().settings.importing}</p>
        </Show>
        <Show when={said()}>{(words) => <Notice icon="good">{words()}</Notice>}</Show>
        <Show when={change.problem()}>
          {(words) => (
            <Notice kind="bad" icon="bad">
              {words()}
            </Notice>
          )}
        </Show>
      </div>
    </Card>
  );
}

/** The light map, or words that say what is wrong with the file. */
async function simplify(bytes: Uint8Array) {
  const { importBoundaries } = await import("@pantau/regions/boundaries");
  try {
    return await importBoundaries(bytes, regionTree());
  } catch (error) {
    if (error instanceof Refusal) return refusalText(error.code, lang(), error.details) ?? error.code;
    // The simplifier gave up on it: a defect of ours or of the file, and either way nothing was changed.
    console.error(error);
    return t().error.crashed;
  }
}

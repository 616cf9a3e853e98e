import { Refusal, type RegencyId, refusalText } from "@pantau/domain";
import type { BoundaryImport as BoundaryImportResult } from "@pantau/regions/boundaries";
import { createSignal, type JSX, Show } from "solid-js";
import { format, lang, t } from "../../i18n/language";
import { getJson } from "../../queries/http";
import { regionTree, shortName } from "../../queries/regions";
import { useChange } from "../../shell/change";
import { Card } from "../../ui/card";
import { FileButton } from "../../ui/file-button";
import { ProblemNotice } from "../../ui/problem-notice";
import { Notice } from "../../ui/states";
import { w } from "./page";

/** The ministry's own boundary file: simplified here, so that only the light map travels. */
export function BoundaryImport(): JSX.Element {
  const change = useChange();
  const [imported, setImported] = createSignal<Imported>();
  const choose = async (file: File) => {
    setImported(undefined);
    await change.run(async () => {
      const made = await simplify(new Uint8Array(await file.arrayBuffer()));
      if (typeof made === "string") {
        change.setProblem(made);
        return made;
      }
      const body = JSON.parse(new TextDecoder().decode(made.topojson)) as unknown;
      await getJson("/boundaries", { method: "PUT", body });
      setImported(made);
      return sentence(made);
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
        <Show when={imported()}>
          {(made) => (
            <>
              <Notice icon="good">{sentence(made())}</Notice>
              <Names title={w().settings.withoutBoundary} names={made().missing.map(nameOf)} />
              <Names title={w().settings.unknownCodes} names={made().unknown} />
            </>
          )}
        </Show>
        <ProblemNotice of={change.problem()} />
      </div>
    </Card>
  );
}

type Imported = Pick<BoundaryImportResult, "joined" | "missing" | "unknown">;

function sentence({ joined, missing, unknown }: Imported): string {
  const int = (list: readonly unknown[]) => format().int(list.length);
  return w().settings.imported(int(joined), int(missing), int(unknown));
}

function nameOf(id: RegencyId): string {
  const { today } = regionTree();
  return `${shortName(today.nameOf(id))} (${today.codeOf(id)})`;
}

/** Which ones, behind their count. */
function Names(props: { title: (count: string) => string; names: readonly string[] }): JSX.Element {
  return (
    <Show when={props.names.length > 0}>
      <details class="small">
        <summary>{props.title(format().int(props.names.length))}</summary>
        <p>{format().list(props.names)}</p>
      </details>
    </Show>
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

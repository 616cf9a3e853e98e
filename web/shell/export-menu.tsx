import type { Period } from "@pantau/domain";
import { type JSX, Show } from "solid-js";
import { pictureOf, pngOf } from "../export/picture";
import { fileName, type Provenance, provenanceLines } from "../export/provenance";
import { saveFile } from "../export/save";
import { type Exportable, tableFile, tableOf } from "../export/table-file";
import { format, t } from "../i18n/language";
import { config } from "../session/session";
import { Menu, MenuItem } from "../ui/menu";
import { announce } from "../ui/toast";

/** What is seen, as a file: the table as CSV and XLSX, the drawing as PNG and SVG; each says what it is and where it is from. */
export function ExportMenu<Row>(props: {
  title: string;
  period?: Period;
  asOf: string | null;
  reported?: string;
  table?: Exportable<Row>;
  picture?: () => SVGSVGElement | undefined | null;
}): JSX.Element {
  const provenance = (): Provenance => ({
    title: props.title,
    period: props.period,
    asOf: props.asOf,
    reported: props.reported,
    demo: config()?.demo === true,
  });
  const lines = () => provenanceLines(provenance(), t(), format());
  const save = async (extension: string, make: () => Promise<Blob>) => {
    try {
      saveFile(await make(), fileName(provenance(), extension));
    } catch {
      // Old browsers lack a piece or memory runs out: the user is told to take another form.
      announce(t().exporting.failed);
    }
  };
  const table = (kind: "csv" | "xlsx") =>
    save(kind, async () => tableFile(tableOf(props.table ?? { columns: [], rows: [] }, lines()), kind));
  const picture = (kind: "svg" | "png") =>
    save(kind, async () => {
      const drawing = props.picture?.();
      if (!drawing) throw new Error("nothing is drawn");
      const svg = pictureOf(drawing, lines());
      return kind === "png" ? pngOf(svg) : new Blob([svg], { type: "image/svg+xml" });
    });
  return (
    <Menu label={t().exporting.label} icon="download">
      {(close) => {
        const item = (label: string, run: () => Promise<void>) => (
          <MenuItem
            onClick={() => {
              close();
              void run();
            }}
          >
            {label}
          </MenuItem>
        );
        return (
          <>
            <Show when={props.table}>
              {item(t().exporting.csv, () => table("csv"))}
              {item(t().exporting.xlsx, () => table("xlsx"))}
            </Show>
            <Show when={props.picture}>
              {item(t().exporting.png, () => picture("png"))}
              {item(t().exporting.svg, () => picture("svg"))}
            </Show>
          </>
        );
      }}
    </Menu>
  );
}

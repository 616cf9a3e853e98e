import type { Period } from "@pantau/domain";
import { type JSX, Show } from "solid-js";
import type { Drawable } from "../export/drawings";
import type { ExportKind } from "../export/export-file";
import type { Exportable } from "../export/table-file";
import { format, t } from "../i18n/language";
import { config } from "../session/session";
import { Menu, MenuItem } from "../ui/menu";
import { announce } from "../ui/toast";

/** What is seen, as a file: the table as CSV and XLSX, the drawing as PNG and SVG; each says what it is and where it is from. */
export function ExportMenu<Row>(props: {
  title: string;
  period?: Period;
  asOf: string | null;
  /** How much was reported; undefined where there is nothing to report on. */
  reported: string | undefined;
  table?: Exportable<Row>;
  picture?: () => Drawable | undefined | null;
}): JSX.Element {
  const save = async (kind: ExportKind) => {
    const provenance = {
      title: props.title,
      period: props.period,
      asOf: props.asOf,
      reported: props.reported,
      demo: config()?.demo === true,
    };
    const shown = props.picture?.() ?? undefined;
    try {
      const { exportFile } = await import("../export/export-file");
      await exportFile(kind, { provenance, table: props.table, shown }, t(), format());
    } catch {
      // Old browsers lack a piece, memory runs out, or there is no line: the user is told to try again.
      announce(t().exporting.failed);
    }
  };
  return (
    <Menu label={t().exporting.label} icon="download">
      {(close) => {
        const item = (kind: ExportKind) => (
          <MenuItem
            onClick={() => {
              close();
              void save(kind);
            }}
          >
            {t().exporting[kind]}
          </MenuItem>
        );
        return (
          <>
            <Show when={props.table}>
              {item("csv")}
              {item("xlsx")}
            </Show>
            <Show when={props.picture}>
              {item("png")}
              {item("svg")}
            </Show>
          </>
        );
      }}
    </Menu>
  );
}

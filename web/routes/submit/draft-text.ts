import { reportType } from "@pantau/reports";
import { format, say } from "../../i18n/language";
import { namedRegion } from "../../queries/regions";
import type { Draft } from "../../uploads/drafts";
import type { Queued } from "../../uploads/queue-draft";
import { w } from "./page";

/** A draft's slot as people say it; its file's name while it has none. */
export function headingOf({ type, region, period, parts }: Draft): string {
  const definition = type === undefined ? undefined : reportType(type);
  const place = region && period ? namedRegion(region, period)?.name : region;
  const known = [definition && say(definition.label), place, period && format().period(period)];
  if (known.every((part) => part)) return known.join(" · ");
  const [only] = parts;
  return only ? nameOf(only) : "";
}

/** A part as people know it: the file, and the sheet where it has several. */
export function nameOf(part: { readonly file: Pick<File, "name">; readonly sheet?: string }): string {
  return part.sheet === undefined ? part.file.name : w().draft.sheet(part.file.name, part.sheet);
}

export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return w().size.kb(format().decimal(Math.max(bytes / 1000, 0.1), 1));
  return w().size.mb(format().decimal(bytes / 1_000_000, 1));
}

/** What became of a file that was to be sent. */
export function saidOf(queued: Queued): string {
  if (queued === "full") return w().draft.full;
  if (queued === "stopped") return w().draft.stopped.file;
  return navigator.onLine ? w().draft.queued : w().draft.offline;
}

import type { Me } from "@pantau/api";
import type { Period } from "@pantau/domain";
import { REPORT_TYPES, reportType } from "@pantau/reports";
import { createStore, unwrap } from "solid-js/store";
import { regionTree } from "../queries/regions";
import { onForget } from "../session/session";
import { askWorker } from "./ask-worker";
import { type Guess, guessFromName, guessFromRows } from "./guess";
import type { Mend, Part, Shipment, Table, Verdict } from "./part";
import { isAllowed } from "./scopes";

/** Tables for one slot of a type, region and month, before they are sent. */
export interface Draft {
  readonly id: string;
  readonly type?: string;
  readonly region?: string;
  readonly period?: Period;
  readonly partial: boolean;
  readonly parts: readonly Part[];
  readonly mends: readonly Mend[];
  /** `choose`: type, region or month is not known; `stopped`: the worker gave up. */
  readonly state: "choose" | "checking" | "checked" | "stopped";
  readonly verdict?: Verdict;
  /** The smaller file is meant. */
  readonly confirmed: boolean;
  /** Raised with every change: an answer for an older state is thrown away. */
  readonly revision: number;
}

const [drafts, setDrafts] = createStore<Draft[]>([]);

/** In the order in which they were dropped; kept while other pages are looked at. */
export { drafts };

onForget(() => setDrafts([]));

/** What the page has chosen, for what a file does not tell. */
export interface Chosen {
  readonly type?: string;
  readonly region?: string;
  readonly period?: Period;
}

/** Takes dropped files: each table goes to the draft of its slot, a new one where there is none. */
export async function takeFiles(files: readonly File[], chosen: Chosen, me: Me): Promise<void> {
  for (const file of files) {
    const tables = await askWorker("look", file);
    for (const table of tables) takeTable(file, table, tables.length > 1, chosen, me);
  }
}

function takeTable(file: File, table: Table, isOneOfMany: boolean, chosen: Chosen, me: Me): void {
  const slot = slotOf(file, table, isOneOfMany, chosen, me);
  const part: Part = { file, asSent: table.asSent, ...(table.sheet !== undefined && { sheet: table.sheet }) };
  const same = drafts.find(
    (draft) =>
      slot.type !== undefined &&
      draft.type === slot.type &&
      draft.region === slot.region &&
      draft.period === slot.period,
  );
  if (same) {
    if (same.parts.some((known) => isSame(known, part))) return;
    changeDraft(same.id, { parts: [...same.parts, part] });
    return;
  }
  const draft: Draft = {
    id: crypto.randomUUID(),
    ...slot,
    partial: false,
    parts: [part],
    mends: [],
    state: "choose",
    confirmed: false,
    revision: 0,
  };
  setDrafts(drafts.length, draft);
  void check(draft.id);
}

function isSame(a: Part, b: Part): boolean {
  return (
    a.file.name === b.file.name &&
    a.file.size === b.file.size &&
    a.file.lastModified === b.file.lastModified &&
    a.sheet === b.sheet
  );
}

/** Name first, then the header and rows, then what the page has chosen. */
function slotOf(file: File, table: Table, isOneOfMany: boolean, chosen: Chosen, me: Me): Chosen {
  const tree = regionTree();
  const named = guessFromName(file.name, REPORT_TYPES, tree);
  const type = typeOf(table, isOneOfMany ? undefined : named.type, chosen.type);
  const definition = type === undefined ? undefined : reportType(type);
  const told: Guess = definition ? guessFromRows(table.sample, definition, tree) : {};
  const period = named.period ?? told.period ?? chosen.period;
  const mine = (region: string | undefined) =>
    region !== undefined && period !== undefined && isAllowed(me, region, period) ? region : undefined;
  const region = mine(named.region) ?? mine(chosen.region) ?? mine(told.region);
  return { ...(type && { type }), ...(period && { period }), ...(region && { region }) };
}

function typeOf(table: Table, named: string | undefined, chosen: string | undefined): string | undefined {
  const fits = (id: string | undefined) => id !== undefined && table.types.includes(id);
  if (table.sheet !== undefined && fits(table.sheet.toLowerCase())) return table.sheet.toLowerCase();
  if (fits(named)) return named;
  if (fits(chosen)) return chosen;
  // No header fits: what the name or the page says, so that the missing columns can be told.
  return table.types[0] ?? named ?? chosen;
}

/** Changes a draft and judges it again. */
export function changeDraft(id: string, change: Partial<Omit<Draft, "id" | "revision">>): void {
  setDrafts(
    (draft) => draft.id === id,
    (draft) => ({ confirmed: false, ...change, revision: draft.revision + 1 }),
  );
  void check(id);
}

export function confirmDraft(id: string, confirmed: boolean): void {
  setDrafts((draft) => draft.id === id, { confirmed });
}

/** Adds mended cells; a later mend of the same cell replaces the earlier one. */
export function mendDraft(id: string, mends: readonly Mend[]): void {
  const draft = draftOf(id);
  if (!draft) return;
  const key = (mend: Mend) => `${mend.part}:${mend.row}:${mend.column}`;
  const all = new Map([...draft.mends, ...mends].map((mend) => [key(mend), mend]));
  changeDraft(id, { mends: [...all.values()] });
}

export function dropDraft(id: string): void {
  setDrafts((all) => all.filter((draft) => draft.id !== id));
}

/** The draft as it is judged and packed; undefined while something is not chosen. */
export function shipmentOf(draft: Draft): Shipment | undefined {
  const { type, region, period, partial, parts, mends } = unwrap(draft) as Draft;
  if (!type || !region || !period) return undefined;
  return { type, region, period, partial, parts, mends };
}

function draftOf(id: string): Draft | undefined {
  return unwrap(drafts).find((draft) => draft.id === id);
}

async function check(id: string): Promise<void> {
  const draft = draftOf(id);
  const shipment = draft && shipmentOf(draft);
  if (!draft || !shipment) {
    set(id, draft?.revision, { state: "choose", verdict: undefined });
    return;
  }
  set(id, draft.revision, { state: "checking" });
  try {
    set(id, draft.revision, { state: "checked", verdict: await askWorker("validate", shipment) });
  } catch (error) {
    // The page says that the check stopped, and offers to begin it again; the console is for who mends it.
    console.error(error);
    set(id, draft.revision, { state: "stopped", verdict: undefined });
  }
}

function set(id: string, revision: number | undefined, change: Partial<Draft>): void {
  setDrafts((draft) => draft.id === id && draft.revision === revision, change);
}

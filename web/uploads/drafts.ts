import type { Me } from "@pantau/api";
import type { Period, Problem } from "@pantau/domain";
import { REPORT_TYPES, reportType } from "@pantau/reports";
import { createStore, unwrap } from "solid-js/store";
import { regionTree } from "../queries/regions";
import { onForget } from "../session/session";
import { askWorker, WorkerFailed } from "./ask-worker";
import { type Guess, guessFromName, guessFromRows } from "./guess";
import type { Mend, Part, Shipment, Table, Verdict } from "./part";
import type { FailureCause } from "./protocol";
import { isAllowed } from "./scopes";

/** Tables for one slot of a type, region and month, before they are sent. */
export interface Draft {
  readonly id: string;
  readonly type?: string;
  readonly region?: string;
  readonly period?: Period;
  readonly partial: boolean;
  readonly parts: readonly Part[];
  /** Types whose header every table has. Where the chosen one is not among them, it stays alone and spoils no other. */
  readonly types: readonly string[];
  readonly mends: readonly Mend[];
  /** `choose`: type, region or month is not known; `stopped`: the worker gave up. */
  readonly state: "choose" | "checking" | "checked" | "stopped";
  readonly verdict?: Verdict;
  readonly stoppedBy?: FailureCause;
  /** While it is checked: how much of it has been read, 0 to 1. */
  readonly share?: number;
  /** The smaller file is meant. */
  readonly confirmed: boolean;
  /** Raised with every change: an answer for an older state is thrown away. */
  readonly revision: number;
}

/** A dropped file that can be no report, whatever is chosen for it. */
export interface Unusable {
  readonly id: string;
  readonly name: string;
  /** The sheet that is meant, in workbooks. */
  readonly sheet?: string;
  /** undefined: this device could not read it. */
  readonly problem?: Problem;
  readonly why?: FailureCause;
}

const [drafts, setDrafts] = createStore<Draft[]>([]);
const [unusable, setUnusable] = createStore<Unusable[]>([]);

/** In the order in which they were dropped; kept while other pages are looked at. */
export { drafts, unusable };

onForget(() => {
  setDrafts([]);
  setUnusable([]);
});

/** What the page has chosen, for what a file does not tell. */
export interface Chosen {
  readonly type?: string;
  readonly region?: string;
  readonly period?: Period;
}

/**
 * Takes files that were dropped together: each table goes to the draft of its slot, a new one where there
 * is none. A file of a name that is there already from an earlier drop is its newer version. All are
 * judged when all are read.
 */
export async function takeFiles(
  files: readonly File[],
  chosen: Chosen,
  me: Me,
  onRead: (count: number) => void,
): Promise<void> {
  const before = new Set(drafts.flatMap((draft) => draft.parts.map(({ file }) => file)));
  const touched = new Set<string>();
  setUnusable((all) => all.filter(({ name }) => !files.some((file) => file.name === name)));
  for (const [index, file] of files.entries()) {
    for (const table of await tablesOf(file)) {
      const id = takeTable(file, table, before, chosen, me);
      if (id !== undefined) touched.add(id);
    }
    onRead(index + 1);
  }
  for (const id of touched) void check(id);
}

/** None where the file cannot be used; it is listed as such. */
async function tablesOf(file: File): Promise<readonly Table[]> {
  const note = (reason: Omit<Unusable, "id" | "name">) =>
    setUnusable(unusable.length, { id: crypto.randomUUID(), name: file.name, ...reason });
  try {
    const tables = await askWorker("look", file);
    for (const { refused, sheet } of tables)
      if (refused) note({ problem: refused, ...(sheet !== undefined && { sheet }) });
    return tables.filter((table) => !table.refused);
  } catch (error) {
    if (!(error instanceof WorkerFailed)) throw error;
    console.error(error);
    note({ why: error.why });
    return [];
  }
}

/** Answers the draft that the table went to. */
function takeTable(
  file: File,
  table: Table,
  before: ReadonlySet<File>,
  chosen: Chosen,
  me: Me,
): string | undefined {
  const slot = slotOf(file, table, chosen, me);
  const part: Part = { file, asSent: table.asSent, ...(table.sheet !== undefined && { sheet: table.sheet }) };
  const isOlder = (known: Part) =>
    before.has(known.file) && known.file.name === file.name && known.sheet === part.sheet;
  const older = drafts.find((draft) => draft.parts.some(isOlder));
  if (older) {
    const parts = older.parts.map((known) => (isOlder(known) ? part : known));
    const types = parts.length === 1 ? table.types : common(older.types, table.types);
    change(older.id, { parts, mends: [], types });
    return older.id;
  }
  const fresh = { partial: false, parts: [part], mends: [], confirmed: false, revision: 0 };
  const draft: Draft = { id: crypto.randomUUID(), ...slot, ...fresh, types: table.types, state: "choose" };
  const same = twinOf(draft);
  if (!same) {
    setDrafts(drafts.length, draft);
    return draft.id;
  }
  mergeInto(same, draft);
  return same.id;
}

/** The draft of the same slot that another one is to be merged with: sent one after the other, the later would replace the earlier. */
function twinOf({ id, type, region, period, types }: Draft): Draft | undefined {
  if (!type || !region || !period || !types.includes(type)) return undefined;
  return unwrap(drafts).find(
    (other) =>
      other.id !== id &&
      other.type === type &&
      other.region === region &&
      other.period === period &&
      other.types.includes(type),
  );
}

function mergeInto(twin: Draft, draft: Draft): void {
  const moved = draft.mends.map((mend) => ({ ...mend, part: mend.part + twin.parts.length }));
  change(twin.id, {
    parts: [...twin.parts, ...draft.parts],
    mends: [...twin.mends, ...moved],
    types: common(twin.types, draft.types),
  });
}

function common(some: readonly string[], others: readonly string[]): string[] {
  return some.filter((type) => others.includes(type));
}

/** Name first, then the header and rows, then what the page has chosen. */
function slotOf(file: File, table: Table, chosen: Chosen, me: Me): Chosen {
  const tree = regionTree();
  const named = guessFromName(file.name, REPORT_TYPES, tree);
  const type = typeOf(table, named.type, chosen.type);
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
  const sheet = table.sheet?.toLowerCase();
  if (fits(sheet)) return sheet;
  if (fits(named)) return named;
  if (fits(chosen)) return chosen;
  // No header fits: what the sheet, the name or the page says, so that the missing columns can be told.
  return table.types[0] ?? (sheet && reportType(sheet)?.id) ?? named ?? chosen;
}

type Change = Partial<Omit<Draft, "id" | "revision">>;

/** Changes a draft and judges it again; where its slot has a draft already, the two become one. */
export function changeDraft(id: string, changed: Change): void {
  change(id, changed);
  const draft = draftOf(id);
  const twin = draft && twinOf(draft);
  if (!twin) return void check(id);
  mergeInto(twin, draft);
  dropDraft(id);
  void check(twin.id);
}

function change(id: string, changed: Change): void {
  setDrafts(
    (draft) => draft.id === id,
    (draft) => ({ confirmed: false, ...changed, revision: draft.revision + 1 }),
  );
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

/** Takes everything that was dropped and not sent away. */
export function dropAll(): void {
  setDrafts([]);
  setUnusable([]);
}

export function dropUnusable(): void {
  setUnusable([]);
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
  set(id, draft.revision, { state: "checking", share: 0 });
  const onShare = (share: number) => set(id, draft.revision, { share });
  try {
    const verdict = await askWorker("validate", shipment, onShare);
    set(id, draft.revision, { state: "checked", verdict });
  } catch (error) {
    // The page says that the check stopped, and offers to begin it again; the console is for who mends it.
    console.error(error);
    const stoppedBy = error instanceof WorkerFailed ? error.why : "defect";
    set(id, draft.revision, { state: "stopped", verdict: undefined, stoppedBy });
  }
}

function set(id: string, revision: number | undefined, change: Partial<Draft>): void {
  setDrafts((draft) => draft.id === id && draft.revision === revision, change);
}

import type { SlotsAnswer } from "@pantau/api";
import { type Accessor, createMemo, createSignal } from "solid-js";
import { type Reading, useRead } from "../../queries/client";
import { type Difference, differenceOf } from "../../uploads/difference";
import type { Draft } from "../../uploads/drafts";
import { type Queued, queueDraft } from "../../uploads/queue-draft";

/** What a draft still waits for. `ready`: for the button alone. */
export type Need =
  /** Its type, region or month. */
  | "choose"
  | "checking"
  | "stopped"
  /** Rows, or the file as a whole. */
  | "mend"
  /** What stands, to be compared with. */
  | "compare"
  /** A person's word that the smaller file, or the report of zero, is meant. */
  | "confirm"
  | "ready";

/** Needs that only a person can meet. */
export const FOR_PEOPLE: ReadonlySet<Need> = new Set<Need>(["choose", "stopped", "mend", "confirm"]);

/** One draft with all that the page knows of it. */
export interface Desk {
  readonly draft: Draft;
  readonly need: Accessor<Need>;
  readonly standing: Reading<SlotsAnswer>;
  /** undefined: not comparable yet. */
  readonly difference: Accessor<Difference | undefined>;
  readonly sending: Accessor<boolean>;
  readonly send: () => Promise<Queued>;
}

/** Follows a draft: reads what stands in its slots as soon as it could be sent. */
export function makeDesk(draft: Draft): Desk {
  const [sending, setSending] = createSignal(false);
  const verdict = () => (draft.state === "checked" ? draft.verdict : undefined);
  /** A sheet that nobody filled in looks just like a report of zero. */
  const isZero = () => verdict()?.rows === 0;
  const isSendable = () => (verdict()?.slots.length ?? 0) > 0 && verdict()?.status !== "rejected";
  const standing = useRead<SlotsAnswer>(() => {
    const { type, region, period } = draft;
    if (!isSendable() || !type || !region || !period) return undefined;
    return { path: "/slots", query: { type, region, period }, staleTime: 0 };
  });
  const difference = createMemo(() => {
    const found = verdict();
    const slots = standing.data()?.slots;
    return found && slots && isSendable() ? differenceOf(found.slots, slots) : undefined;
  });
  const need = createMemo((): Need => {
    if (draft.state !== "checked") return draft.state;
    if (!isSendable()) return "mend";
    const found = difference();
    // Without a line nobody can compare: the queue does it before the file leaves.
    if (!found && standing.error() === undefined) return "compare";
    return (isZero() || found?.mustConfirm) && !draft.confirmed ? "confirm" : "ready";
  });
  const send = async () => {
    setSending(true);
    try {
      return await queueDraft(draft, difference() && standing.data()?.slots);
    } finally {
      setSending(false);
    }
  };
  return { draft, need, standing, difference, sending, send };
}

import { type Actor, type AlertAction, actOnAlert, bookOf, Refusal, requireAllowed } from "@pantau/domain";
import { writeAudit } from "../audit/write-audit";
import { changeBook } from "./alert-books";
import type { AlertPorts } from "./alert-ports";
import { type AlertView, findReadable, mayActOn, readAlert } from "./list-alerts";

/** What a person asks for; who and when are added here. */
export type AlertWish =
  | { readonly kind: "acknowledge"; readonly note: string; readonly plan: string }
  | { readonly kind: "silence"; readonly until: string; readonly reason: string }
  | { readonly kind: "unsilence" }
  | { readonly kind: "comment"; readonly text: string };

type Needs = Pick<AlertPorts, "documents" | "tree" | "clock" | "ids" | "audit">;

const LONGEST_TEXT = 1000;
const LONGEST_SILENCE_DAYS = 90;
const DAY = 86_400_000;

/**
 * Acknowledges, silences or comments on an alert of one's own region; the audit trail says who and
 * when. Refuses `not_firing`, `bad_until` (not ahead, or over 90 days) and `text_required`.
 */
export async function actOn(
  ports: Needs,
  actor: Actor,
  { rule, region }: { rule: string; region: string },
  wish: AlertWish,
): Promise<AlertView> {
  const alert = await findReadable(ports, actor, rule, region);
  requireAllowed(mayActOn(ports, actor, alert));
  const action = actionOf(wish, actor.email, ports.clock.now());
  const book = bookOf(ports.tree.today, alert.level, region);
  await changeBook(ports, book, (standing) => actOnAlert(standing, rule, region, action));
  const subject = `${rule} ${region}`;
  const details = action.kind === "silence" ? { until: action.until } : undefined;
  await writeAudit(ports, actor, { action: `alert.${action.kind}`, subject, region, details });
  return readAlert(ports, actor, rule, region);
}

function actionOf(wish: AlertWish, by: string, now: Date): AlertAction {
  const at = now.toISOString();
  switch (wish.kind) {
    case "acknowledge":
      return { kind: "acknowledge", by, at, note: text(wish.note), plan: text(wish.plan, true) };
    case "silence":
      return { kind: "silence", by, at, until: untilOf(wish.until, now), reason: text(wish.reason) };
    case "unsilence":
      return { kind: "unsilence", by, at };
    case "comment":
      return { kind: "comment", by, at, text: text(wish.text) };
  }
}

function text(given: string, mayBeEmpty = false): string {
  const trimmed = given.trim();
  if ((trimmed === "" && !mayBeEmpty) || trimmed.length > LONGEST_TEXT)
    throw new Refusal("invalid", "text_required", { most: LONGEST_TEXT });
  return trimmed;
}

/** A day (silent to its end in Jakarta) or an instant. */
function untilOf(given: string, now: Date): string {
  const until = new Date(/^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T23:59:59+07:00` : given);
  const ahead = until.getTime() - now.getTime();
  if (!(ahead > 0 && ahead <= LONGEST_SILENCE_DAYS * DAY))
    throw new Refusal("invalid", "bad_until", { most: LONGEST_SILENCE_DAYS });
  return until.toISOString();
}

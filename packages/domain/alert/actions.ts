import { Refusal } from "../errors";
import { type Alert, type AlertBook, type AlertEvent, findAlert, HISTORY_KEPT } from "./book";
import type { Acknowledgement, Silence } from "./status";

/** What a person does about an alert. */
export type AlertAction =
  | ({ readonly kind: "acknowledge" } & Acknowledgement)
  | ({ readonly kind: "silence" } & Silence)
  | { readonly kind: "unsilence"; readonly by: string; readonly at: string }
  | { readonly kind: "comment"; readonly by: string; readonly at: string; readonly text: string };

/**
 * The book after a person's action. Refuses `no_alert` where the region has no such alert, and
 * `not_firing` where there is nothing to acknowledge.
 */
export function actOnAlert(book: AlertBook, rule: string, region: string, action: AlertAction): AlertBook {
  const alert = findAlert(book, rule, region);
  if (!alert) throw new Refusal("not-found", "no_alert");
  const acted = apply(alert, action);
  return { ...book, version: book.version + 1, alerts: book.alerts.map((a) => (a === alert ? acted : a)) };
}

function apply(alert: Alert, action: AlertAction): Alert {
  switch (action.kind) {
    case "acknowledge": {
      if (alert.status.state !== "firing") throw new Refusal("conflict", "not_firing");
      const { by, at, note, plan } = action;
      return {
        ...alert,
        status: { ...alert.status, acknowledged: { by, at, note, plan } },
        history: add(alert, { at, by, kind: "acknowledged", text: note, plan }),
      };
    }
    case "silence": {
      const { by, at, until, reason } = action;
      const history = add(alert, { at, by, kind: "silenced", text: reason, until });
      return { ...alert, silence: { by, at, until, reason }, history };
    }
    case "unsilence":
      return {
        ...alert,
        silence: undefined,
        history: add(alert, { at: action.at, by: action.by, kind: "silence-ended" }),
      };
    case "comment":
      return {
        ...alert,
        history: add(alert, { at: action.at, by: action.by, kind: "commented", text: action.text }),
      };
  }
}

function add(alert: Alert, event: AlertEvent): readonly AlertEvent[] {
  return [...alert.history, event].slice(-HISTORY_KEPT);
}

import { type Patience, type Reconciled, reconcile } from "@pantau/usecases";

/** What arrived less than this ago is left to its event. */
const PATIENCE_MS = 15 * 60_000;

/** The scheduled run; at a start nobody else can be at work, so there nothing is waited for. */
export function makeReconcile(
  ports: Parameters<typeof reconcile>[0],
  patienceMs: Patience = PATIENCE_MS,
): (event: { readonly kind: "reconcile"; readonly atStart?: boolean }) => Promise<Reconciled> {
  return (event) => reconcile(ports, { patienceMs: event.atStart ? 0 : patienceMs });
}

import { DEMO_NOW } from "@pantau/demo";
import { lastScheduledRun } from "@pantau/domain";
import { makeAlertMails } from "@pantau/mail";
import { reportType } from "@pantau/reports";
import {
  type AlertPorts,
  makeAlertNumbers,
  makeAlertPorts,
  missedRun,
  type Ports,
  readRunHealth,
  refreshAlerts,
  runAlerts,
  watchRuns,
} from "@pantau/usecases";
import { isDemo } from "./demo-seed";
import type { Timed } from "./timers";

/** The alerts of this machine: one run at a time, states refreshed after roll-ups, a watch over both. */
export interface Alerts {
  readonly ports: AlertPorts;
  /** States follow soon; requests that gather are served by one refresh. */
  refreshSoon(): void;
  /** Begins to make up for a run that fell into a time when this machine was off; a new demo gets its first days. */
  catchUp(): void;
  readonly timers: readonly Timed[];
  /** Resolves when no run or refresh is being made or asked for. */
  idle(): Promise<void>;
}

const DAY = 86_400_000;
const WATCH_EVERY_MS = 5 * 60_000;

export function makeAlerts(base: Omit<Ports, "queue" | "accounts">, origin: () => string): Alerts {
  const inTurn = makeQueue();
  const mails = makeAlertMails({ siteUrl: origin, typeLabel: labelOfType });
  const ports = makeAlertPorts(base, { numbers: makeAlertNumbers(base), mails, claimPatience: 0, inTurn });
  const { clock, log } = ports;
  let asked = false;
  let refreshing: Promise<void> = Promise.resolve();
  let catchingUp: Promise<void> = Promise.resolve();

  async function refresh(): Promise<void> {
    while (asked) {
      asked = false;
      try {
        await refreshAlerts(ports);
      } catch (error) {
        // The next roll-up and the next evaluation judge again.
        log.error("alert states were not refreshed", { error: String(error) });
      }
    }
  }

  async function scheduled(): Promise<void> {
    const at = lastScheduledRun(clock.now());
    await runAlerts(ports, (await isDemo(ports)) ? await demoRun(at) : { at, trigger: "schedule" });
  }

  /** The demo nation lives on from its own last day, a day for each day since it was first started. */
  async function demoRun(at: Date) {
    const { started } = await firstStart();
    const days = Math.max(
      0,
      Math.round((at.getTime() - lastScheduledRun(new Date(started)).getTime()) / DAY),
    );
    return {
      at: new Date(lastScheduledRun(new Date(DEMO_NOW)).getTime() + days * DAY),
      trigger: "demo",
    } as const;
  }

  async function firstStart(): Promise<{ started: string }> {
    const fresh = { started: clock.now().toISOString() };
    await ports.documents.put("alert-desk", "demo", fresh, { expected: 0 });
    return (await ports.documents.get<{ started: string }>("alert-desk", "demo"))?.value ?? fresh;
  }

  return {
    ports,
    refreshSoon() {
      if (asked) return;
      asked = true;
      refreshing = refreshing.then(refresh);
    },
    catchUp() {
      catchingUp = makeUp().catch((error) => {
        // The watch raises an alarm where a run stays away.
        log.error("a missed evaluation was not made up for", { error: String(error) });
      });
    },
    timers: [
      { name: "evaluation", next: () => untilNextRun(clock.now()), run: scheduled },
      { name: "watch", next: () => WATCH_EVERY_MS, run: async () => void (await watchRuns(ports)) },
    ],
    async idle() {
      await catchingUp;
      await refreshing;
      await inTurn(async () => {});
    },
  };

  async function makeUp(): Promise<void> {
    await watchRuns(ports);
    const { last } = await readRunHealth(ports);
    if (!last && (await isDemo(ports))) await startDemo();
    else if (await missedRun(ports)) await scheduled();
  }

  /** Two evaluations, on the demo's last two days: what must hold for two days fires on the second. */
  async function startDemo(): Promise<void> {
    await firstStart();
    const last = lastScheduledRun(new Date(DEMO_NOW));
    for (const at of [new Date(last.getTime() - DAY), last]) await runAlerts(ports, { at, trigger: "demo" });
  }
}

function labelOfType(id: string) {
  return reportType(id)?.label ?? { id, en: id };
}

function untilNextRun(now: Date): number {
  return lastScheduledRun(now).getTime() + DAY - now.getTime();
}

/** Does one thing after another; a failure is told to who asked, and holds up nobody else. */
function makeQueue(): AlertPorts["inTurn"] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

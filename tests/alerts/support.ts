import { type AlertPorts, createTokenFor, createUser, runAlerts } from "@pantau/usecases";
import { ADMIN, startTestPlatform, type TestPlatform, testClock } from "../support/platform";

/** People of the stories, beside admin@pantau.test at `ID`. */
export const PEOPLE = {
  korkab: { email: "korkab02@pantau.test", region: "33.02", lang: "id" },
  neighbour: { email: "korkab23@pantau.test", region: "33.23", lang: "id" },
  korwil: { email: "korwil33@pantau.test", region: "33", lang: "id" },
  elsewhere: { email: "korwil73@pantau.test", region: "73", lang: "id" },
  dirjen: { email: "dirjen@pantau.test", region: "ID", lang: "en" },
} as const;

export interface AlertStory {
  readonly platform: TestPlatform;
  readonly alerts: AlertPorts;
  /** A run at 07:00 Jakarta of that day. */
  run(day: string): Promise<void>;
  /** Mails since the last time this was asked, as `name: subject`. */
  news(): Promise<
    { to: string; subject: string; text: string; html: string; headers?: Record<string, string> }[]
  >;
  /** The API as that person sees it. */
  as(
    email: string,
  ): Promise<(method: string, path: string, body?: unknown) => Promise<{ status: number; body: never }>>;
  /** A card check of a regency in which `held` of 10 families hold their card. */
  cards(region: string, period: string, held: number): Promise<void>;
}

export async function startAlertStory(): Promise<AlertStory> {
  const platform = await startTestPlatform({ clock: testClock("2020-09-01T03:00:00.000Z") });
  const { ports, alerts, clock, origin } = platform;
  for (const person of Object.values(PEOPLE)) {
    const role = person.region === "ID" ? "viewer" : "reporter";
    await createUser(ports, ADMIN, {
      ...person,
      name: person.email,
      phone: "",
      role,
      password: "a password of tests",
    });
  }
  let seen = (await platform.sentMails()).length;
  return {
    platform,
    alerts,
    async run(day) {
      const at = new Date(`${day}T07:00:00+07:00`);
      clock.set(at.toISOString());
      await runAlerts(alerts, { at, trigger: "schedule" });
    },
    async news() {
      const all = await platform.sentMails();
      const fresh = all.slice(seen);
      seen = all.length;
      return fresh;
    },
    async as(email) {
      const { secret } = await createTokenFor(ports, email);
      return async (method, path, body) => {
        const answer = await fetch(`${origin}/api${path}`, {
          method,
          headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
          body: body === undefined ? undefined : JSON.stringify(body),
        });
        const text = await answer.text();
        return { status: answer.status, body: (text === "" ? undefined : JSON.parse(text)) as never };
      };
    },
    async cards(region, period, held) {
      const village = `${region}.01.2001`;
      const rows = Array.from(
        { length: 10 },
        (_, i) => `K${i},${village},${period}-03,${i < held ? "kpm" : "facilitator"}`,
      );
      const body = `kpm_id,village_code,checked_on,held_by\n${rows.join("\n")}\n`;
      const view = await platform.upload({ type: "kks", period, region, body });
      if (view.status !== "accepted") throw new Error(`${view.status}`);
    },
  };
}

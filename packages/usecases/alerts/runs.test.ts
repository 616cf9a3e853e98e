import { type AlertBook, isOwn, type Notification } from "@pantau/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDesk } from "./alert-desk";
import type { DigestRecord } from "./digest-records";
import { evaluateAlerts, refreshAlerts } from "./evaluate-alerts";
import { type Fate, makeUser, makeWorld, REGENCIES, type World } from "./fake-world";
import { runAlerts } from "./run-alerts";

const day = (n: number) => new Date(Date.UTC(2020, 9, 13 + n));
const people = () => [
  makeUser("korkab02@pantau.test", "33.02"),
  makeUser("korkab23@pantau.test", "33.23"),
  makeUser("korwil33@pantau.test", "33"),
  makeUser("admin@pantau.test", "ID", { role: "admin" }),
];
const run = (world: World, n: number) => {
  world.setTime(day(n));
  return runAlerts(world.ports, { at: day(n), trigger: "at" });
};
const told = (world: World, email: string) =>
  world.deliveries
    .filter((d) => d.email === email && d.outcome === "sent")
    .map(({ digest }) => ({
      run: digest.run.slice(8, 10),
      fresh: digest.fresh.map((group) => group.region),
      resolved: digest.resolved.map((line) => line.news.region),
      still: digest.still.firing,
    }));

describe("a run", () => {
  it("fires on the second day, tells Korkab and Korwil once, then says when it is over", async () => {
    const world = makeWorld(people());
    world.setValue("33.02", 50);
    for (const n of [0, 1, 2]) await run(world, n);
    world.setValue("33.02", 90);
    await run(world, 3);
    expect(told(world, "korkab02@pantau.test")).toEqual([
      { run: "14", fresh: ["33.02"], resolved: [], still: 0 },
      { run: "16", fresh: [], resolved: ["33.02"], still: 0 },
    ]);
    expect(told(world, "korwil33@pantau.test").map((t) => t.run)).toEqual(["14", "16"]);
    expect(told(world, "korkab23@pantau.test")).toEqual([]);
  });

  it("evaluated twice on one day does not fire", async () => {
    const world = makeWorld(people());
    world.setValue("33.02", 50);
    await run(world, 0);
    world.setTime(day(0));
    await runAlerts(world.ports, { at: new Date(day(0).getTime() + 3_600_000), trigger: "at" });
    expect(world.deliveries).toEqual([]);
  });

  it("after a roll-up only states move; the mails wait for the next run", async () => {
    const world = makeWorld(people());
    world.setValue("33.02", 50);
    await run(world, 0);
    await run(world, 1);
    world.setValue("33.02", 100);
    await refreshAlerts(world.ports);
    expect(told(world, "korkab02@pantau.test")).toHaveLength(1);
    const [book] = [...world.store]
      .filter(([key]) => key === "alert-books/33")
      .map(([, d]) => d.value as AlertBook);
    expect(book?.alerts.find((a) => a.region === "33.02" && a.level === "regency")?.status.state).toBe(
      "resolved",
    );
    await run(world, 2);
    expect(told(world, "korkab02@pantau.test")[1]?.resolved).toEqual(["33.02"]);
  });

  it("names to ID users what nobody acknowledged for seven days", async () => {
    const world = makeWorld(people());
    world.setValue("33.02", 50);
    for (let n = 0; n <= 8; n++) await run(world, n);
    const [named] = world.deliveries.filter((d) => d.digest.escalated.length > 0);
    expect(named).toMatchObject({ email: "admin@pantau.test", run: "2020-10-21T00:00:00Z" });
    expect(named?.digest.escalated).toMatchObject([{ province: "33", regencies: 1, alerts: 1 }]);
  });

  it("sends ID users their Monday digest though nothing is new, once a Monday", async () => {
    const world = makeWorld(people());
    await run(world, 6);
    await runAlerts(world.ports, { at: new Date(day(6).getTime() + 3_600_000), trigger: "at" });
    await run(world, 7);
    expect(world.deliveries.map((d) => [d.email, d.digest.weekly])).toEqual([["admin@pantau.test", true]]);
  });

  it("keeps the news of a quiet day for the next", async () => {
    const world = makeWorld(people());
    const contact = { quietDays: [3], off: [], token: "t" };
    await world.ports.documents.put("mail-contacts", "korkab02@pantau.test", contact);
    world.setValue("33.02", 50);
    for (const n of [0, 1, 2]) await run(world, n);
    expect(told(world, "korkab02@pantau.test").map((t) => t.run)).toEqual(["15"]);
    expect(told(world, "korwil33@pantau.test").map((t) => t.run)).toEqual(["14"]);
    expect((await readDesk(world.ports)).runs.every((r) => r.status === "closed")).toBe(true);
  });

  it("an unknown outcome is not sent again, raises an alarm, and joins the next digest", async () => {
    const world = makeWorld(people().slice(0, 1).concat(people().slice(3)));
    world.setValue("33.02", 50);
    await run(world, 0);
    await world.under({ answers: ["unknown"] }, () => run(world, 1));
    await run(world, 1);
    expect(world.deliveries).toHaveLength(1);
    expect(world.alarms.map((a) => a.kind)).toEqual(["sending-unknown"]);
    await run(world, 2);
    expect(told(world, "korkab02@pantau.test")).toMatchObject([{ run: "15", fresh: ["33.02"] }]);
    await run(world, 3);
    expect(world.deliveries).toHaveLength(2);
  });

  it("a refusal is tried again at once, and once more by the repeated run", async () => {
    const world = makeWorld(people().slice(0, 1).concat(people().slice(3)));
    world.setValue("33.02", 50);
    await run(world, 0);
    await world.under({ answers: ["refused"] }, () => run(world, 1));
    expect(world.deliveries.map((d) => d.outcome)).toEqual(["refused", "refused", "refused"]);
    expect(world.alarms.map((a) => a.kind)).toEqual(["sending-refused"]);
    await run(world, 1);
    expect(told(world, "korkab02@pantau.test")).toMatchObject([{ run: "14", fresh: ["33.02"] }]);
  });
});

// ---------------------------------------------------------------- properties

const fates: fc.Arbitrary<Fate> = fc.record(
  {
    crashAt: fc.integer({ min: 1, max: 30 }),
    crashAfterEffect: fc.boolean(),
    answers: fc.array(fc.constantFrom("sent", "sent", "refused", "unknown"), { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: [] },
);
const changes = fc.array(
  fc.tuple(fc.constantFrom(...REGENCIES, "33"), fc.constantFrom(20, 60, 90, 100, undefined)),
  {
    maxLength: 3,
  },
);
const acts = fc.array(
  fc.record({
    changes,
    /** Days since the act before; 0: the same run again. */
    days: fc.constantFrom(0, 1, 1, 1, 2),
    kind: fc.constantFrom("run", "run", "run", "evaluate", "refresh"),
    fate: fates,
  }),
  { minLength: 1, maxLength: 12 },
);
type Act = { changes: [string, number | undefined][]; days: number; kind: string; fate: Fate };

async function live(world: World, life: readonly Act[]): Promise<Notification[]> {
  let n = 0;
  const all = new Map<string, Notification>();
  const remember = () => {
    for (const [key, item] of world.store)
      if (key.startsWith("alert-books/"))
        for (const news of (item.value as AlertBook).outbox) all.set(news.id, news);
  };
  for (const { changes: some, days, kind, fate } of life) {
    for (const [region, value] of some) world.setValue(region, value);
    n += days;
    world.setTime(day(n));
    await world.under(fate, () => {
      if (kind === "run") return run(world, n);
      if (kind === "evaluate") return evaluateAlerts(world.ports, { at: day(n), trigger: "at" });
      return refreshAlerts(world.ports);
    });
    remember();
  }
  // In the end the world comes to rest: two runs that nothing disturbs.
  for (const rest of [1, 2]) {
    await run(world, n + rest);
    remember();
  }
  return [...all.values()];
}

const idsIn = (d: World["deliveries"][number]) =>
  [
    ...d.digest.fresh.flatMap((g) => g.lines),
    ...d.digest.resolved,
    ...d.digest.overdue,
    ...d.digest.reminders,
  ].map((line) => line.news.id);

describe("under any interleaving of crash, refusal, unknown outcome and repetition", () => {
  it("a digest is sent at most once, nothing is told twice unless nobody knows, nothing is lost", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (life) => {
        const world = makeWorld(people());
        const news = await live(world, life as Act[]);

        const went = world.deliveries.filter((d) => d.outcome !== "refused");
        const identities = went.map((d) => `${d.run} ${d.email}`);
        expect(new Set(identities).size).toBe(identities.length);

        for (const user of world.users) {
          const ids = knownToBeSent(world, user.email).flatMap(idsIn);
          expect(new Set(ids).size).toBe(ids.length);
        }
        expectNothingLost(world, news);
        const closed = (await readDesk(world.ports)).runs.every((r) => r.status === "closed");
        expect(closed).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("several processes at the same run, in any order of their steps, send once and lose nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(changes, { minLength: 1, maxLength: 3 }),
        async (s, steps) => {
          const world = makeWorld(people());
          const patient = { ...world.ports, claimPatience: 15 * 60_000 };
          world.setValue("33.02", 20);
          await run(world, 0);
          world.setPause(() => s.schedule(Promise.resolve()));
          let n = 0;
          for (const some of steps) {
            for (const [region, value] of some) world.setValue(region, value);
            n += 1;
            world.setTime(day(n));
            const again = () => runAlerts(patient, { at: day(n), trigger: "at" });
            const both = Promise.all([again(), again(), refreshAlerts(patient)]);
            await s.waitFor(both);
          }
          world.setPause(async () => undefined);
          const news = [...world.store]
            .filter(([key]) => key.startsWith("alert-books/"))
            .flatMap(([, item]) => (item.value as AlertBook).outbox);
          for (const rest of [1, 2]) await run(world, n + rest);
          const identities = world.deliveries.map((d) => `${d.run} ${d.email}`);
          expect(new Set(identities).size).toBe(identities.length);
          for (const user of world.users) {
            const ids = knownToBeSent(world, user.email).flatMap(idsIn);
            expect(new Set(ids).size).toBe(ids.length);
          }
          expect(world.alarms).toEqual([]);
          for (const one of news.filter(
            (x) => x.region === "33.02" && x.level === "regency" && x.tell === "fired",
          ))
            expect(lastWordReached(world, "korkab02@pantau.test", one)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("an unknown outcome always leaves an alarm", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (life) => {
        const world = makeWorld(people());
        await live(world, life as Act[]);
        for (const d of world.deliveries.filter((x) => x.outcome === "unknown" || x.outcome === "crashed"))
          expect(world.store.has(`alarms/sending-unknown#${d.run}#${d.email}`)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("no digest holds a region out of its reader's scope", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (life) => {
        const world = makeWorld(people());
        await live(world, life as Act[]);
        for (const { digest } of world.deliveries)
          for (const line of [...digest.fresh.flatMap((g) => g.lines), ...digest.resolved])
            expect(
              isOwn(digest.reader.region, line.news.level, line.news.region, world.ports.tree.today),
            ).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

/** It, or a later word on the same alert, has certainly reached the person. */
function lastWordReached(world: World, email: string, news: Notification): boolean {
  return knownToBeSent(world, email)
    .flatMap((d) => [...d.digest.fresh.flatMap((g) => g.lines), ...d.digest.resolved])
    .some(({ news: n }) => n.rule === news.rule && n.region === news.region && n.seq >= news.seq);
}

/** Went out, and the process lived to note it. */
function knownToBeSent(world: World, email: string) {
  return world.deliveries.filter((d) => {
    const record = world.store.get(`alert-digests/${d.run}#${email}`)?.value as DigestRecord | undefined;
    return d.email === email && d.outcome === "sent" && record?.status === "sent";
  });
}

/** At rest, the last word on every alert has certainly reached everybody whom it concerns. */
function expectNothingLost(world: World, news: readonly Notification[]): void {
  const audience: Record<string, (n: Notification) => boolean> = {
    "korkab02@pantau.test": (n) => n.level === "regency" && n.region === "33.02",
    "korkab23@pantau.test": (n) => n.level === "regency" && n.region === "33.23",
    "korwil33@pantau.test": (n) => n.level !== "nation",
    "admin@pantau.test": (n) => n.level !== "regency",
  };
  for (const [email, concerns] of Object.entries(audience)) {
    const last = new Map<string, Notification>();
    for (const n of news.filter((x) => x.tell !== "escalated" && concerns(x)).sort((a, b) => a.seq - b.seq))
      last.set(`${n.rule} ${n.region}`, n);
    const ids = knownToBeSent(world, email).flatMap(idsIn);
    for (const n of last.values()) expect(ids).toContain(n.id);
  }
}

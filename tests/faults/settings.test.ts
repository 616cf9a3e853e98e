import { type Period, period } from "@pantau/domain";
import { changeSetting, putBoundaries, readSetting, saveRules } from "@pantau/usecases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beforeEach as beforeEachWrite } from "./killer";
import { ADMIN, NOW } from "./scenario";
import { numbersOf, openPorts, openWorkshop, recover, type Workshop, type WorldPorts } from "./worlds";

const MONTH: Period = period(NOW.slice(0, 7));
const TARGETS = { "2019": { "graduation-total": { target: 500_000 } } };
/** No change has as many writes. */
const MOST_WRITES = 20;
const WRITES = new Set(["put", "putAll", "remove", "removeAll"]);

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop([]);
});
afterAll(() => workshop.close());

/** Ports whose process is dead from its n-th write on. */
async function dyingAt(world: Awaited<ReturnType<Workshop["copy"]>>, last: number): Promise<WorldPorts> {
  let writes = 0;
  const die = async () => {
    if (++writes >= last) throw new Error("dead");
  };
  return openPorts(world, { table: (table) => beforeEachWrite(table, WRITES, die) });
}

const CHANGES = {
  targets: (ports: WorldPorts, version: number) =>
    changeSetting(ports, ADMIN, { name: "targets", version, value: version === 0 ? TARGETS : {} }),
  rules: (ports: WorldPorts, version: number) => saveRules(ports, ADMIN, { version, value: { rules: [] } }),
  boundaries: (ports: WorldPorts) =>
    putBoundaries(ports, ADMIN, {
      type: "Topology",
      objects: { regencies: { geometries: [{ id: "33.02" }] } },
    }),
};

const trailOf = async (ports: WorldPorts, name: string) =>
  (await ports.audit.list(MONTH)).items.filter(({ subject }) => subject === name).map(({ id }) => id);
const versionOf = async (ports: WorldPorts, name: string) =>
  (await ports.settings.latest(name))?.version ?? 0;

describe.each(Object.entries(CHANGES))("a change of %s that dies", (name, change) => {
  it("before any of its writes is told once if it stands, and not at all if it does not", async () => {
    const outcomes = new Set<number>();
    for (let write = 1; write < MOST_WRITES; write++) {
      const world = await workshop.copy();
      const outcome = await change(await dyingAt(world, write), 0).then(
        () => "done",
        (error: Error) => error.message,
      );
      await recover(world.ports);
      await recover(world.ports);
      const version = await versionOf(world.ports, name);
      outcomes.add(version);
      expect(await trailOf(world.ports, name)).toEqual(version === 1 ? [`${name}.1`] : []);
      await world.end();
      if (outcome === "done") break;
      expect(outcome).toBe("dead");
    }
    expect([...outcomes]).toEqual([0, 1]);
  });

  it("is told by the next change, where nothing recovered in between", async () => {
    const world = await workshop.copy();
    for (let write = 1; write < MOST_WRITES && (await versionOf(world.ports, name)) === 0; write++)
      await change(await dyingAt(world, write), 0).catch(() => undefined);
    expect(await trailOf(world.ports, name)).toEqual([]);
    await change(world.ports, 1);
    expect((await trailOf(world.ports, name)).sort()).toEqual([`${name}.1`, `${name}.2`]);
    await world.end();
  });
});

describe("a change of targets", () => {
  it("says in the trail what stood before it and what stands now, and the numbers follow", async () => {
    const world = await workshop.copy();
    const before = await numbersOf(world.ports);
    await CHANGES.targets(world.ports, 0);
    await recover(world.ports);
    const [entry] = (await world.ports.audit.list(MONTH)).items.filter(
      ({ subject }) => subject === "targets",
    );
    const { value } = await readSetting(world.ports, ADMIN, "targets");
    expect(entry).toMatchObject({
      by: ADMIN.email,
      action: "setting.changed",
      details: { version: 1, before: {}, after: value },
    });
    expect(await numbersOf(world.ports)).not.toEqual(before);
    await world.end();
  });
});

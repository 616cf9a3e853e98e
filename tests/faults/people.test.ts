import { type Period, period } from "@pantau/domain";
import { hashOfSecret, newTokenSecret } from "@pantau/identity";
import {
  type AuditEntry,
  changeUser,
  createToken,
  createUser,
  handOverUser,
  type NewUser,
  type Ports,
  revokeToken,
} from "@pantau/usecases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAccountStore } from "../../packages/embedded/oidc/account-store";
import { makeAccounts } from "../../packages/embedded/oidc/accounts";
import { makeLinks } from "../../packages/embedded/oidc/links";
import { beforeEach as beforeEachWrite } from "./killer";
import { ADMIN, NOW } from "./scenario";
import { openPorts, openWorkshop, recover, type Workshop, type WorldPorts } from "./worlds";

const MONTH: Period = period(NOW.slice(0, 7));
/** No change has as many writes. */
const MOST_WRITES = 30;
const WRITES = new Set(["put", "putAll", "remove", "removeAll"]);
const DAY = 86_400_000;

type PeoplePorts = WorldPorts & Pick<Ports, "accounts" | "secrets">;
type World = Awaited<ReturnType<Workshop["copy"]>>;

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop([]);
});
afterAll(() => workshop.close());

/** With accounts as the embedded provider keeps them, in the same table. Every mail is taken. */
function withAccounts(ports: WorldPorts): PeoplePorts {
  const { documents, clock } = ports;
  const accounts = makeAccounts({
    store: makeAccountStore(documents, clock),
    links: makeLinks(documents, clock),
    mail: { send: async () => ({ outcome: "sent", id: "1" }) },
    origin: () => "http://127.0.0.1",
  });
  const newToken = () => {
    const secret = newTokenSecret();
    return { secret, hash: hashOfSecret(secret) };
  };
  return { ...ports, accounts, secrets: { newToken } };
}

/** Ids follow the clock: what one process did and another does next is not in one millisecond. */
function later(ports: WorldPorts): WorldPorts {
  ports.setNow(new Date(ports.clock.now().getTime() + 1_000));
  return ports;
}

/** Ports whose process is dead from its n-th write on. */
async function dyingAt(world: World, last: number): Promise<PeoplePorts> {
  let writes = 0;
  const die = async () => {
    if (++writes >= last) throw new Error("dead");
  };
  const ports = await openPorts(world, { table: (table) => beforeEachWrite(table, WRITES, die) });
  return withAccounts(later(ports));
}

const newUser = (name: string): NewUser => ({
  email: `${name}@pantau.test`,
  phone: "",
  region: "33.02",
  role: "reporter",
  lang: "id",
});
const SITI = newUser("siti").email;
const trailOf = async (ports: WorldPorts): Promise<readonly AuditEntry[]> =>
  (await ports.audit.list(MONTH)).items.toReversed();
const toldOf = async (ports: WorldPorts) =>
  (await trailOf(ports)).map(({ action, subject }) => `${action} ${subject}`).sort();
const tokensOf = (ports: WorldPorts) => ports.tokens.ofUser(ADMIN.email);
const untoldOf = async (ports: WorldPorts) => (await ports.documents.list("untold")).items;

interface Change {
  /** What stands before. */
  readonly before?: (ports: PeoplePorts) => Promise<unknown>;
  readonly make: (ports: PeoplePorts) => Promise<unknown>;
  /** Everything that the trail must say of what stands; nothing where the change does not. */
  readonly stands: (ports: WorldPorts) => Promise<readonly string[]>;
}

const CHANGES: Readonly<Record<string, Change>> = {
  "a new user": {
    make: (ports) => createUser(ports, ADMIN, newUser("siti")),
    stands: async (ports) => ((await ports.users.get(SITI)) ? [`user.created ${SITI}`] : []),
  },
  "a disabled user": {
    before: (ports) => createUser(ports, ADMIN, newUser("siti")),
    make: (ports) => changeUser(ports, ADMIN, SITI, { version: 1, disabled: true }),
    stands: async (ports) => [
      `user.created ${SITI}`,
      ...((await ports.users.get(SITI))?.disabled ? [`user.disabled ${SITI}`] : []),
    ],
  },
  "an office handed over": {
    before: (ports) => createUser(ports, ADMIN, newUser("siti")),
    make: (ports) => handOverUser(ports, ADMIN, SITI, { to: newUser("budi") }),
    stands: async (ports) => [
      `user.created ${SITI}`,
      ...((await ports.users.get("budi@pantau.test")) ? ["user.created budi@pantau.test"] : []),
      ...((await ports.users.get(SITI))?.disabled
        ? [`user.disabled ${SITI}`, `user.handed-over ${SITI}`]
        : []),
    ],
  },
  "a new token": {
    make: (ports) => createToken(ports, ADMIN, { label: "script", scope: "read", days: 30 }),
    stands: async (ports) => (await tokensOf(ports)).map(({ id }) => `token.created ${id}`),
  },
  "a revoked token": {
    before: (ports) => createToken(ports, ADMIN, { label: "script", scope: "read", days: 30 }),
    make: async (ports) => revokeToken(ports, ADMIN, (await tokensOf(ports))[0]?.id ?? "none"),
    stands: async (ports) =>
      (await tokensOf(ports)).flatMap(({ id, revokedAt }) => [
        `token.created ${id}`,
        ...(revokedAt ? [`token.revoked ${id}`] : []),
      ]),
  },
};

describe.each(Object.entries(CHANGES))("%s", (_, { before, make, stands }) => {
  it("is told once if it stands and not at all if it does not, whatever write its process died before", async () => {
    const outcomes = new Set<number>();
    for (let write = 1; write < MOST_WRITES; write++) {
      const world = await workshop.copy();
      const already = (await trailOf(world.ports)).length;
      await before?.(withAccounts(world.ports));
      const outcome = await make(await dyingAt(world, write)).then(
        () => "done",
        (error: Error) => error.message,
      );
      await recover(world.ports);
      await recover(world.ports);
      const told = (await toldOf(world.ports)).filter((one) => /^(user|token)\./.test(one));
      expect(told).toEqual([...(await stands(world.ports))].sort());
      outcomes.add((await trailOf(world.ports)).length - already);
      world.ports.setNow(new Date(Date.parse(NOW) + 2 * DAY));
      await recover(world.ports);
      expect(await untoldOf(world.ports)).toEqual([]);
      await world.end();
      if (outcome === "done") break;
      expect(outcome).toBe("dead");
    }
    // Some died before the change stood, some after.
    expect(outcomes.size).toBeGreaterThan(1);
  });
});

describe("a change of a user that nobody told", () => {
  it("is told by the next change, before that one hides that it stood", async () => {
    const world = await workshop.copy();
    const ports = withAccounts(world.ports);
    for (let write = 1; write < MOST_WRITES && !(await ports.users.get(SITI)); write++)
      await createUser(await dyingAt(world, write), ADMIN, newUser("siti")).catch(() => undefined);
    expect((await toldOf(ports)).filter((one) => one.endsWith(SITI))).toEqual([]);
    later(later(ports));
    await changeUser(ports, ADMIN, SITI, { version: 1, name: "Siti" });
    await recover(ports);
    expect((await toldOf(ports)).filter((one) => one.endsWith(SITI))).toEqual([
      `user.changed ${SITI}`,
      `user.created ${SITI}`,
    ]);
    await world.end();
  });

  it("that lost against a faster one is never told", async () => {
    const world = await workshop.copy();
    const ports = withAccounts(world.ports);
    const siti = await createUser(ports, ADMIN, newUser("siti"));
    const change = (name: string) => changeUser(ports, ADMIN, SITI, { version: siti.version, name });
    const results = await Promise.allSettled([change("Siti"), change("Siti Aminah")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await recover(ports);
    expect((await toldOf(ports)).filter((one) => one === `user.changed ${SITI}`)).toHaveLength(1);
    expect(await untoldOf(ports)).toEqual([]);
    await world.end();
  });
});

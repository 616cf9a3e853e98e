import { makeRegionTree, period } from "@pantau/domain";
import { loadRegionData } from "@pantau/regions/node";
import { makeAudit, makeDocuments, makeUsers } from "@pantau/store";
import { makeIds, type User } from "@pantau/usecases";
import { afterEach, describe, expect, it } from "vitest";
import { openTestTable } from "../packages/store/test-table";
import { addFirstAdmin } from "./first-admin";

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function installation(...standing: readonly Partial<User>[]) {
  const { table, close } = await openTestTable();
  opened.push(close);
  const invited: string[] = [];
  const clock = { now: () => new Date("2020-11-01T00:00:00Z") };
  const [users, audit, documents] = [makeUsers(table), makeAudit(table), makeDocuments(table, clock)];
  for (const user of standing) await users.put({ region: "ID", version: 1, ...user } as User);
  const unused = () => Promise.reject(new Error("asked for more than an invitation"));
  const accounts = {
    invite: async ({ email }: { email: string }) => void invited.push(email),
    setPassword: unused,
    sendReset: unused,
    disable: unused,
    enable: unused,
  };
  const tree = makeRegionTree(await loadRegionData());
  return { ports: { clock, ids: makeIds(clock), tree, users, accounts, audit, documents }, invited };
}

describe("the first administrator", () => {
  it("is of the whole nation, is invited, and stands on the audit trail", async () => {
    const { ports, invited } = await installation({ email: "k@x.go.id", role: "viewer" });
    const email = "dirjen@kemensos.go.id";
    expect(await addFirstAdmin(ports, { email: "Dirjen@Kemensos.go.id", name: "D" })).toBe(email);
    expect(await ports.users.get(email)).toMatchObject({ email, region: "ID", role: "admin" });
    expect(invited).toEqual([email]);
    const { items } = await ports.audit.list(period("2020-11"));
    expect(items.map(({ action, by }) => `${action} ${by}`)).toEqual(["user.created operator"]);
  });

  it("is the first: where there is one, he adds the others", async () => {
    const { ports } = await installation({ email: "a@x.go.id", role: "admin", disabled: false });
    await expect(addFirstAdmin(ports, { email: "b@x.go.id", name: "B" })).rejects.toThrow("a@x.go.id");
  });

  it("can be named again where the only one was disabled", async () => {
    const { ports } = await installation({ email: "a@x.go.id", role: "admin", disabled: true });
    await addFirstAdmin(ports, { email: "b@x.go.id", name: "B" });
    expect(await ports.users.get("b@x.go.id")).toMatchObject({ role: "admin" });
  });
});

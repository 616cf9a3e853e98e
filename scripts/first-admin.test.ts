import { makeRegionTree } from "@pantau/domain";
import { loadRegionData } from "@pantau/regions/node";
import { makeIds, type User } from "@pantau/usecases";
import { describe, expect, it } from "vitest";
import { addFirstAdmin } from "./first-admin";

async function installation(standing: readonly Partial<User>[] = []) {
  const users = [...standing] as User[];
  const invited: string[] = [];
  const audited: string[] = [];
  const clock = { now: () => new Date("2020-11-01T00:00:00Z") };
  const ports = {
    clock,
    ids: makeIds(clock),
    tree: makeRegionTree(await loadRegionData()),
    users: { list: async () => ({ items: users }), put: async (user: User) => users.push(user) > 0 },
    accounts: { invite: async ({ email }: { email: string }) => void invited.push(email) },
    audit: {
      append: async ({ action, by }: { action: string; by: string }) => void audited.push(`${action} ${by}`),
    },
  } as unknown as Parameters<typeof addFirstAdmin>[0];
  return { ports, users, invited, audited };
}

describe("the first administrator", () => {
  it("is of the whole nation, is invited, and stands on the audit trail", async () => {
    const { ports, users, invited, audited } = await installation([{ email: "k@x.go.id", role: "viewer" }]);
    expect(await addFirstAdmin(ports, { email: "Dirjen@Kemensos.go.id", name: "D" })).toBe(
      "dirjen@kemensos.go.id",
    );
    expect(users.at(-1)).toMatchObject({ email: "dirjen@kemensos.go.id", region: "ID", role: "admin" });
    expect(invited).toEqual(["dirjen@kemensos.go.id"]);
    expect(audited).toEqual(["user.created operator"]);
  });

  it("is the first: where there is one, he adds the others", async () => {
    const { ports } = await installation([{ email: "a@x.go.id", role: "admin", disabled: false }]);
    await expect(addFirstAdmin(ports, { email: "b@x.go.id", name: "B" })).rejects.toThrow("a@x.go.id");
  });

  it("can be named again where the only one was disabled", async () => {
    const { ports, users } = await installation([{ email: "a@x.go.id", role: "admin", disabled: true }]);
    await addFirstAdmin(ports, { email: "b@x.go.id", name: "B" });
    expect(users.at(-1)?.email).toBe("b@x.go.id");
  });
});

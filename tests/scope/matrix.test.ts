import { createTokenFor } from "@pantau/usecases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestPlatform, type TestPlatform } from "../support/platform";
import { addPeople, addPerson, EVERYBODY, type Person } from "./people";
import { OPEN, ROWS, type Row, type Things } from "./rows";

let platform: TestPlatform;
let secrets: Record<Person, string>;
let things: Things;

const HEADER = "kpm_id,village_code,checked_on,held_by\n";
/** A card in an agent's hand: a report that is good and a number that is critical. */
const GOOD = `${HEADER}K1,33.02.01.2001,2020-09-03,agent\n`;
const BAD = `${HEADER}K1,33.02.01.2001,2020-08-03,kpm\n`;

beforeAll(async () => {
  platform = await startTestPlatform();
  secrets = await addPeople(platform);
  await addPerson(platform, "leaving", { region: "33.02", role: "viewer", grant: "admin" });
  const wish = { type: "kks", period: "2020-09", region: "33.02" } as const;
  const sent = await platform.upload({ ...wish, body: GOOD });
  const refused = await platform.upload({ ...wish, body: BAD });
  for (const at of ["2020-10-20T00:00:00.000Z", "2020-10-21T00:00:00.000Z"]) {
    await ask(
      { route: "post", path: () => "/api/alerts/evaluations", body: () => ({ at }) },
      secrets.adminID,
    );
  }
  things = { submission: sent.submission, rejected: refused.submission };
});
afterAll(() => platform.end());

function ask(row: Pick<Row, "route" | "path" | "body">, secret?: string, person: Person = "adminID") {
  const body = row.body?.(person);
  return fetch(platform.origin + row.path(things), {
    method: (row.route.split(" ")[0] as string).toUpperCase(),
    headers: {
      ...(secret && { authorization: `Bearer ${secret}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** Every route that the API describes. */
async function described(): Promise<string[]> {
  const document = (await (await fetch(`${platform.origin}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
}

it("has a row for every route, and no row for one that is gone", async () => {
  const rows = new Set([...OPEN, ...ROWS.map((row) => row.route)]);
  expect([...rows].sort()).toEqual((await described()).sort());
});

describe.each(ROWS.map((row) => [row.of ? `${row.route} (${row.of})` : row.route, row] as const))(
  "%s",
  (_, row) => {
    it("is closed without a credential, and with a wrong one", async () => {
      const answers = [await ask(row), await ask(row, "pantau_nothing"), await ask(row, "abc.def.ghi")];
      for (const answer of answers) {
        expect(answer.status).toBe(401);
        expect(answer.headers.get("content-type")).toBe("application/problem+json");
        expect(answer.headers.get("www-authenticate")).toContain("Bearer");
      }
    });

    it("lets through exactly who may", async () => {
      const through: Person[] = [];
      for (const person of EVERYBODY) {
        const answer = await ask(row, secrets[person], person);
        const text = await answer.text();
        if (answer.status === 403) expect(JSON.parse(text)).toMatchObject({ code: "forbidden" });
        // A repeat of what another person did before is told as such; that is being let through, too.
        else if (answer.status < 300 || answer.status === 409 || (row.absent && answer.status === 404))
          through.push(person);
        else expect.fail(`${person}: ${answer.status} ${text}`);
      }
      expect(through.sort()).toEqual([...row.allowed].sort());
    });
  },
);

describe("a credential", () => {
  const me: Row = { route: "get /api/me", path: () => "/api/me", allowed: [] };
  const person = { region: "33.02", role: "reporter", grant: "admin" } as const;

  it.each([
    ["of a disabled user", { disabled: true }],
    ["before its user's first day", { validFrom: "2020-11-06" }],
    ["after its user's last day", { validUntil: "2020-11-04" }],
  ])("%s opens nothing", async (name, more) => {
    const { users } = platform.ports;
    const secret = await addPerson(platform, name.replaceAll(/\W/g, "."), person);
    expect((await ask(me, secret)).status).toBe(200);
    const email = `${name.toLowerCase().replaceAll(/\W/g, ".")}@pantau.test`;
    const user = await users.get(email);
    if (!user) throw new Error("the user is gone");
    await users.put({ ...user, ...more, version: user.version + 1 });
    expect((await ask(me, secret)).status).toBe(401);
    await expect(createTokenFor(platform.ports, email)).rejects.toMatchObject({ code: "user_not_valid" });
  });

  it("of today's first and last day opens", async () => {
    const day = { validFrom: "2020-11-05", validUntil: "2020-11-05" };
    expect((await ask(me, await addPerson(platform, "today", person, day))).status).toBe(200);
  });

  it("loses region, role and access with the very next request", async () => {
    const { users } = platform.ports;
    const secret = await addPerson(platform, "changing", { ...person, role: "reporter" });
    const change = async (values: object) => {
      const user = await users.get("changing@pantau.test");
      if (!user) throw new Error("the user is gone");
      await users.put({ ...user, ...values, version: user.version + 1 });
    };
    const submission: Row = { ...me, path: () => `/api/submissions/${things.submission}` };
    expect((await ask(submission, secret)).status).toBe(200);
    await change({ region: "73.06" });
    expect((await ask(submission, secret)).status).toBe(403);
    await change({ disabled: true });
    expect((await ask(submission, secret)).status).toBe(401);
  });

  it("ends when it is revoked, and when it expires", async () => {
    await addPerson(platform, "tokens", person);
    const { token, secret } = await createTokenFor(platform.ports, "tokens@pantau.test");
    const own: Row = { route: "delete /api/tokens/{id}", path: () => `/api/tokens/${token.id}`, allowed: [] };
    expect((await ask(own, secret)).status).toBe(204);
    expect((await ask(me, secret)).status).toBe(401);
    const { secret: old } = await createTokenFor(platform.ports, "tokens@pantau.test");
    expect((await ask(me, old)).status).toBe(200);
    platform.clock.advance(31 * 86_400_000);
    expect((await ask(me, old)).status).toBe(401);
    platform.clock.advance(-31 * 86_400_000);
  });
});

describe("what is not there", () => {
  const nowhere = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
  const row = (id: string): Row => ({ route: "get", path: () => `/api/submissions/${id}`, allowed: [] });

  it("looks like what one may not see", async () => {
    const foreign = await ask(row(things.submission), secrets.reporter73);
    const absent = await ask(row(nowhere), secrets.reporter73);
    expect([foreign.status, absent.status]).toEqual([403, 403]);
    expect(await absent.json()).toEqual(await foreign.json());
  });

  it("is told to who reads the whole nation", async () => {
    const absent = await ask(row(nowhere), secrets.viewerID);
    expect(absent.status).toBe(404);
    expect(await absent.json()).toMatchObject({ code: "unknown_submission" });
  });
});

describe("a read without a region", () => {
  type Rows = { rows: { region: string }[] };
  const regions = async (secret: string) => {
    const answer = await ask(
      { route: "get", path: () => "/api/kpis?period=2020-09&kpi=kks-custody" },
      secret,
    );
    return ((await answer.json()) as Rows).rows.map((row) => row.region);
  };

  it("is narrowed to one's own province, all provinces and the nation", async () => {
    const seen = await regions(secrets.viewer3302);
    expect(seen.filter((code) => code.length === 5).every((code) => code.startsWith("33."))).toBe(true);
    expect(seen.filter((code) => code.length === 5)).toHaveLength(35);
    expect(seen.filter((code) => code.length === 2)).toHaveLength(35);
    expect(await regions(secrets.viewerID)).toHaveLength(1 + 34 + 514);
  });

  it("narrows snapshots as well", async () => {
    const answer = await ask({ route: "get", path: () => "/api/snapshots/2020-09" }, secrets.reporter73);
    const { regencies } = (await answer.json()) as { regencies: { ids: string[] } };
    expect(regencies.ids).toHaveLength(24);
    expect(regencies.ids.every((id) => id.startsWith("73."))).toBe(true);
  });
});

describe("the owner's token", () => {
  const owner = (secret: string) =>
    fetch(`${platform.origin}/api/embedded/token`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-pantau-owner": secret },
      body: JSON.stringify({ email: "admin@pantau.test" }),
    });

  it("needs the secret of the data directory", async () => {
    expect((await owner("wrong")).status).toBe(403);
    const { secret } = (await (await owner(platform.ownerSecret)).json()) as { secret: string };
    expect((await ask({ route: "get", path: () => "/api/users" }, secret)).status).toBe(200);
  });
});

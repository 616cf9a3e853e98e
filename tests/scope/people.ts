import type { Grant, Role } from "@pantau/domain";
import { createToken, createTokenFor } from "@pantau/usecases";
import { ADMIN, type TestPlatform } from "../support/platform";

/** Who asks in the matrix: one column each. */
export const PEOPLE = {
  viewer3302: { region: "33.02", role: "viewer", grant: "admin" },
  reporter3302: { region: "33.02", role: "reporter", grant: "admin" },
  reporter33: { region: "33", role: "reporter", grant: "admin" },
  reporter73: { region: "73", role: "reporter", grant: "admin" },
  viewerID: { region: "ID", role: "viewer", grant: "admin" },
  reporterID: { region: "ID", role: "reporter", grant: "admin" },
  adminID: { region: "ID", role: "admin", grant: "admin" },
  /** An administrator's token that was made for reading only. */
  adminReading: { region: "ID", role: "admin", grant: "read" },
} as const satisfies Record<string, { region: string; role: Role; grant: Grant }>;
export type Person = keyof typeof PEOPLE;
export const EVERYBODY = Object.keys(PEOPLE) as readonly Person[];

/** Adds everybody and gives the secret of a token of each. */
export async function addPeople(platform: TestPlatform): Promise<Record<Person, string>> {
  const secrets: Partial<Record<Person, string>> = {};
  for (const person of EVERYBODY) secrets[person] = await addPerson(platform, person, PEOPLE[person]);
  return secrets as Record<Person, string>;
}

export async function addPerson(
  { ports }: TestPlatform,
  name: string,
  { region, role, grant }: { region: string; role: Role; grant: Grant },
  more: { validFrom?: string; validUntil?: string } = {},
): Promise<string> {
  const email = `${name.toLowerCase()}@pantau.test`;
  await ports.users.put({
    email,
    name,
    phone: "",
    region,
    role,
    lang: "id",
    disabled: false,
    createdAt: "2020-01-01T00:00:00.000Z",
    version: 1,
    ...more,
  });
  if (grant === "admin") return (await createTokenFor(ports, email)).secret;
  return (await createToken(ports, { ...ADMIN, email }, { label: name, scope: grant, days: 1 })).secret;
}

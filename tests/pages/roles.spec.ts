import type { Browser, Page } from "@playwright/test";
import { allRead, declaredPaths } from "./declared";
import { expect, origin, signIn, test } from "./signed-in";

const PASSWORD = "sebuah-kalimat-sandi-peran";
const run = Date.now().toString(36);

interface Role {
  readonly region: string;
  readonly role: "viewer" | "reporter";
  /** What must show itself whole; default: every page there is. */
  readonly shown?: readonly string[];
  /** Addresses that must say that they are not for this reader. */
  readonly refused: readonly string[];
}
const ADMIN_ONLY = ["/admin/users", "/admin/settings", "/admin/audit", "/alerts/health", "/alerts/mails"];
const ROLES: Readonly<Record<string, Role>> = {
  korkab: {
    region: "33.02",
    role: "reporter",
    refused: [
      ...ADMIN_ONLY,
      "/region/73.71",
      "/lineage?region=73.71&kpi=p2k2-coverage",
      "/reporting?region=33",
      "/slots/graduation/33.23/2020-09",
      "/submissions?region=33.23",
      "/submissions/01ARZ3NDEKTSV4RRFFQ69G5FAV",
    ],
  },
  dirjen: { region: "ID", role: "viewer", refused: ADMIN_ONLY },
  // Between the two: what they see whole or not is decided on few pages.
  korwil: {
    region: "33",
    role: "reporter",
    shown: ["/province/33", "/reporting?region=33"],
    refused: ["/region/73.71", "/reporting?region=34"],
  },
  pembaca: {
    region: "33.02",
    role: "viewer",
    shown: ["/reporting", "/submit"],
    refused: ["/region/73.71", "/admin/users"],
  },
};

/** A new user with that region and role, made by the administrator. */
async function addUser(browser: Browser, name: string, { region, role }: Role): Promise<string> {
  const email = `${name}.${run}@pantau.test`;
  const admin = await signIn(browser, { size: "wide" });
  const asked = admin.waitForRequest((request) => new URL(request.url()).pathname === "/api/me");
  await admin.reload();
  const { authorization = "" } = await (await asked).allHeaders();
  const made = await admin.request.post(`${origin()}/api/users`, {
    headers: { authorization },
    data: { email, region, role, name, password: PASSWORD },
  });
  expect(made.status()).toBe(201);
  await admin.context().close();
  return email;
}

/** Notes defects and refusals while pages are walked through. */
function watch(page: Page): { take(): string[] } {
  let seen: string[] = [];
  page.on("pageerror", (error) => seen.push(error.message));
  page.on("response", (answer) => {
    const { pathname } = new URL(answer.url());
    if (answer.status() >= 400 && pathname.startsWith("/api/")) seen.push(`${answer.status()} ${pathname}`);
  });
  return {
    take() {
      const all = seen;
      seen = [];
      return all;
    },
  };
}

for (const [name, role] of Object.entries(ROLES)) {
  test(`${name} sees every page whole, or is told that it is not for him`, async ({ browser }) => {
    const email = await addUser(browser, name, role);
    const page = await signIn(browser, { size: "phone", lang: "id", email, password: PASSWORD });
    const noted = watch(page);
    const faults: string[] = [];
    const notHis = page.getByText("Anda tidak berhak melihat ini");
    for (const path of new Set([...(role.shown ?? declaredPaths()), ...role.refused])) {
      await page.goto(`${origin()}${path}`);
      await allRead(page);
      if (role.refused.includes(path)) {
        await expect(notHis, path).toBeVisible();
        // What the server refused is what was to be seen.
        noted.take();
        continue;
      }
      for (const alert of await page.locator("[role=alert]").allInnerTexts())
        faults.push(`${path}: ${alert}`);
      if (await notHis.isVisible()) faults.push(`${path}: refused`);
      for (const what of noted.take()) faults.push(`${path}: ${what}`);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
}

test("a coordinator of a province is offered calls inside it alone", async ({ browser }) => {
  const { korwil } = ROLES;
  if (!korwil) throw new Error("no korwil");
  const email = await addUser(browser, "korwil-calls", korwil);
  const page = await signIn(browser, { size: "wide", lang: "id", email, password: PASSWORD });
  await page.goto(`${origin()}/?period=2020-10`);
  await allRead(page);
  const calls = page.locator(".call");
  await expect(calls).toHaveCount(3);
  const withCopy = calls.filter({ has: page.getByRole("button", { name: "Salin pesan" }) });
  await expect(withCopy).toHaveCount(1);
  await expect(withCopy.locator(".call-name")).toHaveText("Jawa Tengah");
  await page.context().close();
});

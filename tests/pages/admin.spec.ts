import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSideways, origin, signIn, test } from "./signed-in";

const PASSWORD = "sebuah-kalimat-sandi-baru";
const run = Date.now().toString(36);

/** The last mail to that address, from the operator's inbox. */
async function mailTo(page: Page, address: string): Promise<string> {
  await page.goto(`${origin()}/alerts/mails?q=${encodeURIComponent(address)}&part=text`);
  await page.locator("tbody button").first().click();
  return (await page.locator(".mail-text").textContent()) ?? "";
}

test("a user is invited, signs in through the mailed link, is disabled and refused at once", async ({
  browser,
}) => {
  const email = `korkab.${run}@pantau.test`;
  const admin = await signIn(browser, { size: "wide", lang: "id" });
  await admin.goto(`${origin()}/admin/users`);
  await admin.getByRole("button", { name: "Tambah pengguna" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("Surel").fill(email);
  await dialog.getByLabel("Nama").fill("Korkab Uji");
  await dialog.getByLabel("Wilayah").selectOption("33.04");
  await expectAccessible(admin);
  await dialog.getByRole("button", { name: "Tambah pengguna" }).click();
  await expect(dialog).toBeHidden();

  const link = /https?:\/\/\S+/.exec(await mailTo(admin, email))?.[0] ?? "";
  const invited = await (await browser.newContext({ locale: "id-ID" })).newPage();
  await invited.goto(link);
  for (const field of await invited.locator("input[type=password]").all()) await field.fill(PASSWORD);
  await invited.keyboard.press("Enter");
  await expect(invited.getByText("Kata sandi tersimpan", { exact: false })).toBeVisible();
  await invited.context().close();

  const user = await signIn(browser, { size: "phone", lang: "id", email, password: PASSWORD });
  await expect(user.locator(".bottom-nav a").first()).toHaveText("Kirim");
  await expect(user.locator(".bottom-nav a")).toHaveCount(4);
  await user.goto(`${origin()}/admin/users`);
  await expect(user.getByText("Halaman ini untuk administrator", { exact: false })).toBeVisible();

  await admin.goto(`${origin()}/admin/users?open=${encodeURIComponent(email)}`);
  await admin.getByRole("button", { name: "Nonaktifkan" }).click();
  await expect(admin.getByRole("button", { name: "Aktifkan" })).toBeVisible();
  await user.goto(`${origin()}/submissions`);
  // To the sign-in, or through it to the provider's own page: nothing of the dashboard is left.
  await expect(user).toHaveURL(/sign-in|\/oidc\/interaction\//);
  await expect(user.locator(".shell")).toHaveCount(0);
  await user.context().close();
  await admin.context().close();
});

test("an office is handed over; a list with a wrong row changes nothing, the mended one does", async ({
  browser,
}) => {
  const [first, second] = [`lama.${run}@pantau.test`, `baru.${run}@pantau.test`];
  const page = await signIn(browser, { size: "phone", lang: "id" });
  await page.goto(`${origin()}/admin/users?open=import`);
  const dialog = page.getByRole("dialog");
  const choose = (rows: readonly string[]) =>
    dialog.locator("input[type=file]").setInputFiles({
      name: "pengguna.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(["email,name,region,role,valid_until", ...rows].join("\n")),
    });
  await choose([`${first},Lama,33.04,reporter,`, "bukan-surel,Siapa,33.04,bos,"]);
  await expect(dialog.getByText("2 masalah. Tidak ada yang berubah", { exact: false })).toBeVisible();
  await expect(dialog.getByText("Ini bukan alamat surel", { exact: false })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Terapkan" })).toBeDisabled();
  await expectAccessible(page);
  await expectNoSideways(page);
  await choose([`${first},Lama,33.04,reporter,2099-12-31`]);
  await dialog.getByRole("button", { name: "Terapkan untuk 1 orang" }).click();
  await expect(dialog).toBeHidden();

  await page.goto(`${origin()}/admin/users?open=${encodeURIComponent(first)}`);
  await dialog.getByRole("button", { name: "Serah terima" }).click();
  await dialog.getByLabel("Surel").fill(second);
  await dialog.getByLabel("Nama").fill("Baru");
  await dialog.getByRole("button", { name: "Serah terima" }).click();
  await expect(dialog).toBeHidden();
  await page.goto(`${origin()}/admin/users?find=${run}`);
  await expect(page.getByRole("row", { name: /Lama/ })).toContainText("nonaktif");
  await expect(page.getByRole("row", { name: /Baru/ })).toContainText("Kab. Banjarnegara (33.04)");
  await page.context().close();
});

test("a target changes the pace of its number, and the trail says who changed it", async ({ browser }) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  await page.goto(`${origin()}/admin/settings`);
  await page.getByLabel("Target: Graduasi mandiri").fill("24");
  const targets = page.getByRole("region", { name: "Target indikator" });
  await targets.getByRole("button", { name: "Ubah: Pengecualian: Graduasi mandiri" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Wilayah").selectOption("94");
  await dialog.getByLabel("Graduasi mandiri 94").fill("12");
  await dialog.getByRole("button", { name: "Pakai" }).click();
  await expect(targets.getByText("Papua Tengah (94): 12 %")).toBeVisible();
  await targets.getByRole("button", { name: "Simpan" }).click();
  await expect(targets.getByText(/Versi \d+, oleh admin@pantau.test/)).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${origin()}/lineage?kpi=graduation-independent&region=33&period=2020-10`);
  await expect(page.getByText("Laju 20", { exact: false })).toBeVisible();

  await page.goto(`${origin()}/admin/audit?about=settings`);
  await expect(page.getByRole("row", { name: /pengaturan diubah/ }).first()).toContainText("targets");
  await page.context().close();
});

test("the rice schedule and the deadline are changed, and pages follow; a wrong one is refused", async ({
  browser,
}) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  const settings = async () => {
    await page.goto(`${origin()}/admin/settings`);
    return {
      schedule: page.getByRole("region", { name: "Jadwal hak beras (BSB)" }),
      deadline: page.getByRole("region", { name: "Batas lapor" }),
    };
  };
  const save = async (card: Locator) => {
    const version = card.getByText(/Versi \d+, oleh/);
    const before = (await version.count()) > 0 ? ((await version.textContent()) ?? "") : "";
    await card.getByRole("button", { name: "Simpan" }).click();
    await expect(version).not.toHaveText(before);
  };

  let cards = await settings();
  const day = cards.deadline.getByRole("spinbutton");
  const was = await day.inputValue();
  await day.fill("40");
  await cards.deadline.getByRole("button", { name: "Simpan" }).click();
  await expect(cards.deadline.getByText("Tanggal harus 1 sampai 28.")).toBeVisible();
  await day.fill("15");
  await save(cards.deadline);
  await cards.schedule.getByRole("button", { name: "Tambah bulan" }).click();
  await cards.schedule
    .getByLabel(/^Bulan /)
    .last()
    .fill("2020-11");
  await cards.schedule
    .getByLabel(/^kg per keluarga/)
    .last()
    .fill("15");
  await save(cards.schedule);

  await page.goto(`${origin()}/reporting?period=2020-11&region=33`);
  await expect(page.getByText(/batas lapor 15 Desember 2020/i)).toBeVisible();
  // The year is folded anew with the changed schedule.
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("columnheader", { name: /Penerimaan beras BSB/ })).toBeVisible({
      timeout: 3_000,
    });
  }).toPass();
  await page.goto(`${origin()}/rice?period=2020-11`);
  await expect(page.getByText(/Hak tiap keluarga: .*15 kg pada November 2020/)).toBeVisible();
  await page.goto(`${origin()}/admin/audit?about=settings`);
  await expect(page.getByRole("row", { name: /pengaturan diubah/ }).first()).toContainText("schedule");

  cards = await settings();
  await cards.deadline.getByRole("spinbutton").fill(was);
  await save(cards.deadline);
  await cards.schedule.getByRole("button", { name: /2020-11$/ }).click();
  await save(cards.schedule);
  await page.context().close();
});

test("a token works until it is revoked", async ({ browser }) => {
  const page = await signIn(browser, { size: "phone", lang: "en" });
  await page.goto(`${origin()}/account`);
  await page.getByLabel("What for").fill(`script ${run}`);
  await page.getByRole("button", { name: "Make a token" }).click();
  const secret = await page.locator(".account-secret code").textContent();
  const ask = () =>
    page.request.get(`${origin()}/api/me`, { headers: { authorization: `Bearer ${secret}` } });
  expect((await ask()).status()).toBe(200);
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole("button", { name: `Revoke: script ${run}` }).click();
  await expect(page.getByRole("button", { name: `Revoke: script ${run}` })).toBeHidden();
  expect((await ask()).status()).toBe(401);
  await page.context().close();
});

/** Squares side by side, made here: nobody's boundaries. */
function squares(codes: readonly string[]): Buffer {
  const square = (x: number) => [
    [x, -7],
    [x + 0.5, -7],
    [x + 0.5, -7.5],
    [x, -7.5],
    [x, -7],
  ];
  const features = codes.map((code, i) => ({
    type: "Feature",
    properties: { kode: code },
    geometry: { type: "Polygon", coordinates: [square(109 + i / 2)] },
  }));
  return Buffer.from(JSON.stringify({ type: "FeatureCollection", features }));
}

test("a boundary file is imported, what it lacks is named, and the map draws it", async ({ browser }) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  await page.goto(`${origin()}/admin/settings`);
  const card = page.getByRole("region", { name: "Peta batas wilayah" });
  const choose = (buffer: Buffer) =>
    card.locator("input[type=file]").setInputFiles({ name: "batas.geojson", mimeType: "", buffer });
  await choose(Buffer.from("%PDF-1.4"));
  await expect(card.getByText("bukan JSON", { exact: false })).toBeVisible();
  await choose(squares(["33.01", "33.02", "33.03", "99.99"]));
  await expect(card.getByText(/^3 wilayah terpasang, 511 tanpa batas, 1 kode tidak dikenal/)).toBeVisible();
  await card.getByText("1 kode tidak dikenal: tidak dipakai", { exact: false }).click();
  await expect(card.getByText("99.99", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${origin()}/province/33?period=2020-10`);
  await page.getByRole("region", { name: /^Peta/ }).scrollIntoViewIfNeeded();
  await expect(page.locator(".polygon-map path")).toHaveCount(3);
  await expect(page.locator(".polygon-map").getByRole("link", { name: /Banyumas/ })).toBeVisible();
  await page.context().close();
});

import { expect, expectAccessible, expectNoSideways, origin, signIn, test } from "./signed-in";

const ALERT = "/alerts/graduation-independent.province/33";

test("an alert is found, acknowledged with a plan, commented on and silenced", async ({ browser }) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  await page.goto(`${origin()}/alerts?about=graduation-independent`);
  await expect(page.locator("tbody tr").first()).toContainText("keluarga");
  await page.getByRole("searchbox").fill("Jawa Tengah");
  await page.getByRole("link", { name: "Jawa Tengah", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(ALERT.replaceAll(".", "\\.")));
  const life = page.getByRole("region", { name: "Riwayat" });
  await expect(life.getByText("Mulai berlangsung")).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Catatan").fill("Data graduasi menumpuk di dua kabupaten.");
  await page.getByLabel("Rencana tindakan").fill("Korwil mengunjungi keduanya sebelum tanggal 20.");
  await page.getByRole("button", { name: "Tanggapi" }).click();
  await expect(life.getByText("Rencana: Korwil mengunjungi", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "Tanggapi" })).toBeHidden();

  const ahead = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Sampai hari").fill(ahead);
  await page.getByLabel("Alasan").fill("Menunggu berkas susulan.");
  await page.getByRole("button", { name: "Bisukan" }).click();
  await expect(life.getByText("Menunggu berkas susulan.")).toBeVisible();
  await page.getByRole("textbox", { name: "Komentar" }).fill("Berkas sudah dikirim.");
  await page.getByRole("button", { name: "Komentari" }).click();
  await expect(life.getByText("Berkas sudah dikirim.")).toBeVisible();

  await page.goto(`${origin()}/alerts?state=silenced`);
  await expect(page.getByRole("link", { name: "Jawa Tengah", exact: true })).toBeVisible();
  await page.goto(origin() + ALERT);
  await page.getByRole("button", { name: "Akhiri pembisuan" }).click();
  await expect(life.getByText("Tidak lagi dibisukan")).toBeVisible();
  await page.context().close();
});

test("a rule is tested on the year before it is saved; a rule that nobody hears is refused", async ({
  browser,
}) => {
  const page = await signIn(browser, { size: "phone", lang: "id" });
  await page.goto(`${origin()}/alerts/rules?rule=p2k2-attendance.province`);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Ambang (%)").fill("90");
  await dialog.getByRole("button", { name: "Uji pada tahun ini" }).click();
  await expect(dialog.getByText(/Tahun ini aturan itu akan berlangsung \d+ kali/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  for (const audience of ["Korwil", "Pusat"]) await dialog.getByLabel(audience).uncheck();
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await expect(dialog.getByText("Aturan belum benar", { exact: false })).toBeVisible();
  await dialog.getByLabel("Pusat").check();
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Versi \d+, oleh admin@pantau.test/)).toBeVisible();
  await expect(page.getByRole("row", { name: /Kehadiran P2K2, provinsi/ })).toContainText("90%");
  await page.context().close();
});

test("one's own mails are chosen, and what was sent is read", async ({ browser }) => {
  const page = await signIn(browser, { size: "phone", lang: "en" });
  await page.goto(`${origin()}/alerts/settings`);
  await page.getByLabel("Sunday").check();
  await page.getByLabel("Reminders before the deadline").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your mail settings are saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Sunday")).toBeChecked();
  await expect(page.getByLabel("Reminders before the deadline")).not.toBeChecked();
  await expectAccessible(page);

  await page.goto(`${origin()}/alerts/mails?q=korwil.51`);
  await page.locator("tbody button").first().click();
  await expect(page.locator(".mail-shown")).toContainText("Bali");
  await expectNoSideways(page);
  await page.context().close();
});

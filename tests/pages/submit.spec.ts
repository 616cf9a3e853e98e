import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";
import { expect, expectAccessible, expectNoSideways, origin, SIZES, signIn, test } from "./signed-in";

const HEADER = "kpm_id,village_code,facilitator_id,graduated_on,route";

/** A file of Temanggung's graduations; every month of the demo already has one. */
function file(name: string, rows: readonly string[]) {
  const text = [HEADER, ...rows, ""].join("\r\n");
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}
function family(id: string, day: string, route = "mandiri"): string {
  return `${id},33.23.01.2001,FAS-1,${day},${route}`;
}

async function drop(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(files);
}

/** The smaller file is meant: the demo's holds more rows. */
async function confirmSmaller(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: /memang lebih kecil/ }).check();
}

/** A month of its own for each size: each replaces what stands. */
const MONTHS = { wide: ["2020-03", "Maret 2020", "03"], phone: ["2020-04", "April 2020", "04"] } as const;

for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
  test(`a broken file is mended in place and accepted, ${size}`, async ({ browser }) => {
    const page = await signIn(browser, { size, lang: "id" });
    await page.goto(`${origin()}/submit`);
    const [period, month, digits] = MONTHS[size];
    const rows = [
      family("KPM.1", `${period}-10`),
      family("KPM.2", ""),
      family("KPM.3", `${period}-12`, "sendiri"),
    ];
    await drop(page, file(`graduation_${period}_33.23.csv`, rows));

    const draft = page.getByRole("region", { name: `Graduasi · Kab. Temanggung · ${month}` });
    await expect(draft.getByText("2 dari 3 baris salah", { exact: false })).toBeVisible();
    await expect(draft.getByText("Wajib diisi (1)")).toBeVisible();
    await expect(draft.getByText("Pilihan tidak dikenal (1)")).toBeVisible();
    await expect(draft.getByRole("button", { name: "Kirim", exact: true })).toBeDisabled();
    await expectAccessible(page);
    if (size === "phone") await expectNoSideways(page);

    await draft.getByLabel("Isi baru untuk tanggal_graduasi, baris 3").fill(`11/${digits}/2020`);
    await draft.getByLabel("Isi baru untuk jenis, baris 4").selectOption("mandiri");
    await draft.getByRole("button", { name: /Terapkan 2 perbaikan/ }).click();
    await expect(draft.getByText("Tidak ada kesalahan: 3 baris siap dikirim.")).toBeVisible();

    await confirmSmaller(page);
    await draft.getByRole("button", { name: "Kirim", exact: true }).click();
    const queue = page.getByRole("region", { name: "Antrean kirim" });
    // The button that was pressed is gone; the focus is still among the work.
    await expect(page.locator(".submit-desk :focus")).toHaveCount(1);
    await expect(queue.getByText("Diterima", { exact: true })).toBeVisible();
    await expect(queue.getByText("3 baris, 0 ditolak")).toBeVisible();

    // What was sent is still told after a reload, and leads to the submission.
    await page.reload();
    await queue.getByRole("link", { name: "Rincian kiriman" }).click();
    await expect(page.getByText("1 dari 1 slot masih berlaku dari kiriman ini.")).toBeVisible();
    await expectAccessible(page);
    if (size === "phone") await expectNoSideways(page);
    await page.context().close();
  });
}

test("two files for one slot become one submission, and a duplicate names both", async ({ browser }) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  await page.goto(`${origin()}/submit?type=graduation&region=33.23&period=2020-08`);
  await drop(
    page,
    file("pagi.csv", [family("KPM.1", "2020-08-03")]),
    file("sore.csv", [family("KPM.1", "2020-08-04"), family("KPM.2", "2020-08-04")]),
  );
  await expect(page.getByText("2 berkas digabung")).toBeVisible();
  await expect(page.getByText("sore.csv · Baris 2")).toBeVisible();
  await expect(page.getByText("Baris itu ada di pagi.csv.")).toBeVisible();

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh salinan dengan kolom kesalahan" }).click();
  expect(readFileSync(await (await saved).path(), "utf8")).toContain("kesalahan");

  await page.getByText("Terima baris yang benar").click();
  await expect(page.getByText("2 baris akan diterima, 1 baris ditolak dan dicatat.")).toBeVisible();
  await confirmSmaller(page);
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(page.getByText("Diterima sebagian", { exact: true })).toBeVisible();
  await page.context().close();
});

test("without a line files are checked and wait, over a reload too; they leave by themselves", async ({
  browser,
}) => {
  const page = await signIn(browser, { size: "phone", lang: "id" });
  await page.goto(`${origin()}/submit`);
  await expect(page.getByText("Taruh berkas di sini")).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForLoadState("networkidle");
  await page.reload();
  await drop(page, file("graduation_2020-07_33.23.csv", [family("KPM.1", "2020-07-03")]));
  await expect(page.getByText("Tidak ada kesalahan: 1 baris siap dikirim.")).toBeVisible();
  await page.getByRole("button", { name: "Buang" }).click();

  await page.context().setOffline(true);
  await drop(page, file("graduation_2020-06_33.23.csv", [family("KPM.1", "2020-06-03")]));
  await expect(page.getByText("Tidak ada kesalahan: 1 baris siap dikirim.")).toBeVisible();
  await expect(page.getByText("Belum dapat dibandingkan", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(page.getByText("Tidak ada sambungan; berangkat sendiri begitu tersambung.")).toBeVisible();

  // Whoever signs out now would lose it, and is asked.
  const asked = page.waitForEvent("dialog").then(async (dialog) => {
    await dialog.dismiss();
    return dialog.message();
  });
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole("button", { name: "Administrator" }).click();
  await page.getByRole("button", { name: "Keluar" }).click();
  expect(await asked).toContain("1 laporan di gawai ini belum terkirim");
  await expect(page).toHaveURL(/submit/);

  // The page opens again without a line, and the file is still there.
  await page.reload();
  await expect(page.getByText("Tidak ada sambungan; berangkat sendiri begitu tersambung.")).toBeVisible();

  // With the line back it is compared first: it holds fewer rows than what stands, so a person is asked.
  await page.context().setOffline(false);
  const question = page.getByRole("button", { name: "Ya, kirim" });
  await expect(question).toBeVisible({ timeout: 30_000 });
  await question.click();
  await expect(page.getByText("Diterima", { exact: true })).toBeVisible();
  await page.context().close();
});

test("a template goes back as it was downloaded; one that nobody filled in must be meant", async ({
  browser,
}) => {
  const page = await signIn(browser, { size: "phone", lang: "id" });
  await page.goto(`${origin()}/submit?type=staff&region=33.23&period=2020-10`);
  const download = async (name: string) => {
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    const file = await saved;
    const buffer = readFileSync(await file.path());
    return { name: file.suggestedFilename(), mimeType: "", buffer };
  };
  await drop(page, await download("Templat berisi data terakhir"));
  const draft = page.getByRole("region", { name: "SDM PKH · Kab. Temanggung · Oktober 2020" });
  await expect(draft.getByText(/Tidak ada kesalahan: \d+ baris siap dikirim\./)).toBeVisible();
  await expect(draft.getByRole("button", { name: "Kirim", exact: true })).toBeEnabled();
  await draft.getByRole("button", { name: "Buang" }).click();

  await page.goto(`${origin()}/submit?type=staff&region=33.23&period=2020-11`);
  await drop(page, await download("Templat kosong"));
  const zero = page.getByRole("button", { name: "Kirim laporan nihil" });
  await expect(zero).toBeDisabled();
  await page.getByRole("checkbox", { name: /Memang nihil/ }).check();
  await expect(zero).toBeEnabled();
  await page.context().close();
});

test("a zero report asks first; a withdrawn submission says who and why", async ({ browser }) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  await page.goto(`${origin()}/submit?type=prokus&region=33.23&period=2020-05`);
  await page.getByRole("button", { name: "Laporan nihil" }).click();
  await page.getByRole("button", { name: "Ya, kirim laporan nihil" }).click();
  await expect(page.getByText("0 baris, 0 ditolak")).toBeVisible();
  await page.getByRole("link", { name: "Rincian kiriman" }).click();

  await page.getByRole("button", { name: "Tarik kiriman" }).click();
  const question = page.getByRole("dialog");
  await question.getByRole("textbox").fill("Ternyata ada kegiatan");
  await question.getByRole("button", { name: "Tarik kiriman" }).click();
  await expect(page.getByText("Alasan: Ternyata ada kegiatan")).toBeVisible();
  await page.context().close();
});

test("a workbook with a sheet per type becomes a submission for each; what is no report is told by name", async ({
  browser,
}) => {
  const page = await signIn(browser, { size: "phone", lang: "en" });
  await page.goto(`${origin()}/submit?region=33.23&period=2020-02`);
  const book = await writeXlsx({
    sheets: [
      { name: "Petunjuk", rows: [["Isi setiap lembar, lalu kirim."]] },
      {
        name: "staff",
        rows: [
          ["staff_id", "role", "regency_code", "active"],
          ["S1", "pendamping", "33.23", "ya"],
        ],
      },
      { name: "Graduasi", rows: [HEADER.split(","), family("KPM.1", "2020-02-03").split(",")] },
    ],
  });
  await drop(
    page,
    { name: "laporan.xlsx", mimeType: "", buffer: Buffer.from(book) },
    { name: "foto.jpg", mimeType: "image/jpeg", buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]) },
  );
  await expect(page.getByRole("listitem").getByText("laporan.xlsx, sheet “staff”")).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("foto.jpg");
  await expect(page.getByRole("alert")).toContainText("not supported");
  await expect(page.getByText("No errors: 1 row is ready to be sent.")).toHaveCount(2);
  // Both hold fewer rows than what stands.
  const smaller = page.getByRole("checkbox", { name: /meant to be smaller/ });
  await expect(smaller).toHaveCount(2);
  await expectAccessible(page);
  await expectNoSideways(page);
  for (const one of await smaller.all()) await one.check();
  await page.getByRole("button", { name: "Send the 2 that are ready" }).click();
  await expect(page.getByText("Accepted", { exact: true })).toHaveCount(2);
  await page.context().close();
});

import { KPIS } from "@pantau/domain";
import { describe, expect, it } from "vitest";
import { makeAlertMails } from "./alert-mails";
import { gapOf } from "./line-words";
import { KORKAB_EN, KORWIL, MONDAY, PLAIN, SITE, summaryOf, WITH_TREND } from "./samples";

const mails = makeAlertMails({
  siteUrl: () => SITE,
  typeLabel: (id) => ({ id: `laporan ${id}`, en: `${id} report` }),
});

describe("a Korwil's digest", () => {
  const mail = mails.digest(KORWIL, WITH_TREND);

  it("says the worst thing first in its subject", () => {
    expect(mail.subject).toBe("Graduasi mandiri Kabupaten Banyumas 3,1 %, laju 7,5 % · dan 4 lagi");
  });

  it("says value, pace, what is missing, since when, how much was filed, and where to see it", () => {
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain("Kabupaten Banyumas");
      expect(part).toContain("3,1 %");
      expect(part).toContain("kurang 3.329 keluarga");
      expect(part).toContain("sejak 12 Oktober 2020");
      expect(part).toContain("8 dari 9 laporan bulanan masuk");
      expect(part).toContain(`${SITE}/alerts/graduation-independent.regency/33.02`);
    }
    expect(mail.text).toContain("kurang 422.222 kg");
    expect(mail.text).toContain("kurang 228 sesi");
  });

  it("keeps overdue reports apart, recoveries in a line, and counts what still fires", () => {
    expect(mail.text).toContain(
      "LAPORAN TERLAMBAT\n* Kabupaten Banyumas, September 2020\n  belum ada: laporan kks, laporan debt",
    );
    expect(mail.text).toContain("* KKS dipegang keluarga Kabupaten Cilacap: 97 % (laju 100 %)");
    expect(mail.text).toContain("Masih berlangsung: 12 peringatan, 5 di antaranya sudah ditanggapi.");
  });

  it("fetches nothing: its one picture travels along", () => {
    expect(mail.html).not.toMatch(/<(img|link|script)[^>]+(https?:)?\/\//);
    expect(mail.html).not.toContain("url(");
    expect(mail.html).toContain('src="cid:trend0@pantau"');
    expect(mail.inline?.map((one) => one.cid)).toEqual(["trend0@pantau"]);
  });

  it("can be unsubscribed from as far as it holds what may be switched off", () => {
    const url = `${SITE}/api/notifications/unsubscribe?email=korwil33%40pantau.test&token=s3cret`;
    expect(mail.headers).toMatchObject({
      "List-Unsubscribe": `<${url}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    const firing = mails.digest({ ...KORWIL, resolved: [] }, PLAIN);
    expect(firing.headers).not.toHaveProperty("List-Unsubscribe");
    expect(firing.text).not.toContain("unsubscribe");
  });
});

describe("other digests", () => {
  it("a reminder names the missing slots and the day, in the reader's language, escaped", () => {
    const mail = mails.digest(KORKAB_EN, PLAIN);
    expect(mail.subject).toBe("Reports missing: 1, deadline 10 November 2020");
    expect(mail.text).toContain("missing: staff report");
    expect(mail.text).toContain("Deadline: 10 November 2020");
    expect(mail.html).toContain("Dear &lt;b&gt;Ady &amp; Co&lt;/b&gt;,");
    expect(mail.html).toContain('<html lang="en">');
  });

  it("the nation's counts regencies by province and sums up on Monday", () => {
    const mail = mails.digest(MONDAY, summaryOf([0.031, 0.9]));
    expect(mail.subject).toBe("24 kabupaten/kota belum menanggapi peringatan");
    expect(mail.text).toContain("Jawa Tengah: 7 kabupaten/kota, 9 peringatan, tertua sejak 1 Oktober 2020");
    expect(mail.text).toContain("Graduasi mandiri: 3,1 %, laju 7,5 %.");
    expect(mail.text).toContain("0 target nasional sesuai laju, 1 tertinggal, 1 kritis, 0 tanpa data.");
  });

  it("Monday's goes when all is well, too, and says so", () => {
    const calm = { ...MONDAY, escalated: [], left: 0, still: { firing: 0, acknowledged: 0 } };
    const mail = mails.digest(calm, summaryOf([0.08, 1]));
    expect(mail.subject).toBe("Ringkasan Senin: semua target sesuai laju");
    expect(mail.text).toContain("Semua target nasional sesuai laju.");
    expect(mail.text).toContain("Tidak ada yang baru sejak surel terakhir.");
  });

  it("an alarm says what, and what to do", () => {
    const alarm = {
      id: "x",
      kind: "sending-unknown",
      at: "2020-10-13T00:00:00.000Z",
      details: { to: "a@b.test" },
    } as const;
    const mail = mails.alarm({ email: "admin@pantau.test", lang: "en" }, alarm);
    expect(mail.subject).toContain("Pantau alarm");
    expect(mail.text).toContain(`${SITE}/alerts/health`);
  });
});

describe("how much is missing", () => {
  const [kpi] = KPIS.filter((one) => one.id === "graduation-independent");
  it("is pace times denominator less the numerator, rounded up, exactly", () => {
    if (!kpi) throw new Error("no such KPI");
    const base = { ...KORWIL.fresh[0]?.lines[0]?.news.reading } as Parameters<typeof gapOf>[0];
    expect(gapOf({ ...base, numerator: 74, denominator: 1001, pace: { n: 75, d: 1000 } }, kpi)).toBe(2);
    expect(
      gapOf({ ...base, numerator: 75, denominator: 1000, pace: { n: 75, d: 1000 } }, kpi),
    ).toBeUndefined();
    expect(gapOf({ ...base, pace: null }, kpi)).toBeUndefined();
  });
});

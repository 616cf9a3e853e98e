import { cleanup, fireEvent, screen } from "@solidjs/testing-library";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { prepareSite, renderAt } from "../../testing/in-site";
import { queueEntry } from "../../testing/queue-entry";
import { nextStep, type QueueEntry, type QueueItem } from "../../uploads/queue-rules";
import { pages } from "./page";
import { type QueueHands, QueueView } from "./queue-card";

beforeAll(async () => {
  await prepareSite();
  await pages[0]?.words?.load("id");
});

const NOW = Date.now();
let done: string[] = [];
beforeEach(() => {
  done = [];
});

const noted = (what: string) => async (id?: string) => {
  done.push([what, id].filter(Boolean).join(" "));
};
const hands: QueueHands = {
  confirm: noted("confirm"),
  dismiss: noted("dismiss"),
  retry: noted("retry"),
  hurry: noted("hurry"),
};

function item(entry: Partial<QueueEntry> = {}, now: Partial<QueueItem> = {}): QueueItem {
  const whole = queueEntry({ queuedAt: NOW, body: new Blob(["x"]), ...entry });
  return { id: whole.id, entry: whole, step: nextStep(whole, NOW), sentBytes: 0, ...now };
}

function show(...items: QueueItem[]) {
  cleanup();
  return renderAt("/submit", () => <QueueView items={items} hands={hands} />);
}

function ended(status: "accepted" | "rejected" | "partial", more: Partial<QueueEntry["outcome"]> = {}) {
  const outcome = { submission: "01E", status, rows: 1200, refused: 3, hasErrorCopy: false, ...more };
  return item({ sent: true, body: undefined, outcome });
}

describe("the queue", () => {
  it("says that nothing was sent from this device", () => {
    show();
    expect(screen.getByText("Belum ada kiriman di gawai ini.")).toBeTruthy();
  });

  it("names the slot, and shows how much of the file has gone out", () => {
    show(item({}, { step: "send", sentBytes: 500_000 }));
    expect(screen.getByText("Graduasi · Kab. Banyumas · Okt 2020")).toBeTruthy();
    expect(screen.getByText("500 KB dari 2 MB")).toBeTruthy();
    expect(screen.getByRole("progressbar", { name: "Mengirim" }).getAttribute("value")).toBe("500000");
  });

  it("puts the newest first", () => {
    show(item({ id: "a", region: "33.01" }), item({ id: "b", region: "33.02" }));
    const [first] = screen.getAllByRole("listitem");
    expect(first?.textContent).toContain("Kab. Banyumas");
  });

  it("says when a broken line is tried again, and tries at once where that is wanted", () => {
    show(item({}, { step: "request", retryAt: NOW + 8000 }));
    expect(screen.getByText(/Sambungan terputus; dicoba lagi/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Coba sekarang" }));
    expect(done).toEqual(["hurry"]);
  });

  it("takes away what waits and is not meant any more, but not what the server has", () => {
    show(item({ compared: false }, { retryAt: NOW + 8000 }));
    fireEvent.click(screen.getByRole("button", { name: "Jangan kirim" }));
    expect(done).toEqual(["dismiss a"]);
    Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
    show(item({ sent: true, body: undefined }, { retryAt: NOW + 8000 }));
    Reflect.deleteProperty(navigator, "onLine");
    expect(screen.getByText(/Berkas sudah sampai di server/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Jangan kirim" })).toBeNull();
  });

  it("asks for a person's word where the file is far smaller than what stands", () => {
    show(item({ compared: false, mustConfirm: true }));
    expect(screen.getByText(/jauh lebih sedikit/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Ya, kirim" }));
    fireEvent.click(screen.getByRole("button", { name: "Jangan kirim" }));
    expect(done).toEqual(["confirm a", "dismiss a"]);
  });

  it("tells who has filled the slot meanwhile", () => {
    const overtaken = { slots: 1, at: "2020-11-05T01:00:00Z", by: "korwil@pantau.test" };
    show(item({ compared: false, mustConfirm: true, overtaken }));
    expect(screen.getByText(/sudah diisi korwil@pantau\.test/)).toBeTruthy();
    show(item({ compared: false, mustConfirm: true, overtaken: { slots: 1, at: overtaken.at } }));
    expect(screen.getByText(/sudah diisi orang lain/)).toBeTruthy();
  });

  it("shows the server's own words for a refusal, and lets it be tried again", () => {
    show(item({ refusal: { code: "forbidden", title: "Wilayah ini bukan wilayah Anda." } }));
    expect(screen.getByText("Wilayah ini bukan wilayah Anda.")).toBeTruthy();
    expect(screen.getByText("Tidak terkirim")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Coba kirim lagi" }));
    expect(done).toEqual(["retry a"]);
  });

  it("has words of its own where the way there refuses the file", () => {
    show(item({ refusal: { code: "http_413", title: "" } }));
    expect(screen.getByText(/terlalu besar bagi jaringan ini/)).toBeTruthy();
  });

  it("leads from an accepted file to its numbers and its submission", () => {
    show(ended("accepted"));
    expect(screen.getByText("Diterima")).toBeTruthy();
    expect(screen.getByText("1.200 baris, 3 ditolak")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Lihat angkanya" }).getAttribute("href")).toContain(
      "/region/33.02",
    );
    expect(screen.getByRole("link", { name: "Rincian kiriman" }).getAttribute("href")).toContain(
      "/submissions/01E",
    );
    fireEvent.click(screen.getByRole("button", { name: "Singkirkan dari daftar" }));
    expect(done).toEqual(["dismiss a"]);
  });

  it("offers no numbers of a rejected file, but its error copy", () => {
    show(ended("rejected", { hasErrorCopy: true }));
    expect(screen.queryByRole("link", { name: "Lihat angkanya" })).toBeNull();
    expect(screen.getByRole("button", { name: "Salinan kesalahan" })).toBeTruthy();
  });

  it("says that another submission came later", () => {
    show(ended("accepted", { superseded_by: "01F" } as never));
    expect(screen.getByText(/diisi kiriman yang lebih baru/)).toBeTruthy();
  });

  it("says that a file was deleted after seven days", () => {
    show(item({ expired: true, body: undefined }));
    expect(screen.getByText(/Tujuh hari berlalu tanpa terkirim/)).toBeTruthy();
  });
});

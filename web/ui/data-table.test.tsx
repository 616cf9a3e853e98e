import { fireEvent, render, screen, within } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loadLanguage } from "../i18n/language";
import { NoLayoutObserver } from "../testing/in-site";
import type { Column } from "./columns";
import { DataTable } from "./data-table";

interface Row {
  readonly name: string;
  readonly value: number | null;
}
const columns: readonly Column<Row>[] = [
  { id: "name", header: "Wilayah", value: (row) => row.name },
  { id: "value", header: "Nilai", value: (row) => row.value, numeric: true },
];
const rows: readonly Row[] = [
  { name: "Cilacap", value: 3 },
  { name: "Banyumas", value: null },
  { name: "Kota Yogyakarta", value: 12 },
];
const names = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getAllByRole("cell")[0]?.textContent);

beforeAll(loadLanguage);

describe("a table", () => {
  it("sorts by a header, numbers with the largest first and missing ones last, and says so", () => {
    render(() => <DataTable columns={columns} rows={rows} label="Contoh" />);
    const header = screen.getByRole("columnheader", { name: /Nilai/ });
    fireEvent.click(within(header).getByRole("button"));
    expect(names()).toEqual(["Kota Yogyakarta", "Cilacap", "Banyumas"]);
    expect(header.getAttribute("aria-sort")).toBe("descending");
    fireEvent.click(within(header).getByRole("button"));
    expect(names()).toEqual(["Cilacap", "Kota Yogyakarta", "Banyumas"]);
    expect(header.getAttribute("aria-sort")).toBe("ascending");
  });

  it("shows missing values as a dash, not as zero", () => {
    render(() => <DataTable columns={columns} rows={rows} label="Contoh" />);
    expect(within(screen.getByRole("row", { name: /Banyumas/ })).getByText("–")).toBeTruthy();
  });

  it("filters by words, counts what is left, and says when nothing is", () => {
    const [filter, setFilter] = createSignal("");
    render(() => (
      <DataTable columns={columns} rows={rows} label="Contoh" filter={filter()} onFilter={setFilter} />
    ));
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "yogya kota" } });
    expect(names()).toEqual(["Kota Yogyakarta"]);
    expect(screen.getByText("1 dari 3 baris")).toBeTruthy();
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "atlantis" } });
    expect(screen.getByText("Tidak ada baris yang cocok.")).toBeTruthy();
  });
});

describe("a long table", () => {
  beforeEach(() => vi.stubGlobal("ResizeObserver", NoLayoutObserver));
  afterEach(() => vi.unstubAllGlobals());
  const many = Array.from({ length: 514 }, (_, i) => ({ name: `Wilayah ${i}`, value: i }));

  /** What long tables need is loaded by itself. */
  const stands = async () => {
    const frame = screen.getByRole("group", { name: "Panjang" });
    await vi.waitFor(() => expect(frame.classList.contains("table-long")).toBe(true));
    return frame;
  };

  it("draws the rows in sight, tells readers how many there are, and all of them on paper", async () => {
    const { container } = render(() => <DataTable columns={columns} rows={many} label="Panjang" />);
    await stands();
    const drawn = () => container.querySelectorAll("tbody tr[aria-rowindex]").length;
    expect(container.querySelector("table")?.getAttribute("aria-rowcount")).toBe("515");
    expect(drawn()).toBeLessThan(100);
    fireEvent(globalThis.window, new Event("beforeprint"));
    expect(drawn()).toBe(514);
    fireEvent(globalThis.window, new Event("afterprint"));
    expect(drawn()).toBeLessThan(100);
  });

  it("follows the scrolling", async () => {
    render(() => <DataTable columns={columns} rows={many} label="Panjang" />);
    const frame = await stands();
    frame.scrollTop = 300 * 41;
    fireEvent.scroll(frame);
    expect(screen.getByText("Wilayah 300")).toBeTruthy();
    expect(screen.queryByText("Wilayah 200")).toBeNull();
    // What has been seen stays: going back draws nothing.
    expect(screen.getByText("Wilayah 0")).toBeTruthy();
  });

  it("draws the rest while the page rests, and begins anew with other rows", async () => {
    const resting: (() => void)[] = [];
    vi.stubGlobal("requestIdleCallback", (work: () => void) => resting.push(work));
    const [shown, show] = createSignal<readonly Row[]>(many);
    const { container } = render(() => <DataTable columns={columns} rows={shown()} label="Panjang" />);
    const drawn = () => container.querySelectorAll("tr[aria-rowindex]").length;
    await stands();
    while (resting.length > 0) resting.shift()?.();
    expect(drawn()).toBeGreaterThanOrEqual(514);
    show(many.map(({ name, value }) => ({ name: `${name} baru`, value })));
    expect(drawn()).toBeLessThan(100);
    expect(screen.getAllByText("Wilayah 0 baru").length).toBeGreaterThan(0);
  });
});

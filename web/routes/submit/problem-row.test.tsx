import type { ReportType } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createStore } from "solid-js/store";
import { beforeAll, expect, it } from "vitest";
import { prepareSite } from "../../testing/in-site";
import type { LocatedProblem, Mend } from "../../uploads/part";
import { pages } from "./page";
import { ProblemRow } from "./problem-row";

beforeAll(async () => {
  await prepareSite();
  await pages[0]?.words?.load("id");
});

const type = reportType("graduation") as ReportType;
const part = (name: string) => ({ file: new File([""], name), asSent: true });

function show(problem: Partial<LocatedProblem>, more: object = {}) {
  const [mends, setMends] = createStore<Record<string, Mend | undefined>>({});
  const full = { part: 0, row: 3, column: "graduated_on", code: "required", value: "", ...problem };
  render(() => (
    <ProblemRow
      problem={full as LocatedProblem}
      type={type}
      file={undefined}
      firstFile={undefined}
      mayMend
      mendOf={(key) => mends[key]}
      onMend={(key, mend) => setMends(key, mend)}
      {...more}
    />
  ));
  return () => Object.values(mends).filter((mend) => mend !== undefined);
}

it("mends a cell in place; what is emptied again is no mend", () => {
  const mends = show({});
  const field = screen.getByLabelText("Isi baru untuk tanggal_graduasi, baris 3");
  fireEvent.input(field, { target: { value: " 11/09/2020 " } });
  expect(mends()).toEqual([{ part: 0, row: 3, column: "graduated_on", value: "11/09/2020" }]);
  fireEvent.input(field, { target: { value: "" } });
  expect(mends()).toEqual([]);
});

it("offers the options that the column knows, in the page's language", () => {
  const mends = show({ column: "route", code: "unknown_option", value: "sendiri" });
  const field = screen.getByLabelText("Isi baru untuk jenis, baris 3") as HTMLSelectElement;
  expect([...field.options].map(({ value }) => value)).toEqual(["", "mandiri", "alamiah"]);
  fireEvent.change(field, { target: { value: "alamiah" } });
  expect(mends()[0]?.value).toBe("alamiah");
});

it("takes a whole row away and back; meanwhile its cell rests", () => {
  const mends = show({});
  fireEvent.click(screen.getByRole("button", { name: "Hapus baris" }));
  expect(mends()).toEqual([{ part: 0, row: 3, column: "", value: null }]);
  expect((screen.getByRole("textbox") as HTMLInputElement).disabled).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Batal hapus" }));
  expect(mends()).toEqual([]);
});

it("names the file where there are several, and the one that holds the first of two", () => {
  show(
    { column: "kpm_id", code: "duplicate", value: "KPM.1", detail: "2" },
    { file: part("sore.csv"), firstFile: part("pagi.csv") },
  );
  expect(screen.getByText("sore.csv · Baris 3")).toBeTruthy();
  expect(screen.getByText("Baris itu ada di pagi.csv.")).toBeTruthy();
});

it("offers nothing to mend where the whole file is the problem", () => {
  show({ row: 1, code: "missing_column", column: "route" }, { mayMend: false });
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.queryByText(/Isi sekarang/)).toBeNull();
});

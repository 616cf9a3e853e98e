import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnKind } from "../definition";
import { column, contextOf, examine, place, reportOf } from "../testing/examine";
import { daysFromCivil } from "./date";

/** The error code of each value in a column of this kind; "" where it is good. */
function judge(kind: ColumnKind, values: readonly string[], required = true): string[] {
  const type = reportOf({ columns: [place, column("cell", kind, required)] });
  const { problems } = examine(
    type,
    values.map((value) => ["3302012001", value]),
  );
  return values.map((_, index) => problems.find(({ row }) => row === index + 2)?.code ?? "");
}

const table = (kind: ColumnKind, cases: Readonly<Record<string, string>>) =>
  it.each(Object.entries(cases))("%j is %j", (value, code) => {
    expect(judge(kind, [value])).toEqual([code]);
  });

describe("an id", () => {
  table(
    { type: "id" },
    {
      "KPM-3302-0000016": "",
      a: "",
      "9._-": "",
      ["x".repeat(40)]: "",
      ["x".repeat(41)]: "bad_code",
      "-a": "bad_code",
      ".a": "bad_code",
      "a b": "bad_code",
      é: "bad_code",
      "a/b": "bad_code",
      "": "required",
      "  ": "required",
    },
  );
});

describe("a text", () => {
  table(
    { type: "text" },
    {
      Purwokerto: "",
      ["x".repeat(200)]: "",
      ["x".repeat(201)]: "out_of_range",
      ["😀".repeat(200)]: "",
      ["😀".repeat(201)]: "out_of_range",
      [`${"é".repeat(200)}   `]: "",
    },
  );
});

describe("a whole number", () => {
  table(
    { type: "int", min: 0, max: 1000 },
    {
      "0": "",
      "1000": "",
      "007": "",
      "-0": "",
      "-1": "out_of_range",
      "1001": "out_of_range",
      ["9".repeat(400)]: "out_of_range",
      "1.0": "not_integer",
      "1,5": "not_integer",
      "1e3": "not_integer",
      "+1": "not_integer",
      "-": "not_integer",
      "--1": "not_integer",
      "1 000": "not_integer",
      "1.000": "not_integer",
      "": "required",
    },
  );

  it("is told from others as a pattern would", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789-+.,e "), minLength: 1 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (values) => {
        const codes = judge({ type: "int", min: -1e300, max: 1e300 }, values);
        expect(codes.map((code) => code === "not_integer")).toEqual(
          values.map((value) => value.trim() !== "" && !/^-?\d+$/.test(value.trim())),
        );
      }),
    );
  });
});

describe("a decimal", () => {
  table(
    { type: "decimal", min: 0, max: 60, unit: { id: "kg", en: "kg" } },
    {
      "30": "",
      "29,3": "",
      "29.375": "",
      "60.000": "",
      "0": "",
      "60.001": "out_of_range",
      "-0.001": "out_of_range",
      "29.3750": "not_number",
      "29.": "not_number",
      ".5": "not_number",
      "1.000,5": "not_number",
      "1,2.3": "not_number",
      "3O": "not_number",
      "-": "not_number",
      "": "required",
    },
  );

  it("is told from others as a pattern would", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789-.,"), minLength: 1 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (values) => {
        const kind = { type: "decimal", min: -1e300, max: 1e300, unit: { id: "", en: "" } } as const;
        expect(judge(kind, values).map((code) => code === "not_number")).toEqual(
          values.map((value) => !/^-?\d+([.,]\d{1,3})?$/.test(value)),
        );
      }),
    );
  });
});

describe("a date", () => {
  table(
    { type: "date" },
    {
      "2020-09-30": "",
      "30/09/2020": "",
      "2020-02-29": "",
      "2000-02-29": "",
      "29/02/2019": "bad_date",
      "1900-02-29": "bad_date",
      "2020-09-31": "bad_date",
      "2020-13-01": "bad_date",
      "2020-00-01": "bad_date",
      "2020-01-00": "bad_date",
      "0000-01-01": "bad_date",
      "2020-9-1": "bad_date",
      "2020/09/01": "bad_date",
      "01-09-2020": "bad_date",
      "09/30/2020": "bad_date",
      "2020-09-0x": "bad_date",
      "2020-09-01T00:00": "bad_date",
      "": "required",
    },
  );

  it("is counted in days as the calendar of the platform does", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const days = daysFromCivil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
          expect(days).toBe(Math.floor(date.getTime() / 86_400_000));
        },
      ),
    );
  });
});

describe("an option", () => {
  const label = { id: "", en: "" };
  const options = [
    { name: "natural", nameId: "alamiah", label },
    { name: "independent", nameId: "mandiri", label },
    { name: "bank_emok", nameId: "bank_emok", label },
  ];
  table(
    { type: "option", options },
    {
      mandiri: "",
      INDEPENDENT: "",
      " Alamiah ": "",
      bank_emok: "",
      mandirx: "unknown_option",
      mandir: "unknown_option",
      "bank emok": "unknown_option",
      "": "required",
    },
  );
  it("is found among many alike", () => {
    const alike = Array.from({ length: 60 }, (_, n) => ({
      name: `a${n % 10}x${n}z`,
      nameId: `a${n}`,
      label,
    }));
    const words = alike.flatMap(({ name, nameId }) => [name, nameId, `${name}q`]);
    const expected = words.map((_, index) => (index % 3 === 2 ? "unknown_option" : ""));
    expect(judge({ type: "option", options: alike }, words)).toEqual(expected);
  });
});

describe("yes or no", () => {
  table(
    { type: "yesno" },
    {
      yes: "",
      No: "",
      YA: "",
      tidak: "",
      y: "unknown_option",
      true: "unknown_option",
      "1": "unknown_option",
    },
  );
});

describe("a cell that is not required", () => {
  it("may be blank and is judged where it is not", () => {
    expect(judge({ type: "date" }, ["", " ", "x"], false)).toEqual(["", "", "bad_date"]);
  });
});

describe("a region code", () => {
  const codeOf = (
    level: "village" | "district" | "regency",
    code: string,
    scope = "ID",
    month = "2020-09",
  ) => {
    const cell = { ...column("code", { type: "region", level }), name: "code" };
    const type = reportOf({ columns: [place, cell] });
    const inside = scope.startsWith("9") ? "9301012001" : "3302012001";
    const { problems } = examine(type, [[inside, code]], contextOf(scope, false, month));
    return problems.map((problem) => problem.code).join();
  };

  it.each([
    ["village", "3302012001", ""],
    ["village", "33.02.01.2001", ""],
    ["village", "33.0201.2001", "bad_code"],
    ["village", "330201.2001", "bad_code"],
    ["village", "33.02.01", "bad_code"],
    ["village", "33.02.01.20011", "bad_code"],
    ["village", "33a2012001", "bad_code"],
    ["village", "33.02.01.2099", "unknown_village"],
    ["village", "33.02.99.2001", "unknown_region"],
    ["village", "99.02.01.2001", "unknown_region"],
    ["district", "330201", ""],
    ["district", "33.02.01", ""],
    ["district", "33.02", "bad_code"],
    ["district", "33.02.77", "unknown_region"],
    ["regency", "3302", ""],
    ["regency", "33.02", ""],
    ["regency", "33.2", "bad_code"],
    ["regency", "33.99", "unknown_region"],
  ] as const)("%s %s: %s", (level, code, expected) => expect(codeOf(level, code)).toBe(expected));

  it("outside the scope is told before what it is", () => {
    expect(codeOf("village", "73.06.01.2022", "33")).toBe("outside_scope");
    expect(codeOf("village", "99.06.01.2022", "33")).toBe("outside_scope");
    expect(codeOf("village", "33.99.01.2022", "33")).toBe("unknown_region");
    expect(codeOf("village", "33.23.05.2099", "33.02")).toBe("outside_scope");
    expect(codeOf("village", "33.99.05.2001", "33.02")).toBe("outside_scope");
  });

  it("of before or after a split is the same place", () => {
    expect(codeOf("village", "91.01.01.2001", "91")).toBe("");
    expect(codeOf("village", "93.01.01.2001", "91")).toBe("");
    expect(codeOf("village", "93.99.01.2001", "91")).toBe("unknown_region");
    expect(codeOf("village", "91.01.01.2001", "93.01")).toBe("");
    expect(codeOf("regency", "91.03", "93")).toBe("outside_scope");
    expect(codeOf("regency", "91.99", "93")).toBe("outside_scope");
    expect(codeOf("regency", "93.99", "93")).toBe("unknown_region");
    expect(codeOf("regency", "91.03", "93", "2023-01")).toBe("outside_scope");
  });
});

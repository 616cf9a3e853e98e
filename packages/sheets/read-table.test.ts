import { describe, expect, it } from "vitest";
import { readTable } from "./read-table";

async function* bytes(text: string) {
  yield new TextEncoder().encode(text);
}
const wanted = { sheet: "users", names: new Set(["email", "name"]), most: 3 };

describe("reading a small table", () => {
  it("gives trimmed texts by lower-case header, with the line where the record starts", async () => {
    const text = '\ufeffEmail;NAME\r\na@x.id; "Siti; A" \r\n;\r\nb@x.id\r\n';
    expect(await readTable(bytes(text), wanted)).toEqual({
      records: [
        { line: 2, cells: { email: "a@x.id", name: "Siti; A" } },
        { line: 4, cells: { email: "b@x.id", name: "" } },
      ],
    });
  });

  it("keeps only what is wanted", async () => {
    const keep = (cells: Readonly<Record<string, string>>) => cells.name === "B";
    expect(await readTable(bytes("email,name\na,A\nb,B\n"), wanted, keep)).toEqual({
      records: [{ line: 3, cells: { email: "b", name: "B" } }],
    });
  });

  it("tells a file that cannot be read, and one that is too long", async () => {
    expect(await readTable(bytes(""), wanted)).toMatchObject({ problem: "empty_file" });
    expect(await readTable(bytes("email\na,b\n"), wanted)).toMatchObject({ problem: "malformed", line: 2 });
    expect(await readTable(bytes("email\n1\n2\n3\n4\n"), wanted)).toMatchObject({ problem: "too_large" });
  });
});

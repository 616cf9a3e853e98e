import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CommandLine, openCommandLine } from "../support/command-line";
import { startTestPlatform, type TestPlatform } from "../support/platform";

let platform: TestPlatform;
let pantau: CommandLine;
const directory = mkdtempSync(join(tmpdir(), "pantau-cli-"));
const at = (name: string) => join(directory, name);

const HEADER = "kpm_id,village_code,checked_on,held_by\n";
const file = (name: string, content: string | Buffer) => {
  writeFileSync(at(name), content);
  return at(name);
};

beforeAll(async () => {
  platform = await startTestPlatform();
  const env = { PANTAU_DATA_DIR: platform.dataDirectory, PANTAU_URL: platform.origin };
  const { out } = await openCommandLine(env, directory)("token --as admin@pantau.test");
  pantau = openCommandLine({ ...env, PANTAU_TOKEN: out.trim() }, directory);
});
afterAll(async () => {
  await platform.end();
  rmSync(directory, { recursive: true });
});

interface Outcome {
  submission: string;
  status: string;
  rows: number;
  refused: number;
  problems: {
    counts: Record<string, number>;
    first: { row: number; column: string; code: string; value: string }[];
  };
}
interface KpiRow {
  region: string;
  numerator: number | null;
  denominator: number | null;
  status: string;
}
const custody = async () => {
  const answer = await pantau("kpis --period 2020-09 --region 33.02 --kpi kks-custody --format json");
  const [row] = answer.json<KpiRow[]>();
  return `${row?.numerator}/${row?.denominator} ${row?.status}`;
};
const upload = (name: string, content: string | Buffer, more = "") =>
  pantau(`upload kks 33.02 2020-09 ${file(name, content)} ${more} --format json`);

describe("a file through the command line", () => {
  it("is accepted and stands; its correction replaces it whole", async () => {
    const first = await upload("one.csv", `${HEADER}K1,33.02.01.2001,2020-09-03,agent\n`);
    expect(first.code).toBe(0);
    expect(Object.keys(first.json())).toEqual(["submission", "status", "rows", "refused", "problems"]);
    expect(first.json()).toMatchObject({
      status: "accepted",
      rows: 1,
      refused: 0,
      problems: { counts: {}, first: [] },
    });
    expect(await custody()).toBe("0/1 critical");
    const corrected = `${HEADER}K1,33.02.01.2001,2020-09-03,kpm\nK2,33.02.01.2001,2020-09-04,kpm\n`;
    expect((await upload("two.csv.gz", gzipSync(corrected))).code).toBe(0);
    expect(await custody()).toBe("2/2 on-track");
  });

  it("with an error is rejected, tells every problem, and disturbs nothing", async () => {
    const body = `${HEADER}K1,33.02.01.2001,2020-08-03,kpm\nK1,33.23.01.2001,2020-09-03,nobody\n`;
    const answer = await upload("bad.csv", body);
    expect(answer.code).toBe(1);
    const { status, rows, refused, problems } = answer.json<Outcome>();
    expect({ status, rows, refused }).toEqual({ status: "rejected", rows: 2, refused: 2 });
    expect(problems.counts).toEqual({ outside_period: 1, outside_scope: 1, unknown_option: 1 });
    expect(problems.first[0]).toEqual({
      row: 2,
      column: "checked_on",
      code: "outside_period",
      value: "2020-08-03",
    });
    expect(await custody()).toBe("2/2 on-track");
  });

  it("that is no table at all is rejected with a file problem", async () => {
    const answer = await upload("photo.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
    expect(answer.code).toBe(1);
    expect(answer.json<Outcome>()).toMatchObject({ status: "rejected", rows: 0, refused: 0 });
    expect(Object.keys(answer.json<Outcome>().problems.counts)).toEqual(["unsupported_format"]);
  });

  it("that is over 1 GB is rejected with a file problem, too, and not sent", async () => {
    truncateSync(file("huge.csv", HEADER), 1_000_000_001);
    const answer = await pantau(`upload kks 33.02 2020-09 ${at("huge.csv")} --format json`);
    expect([answer.code, answer.json()]).toMatchObject([
      1,
      { submission: null, status: "rejected", rows: 0, refused: 0, problems: { counts: { too_large: 1 } } },
    ]);
    rmSync(at("huge.csv"));
  });

  it("is taken in part where the sender chose so, and its slot says it", async () => {
    const body = `${HEADER}K1,33.02.01.2001,2020-09-03,kpm\nK2,33.02.01.2001,2020-09-03,nobody\n`;
    const answer = await upload("part.csv", body, "--partial");
    expect(answer.code).toBe(0);
    expect(answer.json<Outcome>()).toMatchObject({ status: "partial", rows: 2, refused: 1 });
    const slots = await pantau("slots --period 2020-09 --region 33.02 --type kks --format json");
    expect(slots.json<{ state: string; refused: number }[]>()).toEqual([
      expect.objectContaining({ state: "partial", refused: 1 }),
    ]);
  });

  it("is withdrawn with a reason, and the one before stands again", async () => {
    const list = await pantau("submissions --format json");
    const [latest] = list.json<{ submission: string; status: string }[]>();
    expect(latest?.status).toBe("partial");
    expect((await pantau(`withdraw ${latest?.submission}`)).code).toBe(2);
    const answer = await pantau(`withdraw ${latest?.submission} --reason "berkas keliru" --format json`);
    expect(answer.code).toBe(0);
    await platform.idle();
    expect(await custody()).toBe("2/2 on-track");
  });

  it("is checked without a server, with the same answer", async () => {
    const offline = openCommandLine({}, directory);
    const good = await offline(`check kks 33.02 2020-09 ${at("one.csv")} --format json`);
    expect([good.code, good.json()]).toEqual([
      0,
      { status: "accepted", rows: 1, refused: 0, problems: { counts: {}, first: [] } },
    ]);
    const bad = await offline(`check kks 33.02 2020-09 ${at("bad.csv")} --format json`);
    const sent = await pantau(`upload kks 33.02 2020-09 ${at("bad.csv")} --format json`);
    const { submission: _, ...rest } = sent.json<Outcome>();
    expect([bad.code, bad.json()]).toEqual([1, rest]);
  });
});

describe("what it prints", () => {
  it("has exactly the fields of a number that scripts rely on", async () => {
    const answer = await pantau("kpis --period 2020-09 --level nation --format json");
    const rows = answer.json<object[]>();
    const fields =
      "region kpi period numerator denominator value reported expected filed due provisional target pace status";
    for (const row of rows) expect(Object.keys(row)).toEqual(fields.split(" "));
    expect(answer.err).toBe("");
  });

  it("answers a misspelt name of a fixed list as wrong usage, with the names there are", async () => {
    for (const line of [
      "kpis --period 2020-09 --kpi kks",
      "alerts --kpi kks",
      `export --period 2020-09 --kpi kks -o ${at("kks.csv")}`,
    ]) {
      const answer = await pantau(line);
      expect([answer.code, answer.out]).toEqual([2, ""]);
      expect(answer.err).toContain("kks-custody");
    }
    const slots = await pantau("slots --period 2020-09 --type rice");
    expect([slots.code, slots.err.includes("bsb-receipt")]).toEqual([2, true]);
  });

  it("is a table for people, in their language", async () => {
    const line = "kpis --period 2020-09 --region 33.02 --kpi kks-custody --format table";
    expect((await pantau(line)).out).toContain("wilayah");
    expect((await pantau(`${line} --lang en`)).out).toContain("region");
    expect((await pantau(line, { env: { LANG: "en_GB.UTF-8" } })).out).toContain("region");
  });

  it("says in words and by exit code what is wrong with the command itself", async () => {
    for (const line of [
      "",
      "nonsense",
      "kpis",
      "kpis --period 2020-9",
      "kpis --period 2020-09 --level village",
      "upload kks",
      "upload nonsense 33.02 2020-09 nothing.csv",
      "upload kks 33.02 2020-13 nothing.csv",
      "slots --nonsense",
      "slots --period september",
      "alerts --state nonsense",
      "user add ani@pantau.test --region 33 --role boss",
      "token",
    ]) {
      const answer = await pantau(line);
      expect([line, answer.code, answer.out]).toEqual([line, 2, ""]);
      expect(answer.err).toContain("pantau");
    }
    for (const line of ["help", "--help", "-h", "kpis -h"]) expect((await pantau(line)).code).toBe(0);
  });

  it("says what to do where there is no token, no server, or no permission", async () => {
    const nobody = await pantau("slots --period 2020-09", { env: { PANTAU_TOKEN: "pantau_wrong" } });
    expect([nobody.code, nobody.out]).toEqual([1, ""]);
    expect(nobody.err).toContain("unauthenticated");
    const nowhere = await pantau("mail", { env: { PANTAU_URL: "http://127.0.0.1:9" } });
    expect(nowhere.code).toBe(1);
    expect(nowhere.err).toContain("PANTAU_URL");
    expect((await pantau(`upload kks 33.99 2020-09 ${at("one.csv")}`)).err).toContain("unknown_region");
    expect((await pantau(`upload kks 33.02 2020-09 ${at("nothing.csv")}`)).code).toBe(1);
  });
});

describe("people by the command line", () => {
  it("are added, given a token, and disabled", async () => {
    const line =
      "user add Korkab@Pantau.test --region 33.02 --role reporter --lang en --password-stdin --format json";
    const added = await pantau(line, { stdin: "terang bulan purnama\n" });
    expect([added.code, added.json()]).toEqual([
      0,
      expect.objectContaining({ email: "korkab@pantau.test", role: "reporter" }),
    ]);
    const { out } = await pantau("token --as korkab@pantau.test");
    const env = { PANTAU_TOKEN: out.trim() };
    expect((await pantau("slots --period 2020-09 --region 73.06", { env })).code).toBe(1);
    expect((await pantau("user disable korkab@pantau.test")).code).toBe(0);
    expect((await pantau("slots --period 2020-09", { env })).err).toContain("unauthenticated");
    const refused = await pantau("token --as korkab@pantau.test");
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain("dinonaktifkan");
  });

  it("are imported from a list, tried first", async () => {
    const good = file("users.csv", "email,region,role\nani@pantau.test,33,viewer\n");
    const dry = await pantau(`user import ${good} --dry-run --format json`);
    expect([dry.code, dry.json()]).toEqual([
      0,
      expect.objectContaining({ dryRun: true, created: ["ani@pantau.test"] }),
    ]);
    expect((await pantau("token --as ani@pantau.test")).code).toBe(1);
    expect((await pantau(`user import ${good}`)).code).toBe(0);
    const bad = file("bad-users.csv", "email,region,role\nani,33,viewer\n");
    const refused = await pantau(`user import ${bad} --format json`);
    expect([refused.code, refused.json()]).toEqual([
      1,
      expect.objectContaining({
        problems: [
          {
            row: 2,
            column: "email",
            code: "bad_email",
            value: "ani",
            text: expect.stringContaining("bukan alamat surel"),
          },
        ],
      }),
    ]);
  });

  it("save a login that only they can read", async () => {
    const { out } = await pantau("token --as ani@pantau.test");
    const bare = openCommandLine({ PANTAU_URL: platform.origin }, directory);
    expect((await bare("slots --period 2020-09")).err).toContain("pantau login");
    const login = await bare("login --format json", { stdin: `${out.trim()}\n` });
    expect(login.json()).toMatchObject({ email: "ani@pantau.test", region: "33" });
    expect(statSync(join(directory, ".config/pantau/credentials.json")).mode & 0o777).toBe(0o600);
    expect((await bare("slots --period 2020-09")).code).toBe(0);
    expect((await bare("login", { stdin: "pantau_wrong" })).code).toBe(1);
  });
});

describe("files by the command line", () => {
  it("are templates and exports", async () => {
    expect((await pantau(`template kks --lang id -o ${at("kks.xlsx")}`)).code).toBe(0);
    expect(readFileSync(at("kks.xlsx")).subarray(0, 2).toString()).toBe("PK");
    for (const [extension, magic] of [
      ["csv", "\ufeffregion"],
      ["xlsx", "PK"],
      ["parquet", "PAR1"],
    ] as const) {
      expect((await pantau(`export --period 2020-09 -o ${at(`numbers.${extension}`)}`)).code).toBe(0);
      expect(readFileSync(at(`numbers.${extension}`), "utf8").startsWith(magic)).toBe(true);
    }
    expect((await pantau(`export --period 2020-09 -o ${at("numbers.pdf")}`)).code).toBe(2);
    expect(existsSync(at("numbers.pdf"))).toBe(false);
  });

  it("are the map of regencies, from the ministry's boundary file", async () => {
    const square = [
      [
        [110, -7],
        [111, -7],
        [111, -8],
        [110, -8],
        [110, -7],
      ],
    ];
    const feature = {
      type: "Feature",
      properties: { kode: "33.02" },
      geometry: { type: "Polygon", coordinates: square },
    };
    const map = file("map.geojson", JSON.stringify({ type: "FeatureCollection", features: [feature] }));
    const answer = await pantau(`boundaries import ${map} --format json`);
    expect([answer.code, answer.json()]).toEqual([0, expect.objectContaining({ joined: 1, unknown: [] })]);
    expect((await pantau(`boundaries import ${at("one.csv")}`)).code).toBe(1);
  });
});

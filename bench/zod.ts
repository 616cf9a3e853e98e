/** The usual way: csv-parse and a zod schema, row by row, sums in maps. Prints a digest where asked. */
import { createReadStream } from "node:fs";
import { loadRegionData } from "@pantau/regions/node";
import { parse } from "csv-parse";
import { z } from "zod";
import { type DigestLine, digest } from "./digest";
import { PIECE } from "./receipts";

const [file = "", wanted] = process.argv.slice(2);
const regions = await loadRegionData();
const districts = new Map(regions.districts.map(({ code }) => [code.replaceAll(".", ""), code]));

const required = z.string().trim().min(1, "required");
const id = required.regex(/^$|^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, "bad_code");
const words = (...all: string[]) =>
  required.transform((text, context) => {
    const word = text.toLowerCase();
    if (all.includes(word)) return word;
    if (text !== "") context.addIssue({ code: "custom", message: "unknown_option" });
    return z.NEVER;
  });
const village = required.transform((text, context) => {
  if (text === "") return z.NEVER;
  const isForm = /^(\d{10}|\d\d\.\d\d\.\d\d\.\d{4})$/.test(text);
  const district = isForm ? districts.get(text.replaceAll(".", "").slice(0, 6)) : undefined;
  if (district !== undefined) return district;
  context.addIssue({ code: "custom", message: isForm ? "unknown_region" : "bad_code" });
  return z.NEVER;
});
const FIRST_DAY = "2020-09-01";
const date = required.transform((text, context) => {
  if (text === "") return z.NEVER;
  const dmy = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  const iso = dmy ? `${dmy[3]}-${dmy[2]}-${dmy[1]}` : text;
  const isDate =
    /^\d{4}-\d\d-\d\d$/.test(iso) &&
    !Number.isNaN(Date.parse(iso)) &&
    new Date(iso).toISOString().startsWith(iso);
  if (isDate && iso >= FIRST_DAY) return iso;
  context.addIssue({ code: "custom", message: isDate ? "outside_period" : "bad_date" });
  return z.NEVER;
});
const kilograms = required.transform((text, context) => {
  if (text === "") return z.NEVER;
  const isNumber = /^-?\d+([.,]\d{1,3})?$/.test(text);
  const grams = Math.round(Number(text.replace(",", ".")) * 1000);
  if (isNumber && grams >= 0 && grams <= 60_000) return grams;
  context.addIssue({ code: "custom", message: isNumber ? "out_of_range" : "not_number" });
  return z.NEVER;
});
const row = z.object({
  kpm_id: id,
  village_code: village,
  facilitator_id: id,
  received_on: date,
  kg_received: kilograms,
  quality: words("good", "baik", "poor", "buruk"),
  replaced: words("yes", "ya", "no", "tidak"),
  signed: words("yes", "ya", "no", "tidak"),
});

const seen = new Set<string>();
const counts: Record<string, number> = {};
const sums = new Map<string, number>();
const result = { rows: 0, refused: 0 };
const add = (part: string, key: string, value = 1) => {
  const line = `${part} ${key}`;
  sums.set(line, (sums.get(line) ?? 0) + value);
};

for await (const record of createReadStream(file, { highWaterMark: PIECE }).pipe(
  parse({ columns: true, bom: true }),
)) {
  result.rows++;
  const parsed = row.safeParse(record);
  const errors = parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
  const key = String(record.kpm_id).trim();
  const keyIsBad = !parsed.success && parsed.error.issues.some(({ path }) => path[0] === "kpm_id");
  if (!keyIsBad && seen.has(key)) errors.push("duplicate");
  for (const code of errors) counts[code] = (counts[code] ?? 0) + 1;
  if (!parsed.success || errors.length > 0) {
    result.refused++;
    continue;
  }
  seen.add(key);
  const good = parsed.data;
  const isGood = good.quality === "good" || good.quality === "baik";
  const isYes = (word: string) => word === "yes" || word === "ya";
  const parts = [
    `district ${good.village_code}`,
    `facilitator ${good.village_code.slice(0, 5)}/${good.facilitator_id}`,
  ];
  for (const part of parts) {
    add(part, "rows");
    add(part, "kg", good.kg_received);
    add(part, "received_day", Date.parse(good.received_on) / 86_400_000);
    add(part, `received_on:${good.received_on}`);
    if (isYes(good.signed)) add(part, "signed");
    if (!isGood) add(part, "poor");
    if (isYes(good.replaced)) add(part, "replaced");
    if (!isYes(good.signed)) continue;
    if (isGood) add(part, `served_good:${good.kg_received}`);
    else if (isYes(good.replaced)) add(part, `served_replaced:${good.kg_received}`);
  }
}

if (wanted === "--digest") {
  const lines = [...sums].map(([line, value]): DigestLine => {
    const [dimension = "", part = "", key = ""] = line.split(" ");
    return [dimension, part, key, value];
  });
  console.log(digest({ ...result, counts, lines }));
}

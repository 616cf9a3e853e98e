/** The same checks and groupings in SQL: DuckDB with one thread. Prints a digest where asked. */
import { DuckDBInstance } from "@duckdb/node-api";
import { loadRegionData } from "@pantau/regions/node";
import { type DigestLine, digest } from "./digest";

const [file, wanted] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:", { threads: "1", preserve_insertion_order: "true" });
const db = await instance.connect();
const regions = await loadRegionData();

// The tree of 2020 as lookup tables: districts by today's code and by the code of the time.
await db.run("CREATE TABLE district (digits VARCHAR, canonical VARCHAR)");
await db.run("CREATE TABLE regency (digits VARCHAR, canonical VARCHAR)");
await append(
  "regency",
  regions.regencies.map(({ code }) => [code.replaceAll(".", ""), code]),
);
await append(
  "district",
  regions.districts.map(({ code }) => [code.replaceAll(".", ""), code]),
);

const RAW = `SELECT row_number() OVER () + 1 AS line, * FROM
  read_csv('${file}', all_varchar = true, header = true, delim = ',', quote = '"', strict_mode = true,
    columns = {kpm_id: 'VARCHAR', village_code: 'VARCHAR', facilitator_id: 'VARCHAR', received_on: 'VARCHAR',
      kg_received: 'VARCHAR', quality: 'VARCHAR', replaced: 'VARCHAR', signed: 'VARCHAR'})`;

const ID = "'^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'";
const blank = (column: string) => `coalesce(trim(${column}), '') = ''`;
const option = (column: string, words: string) => `CASE WHEN ${blank(column)} THEN 'required'
  WHEN lower(trim(${column})) NOT IN (${words}) THEN 'unknown_option' END`;
const id = (column: string) => `CASE WHEN ${blank(column)} THEN 'required'
  WHEN NOT regexp_full_match(trim(${column}), ${ID}) THEN 'bad_code' END`;

const TYPED = `SELECT line, trim(kpm_id) AS kpm, trim(facilitator_id) AS facilitator,
    replace(trim(village_code), '.', '') AS village,
    CASE WHEN regexp_full_match(trim(received_on), '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN try_cast(trim(received_on) AS DATE)
      WHEN regexp_full_match(trim(received_on), '[0-9]{2}/[0-9]{2}/[0-9]{4}')
        THEN try_cast(try_strptime(trim(received_on), '%d/%m/%Y') AS DATE) END AS day,
    CASE WHEN regexp_full_match(trim(kg_received), '-?[0-9]+([.,][0-9]{1,3})?')
      THEN cast(round(try_cast(replace(trim(kg_received), ',', '.') AS DECIMAL(18, 3)) * 1000) AS BIGINT) END AS grams,
    lower(trim(quality)) IN ('good', 'baik') AS good,
    lower(trim(replaced)) IN ('yes', 'ya') AS replaced,
    lower(trim(signed)) IN ('yes', 'ya') AS signed,
    ${id("kpm_id")} AS e_kpm, ${id("facilitator_id")} AS e_facilitator,
    CASE WHEN ${blank("village_code")} THEN 'required'
      WHEN NOT regexp_full_match(trim(village_code), '[0-9]{10}|[0-9]{2}[.][0-9]{2}[.][0-9]{2}[.][0-9]{4}') THEN 'bad_code' END AS e_village,
    CASE WHEN ${blank("received_on")} THEN 'required' END AS e_day,
    CASE WHEN ${blank("kg_received")} THEN 'required' END AS e_kg,
    ${option("quality", "'good','baik','poor','buruk'")} AS e_quality,
    ${option("replaced", "'yes','ya','no','tidak'")} AS e_replaced,
    ${option("signed", "'yes','ya','no','tidak'")} AS e_signed
  FROM (${RAW})`;

const CHECKED = `SELECT t.* EXCLUDE (e_day, e_kg, e_village), d.canonical AS district,
    coalesce(e_day, CASE WHEN day IS NULL THEN 'bad_date' WHEN day < DATE '2020-09-01' THEN 'outside_period' END) AS e_day,
    coalesce(e_kg, CASE WHEN grams IS NULL THEN 'not_number' WHEN grams < 0 OR grams > 60000 THEN 'out_of_range' END) AS e_kg,
    coalesce(e_village, CASE WHEN d.canonical IS NULL THEN 'unknown_region' END) AS e_village
  FROM (${TYPED}) t LEFT JOIN district d ON d.digits = substr(village, 1, 6)`;

await db.run(`
  CREATE TABLE judged AS SELECT * EXCLUDE (village, kpm), CASE WHEN e_kpm IS NULL THEN kpm END AS key,
    coalesce(e_kpm, e_facilitator, e_village, e_day, e_kg, e_quality, e_replaced, e_signed) IS NOT NULL AS bad
  FROM (${CHECKED})`);
// Only keys that occur twice are looked at again: far cheaper than a window over all of them. A row
// without a readable id has no key: a second condition in the join would cost DuckDB its hash join.
await db.run(`
  CREATE TABLE repeat AS SELECT key, min(line) FILTER (NOT bad) AS first_line FROM judged
  WHERE key IS NOT NULL GROUP BY key HAVING count(*) > 1`);
await db.run(`
  CREATE VIEW verdict AS SELECT j.*, r.first_line < j.line AS repeated
  FROM judged j LEFT JOIN repeat r ON j.key = r.key`);
await db.run(
  "CREATE TABLE fine AS SELECT district, facilitator, day, grams, good, replaced, signed FROM verdict WHERE NOT bad AND NOT coalesce(repeated, false)",
);

const codes = await rows(`
  SELECT code, count(*) FROM (
    SELECT unnest([e_kpm, e_facilitator, e_village, e_day, e_kg, e_quality, e_replaced, e_signed,
      CASE WHEN repeated THEN 'duplicate' END]) AS code FROM verdict WHERE bad OR repeated)
  WHERE code IS NOT NULL GROUP BY code`);
const [[all = 0, refused = 0] = []] = await rows(
  "SELECT count(*), count(*) FILTER (bad OR coalesce(repeated, false)) FROM verdict",
);

// Every measure of every part becomes a row of `result`; it is taken out only where a digest is wanted.
await db.run("CREATE TABLE result (dimension VARCHAR, part VARCHAR, key VARCHAR, value HUGEINT)");
const PARTS = { district: "district", facilitator: "left(district, 5) || '/' || facilitator" };
for (const [dimension, part] of Object.entries(PARTS)) {
  await db.run(`
    INSERT INTO result SELECT '${dimension}', part, unnest(['rows', 'kg', 'signed', 'poor', 'replaced', 'received_day']),
      unnest([n, kg, n_signed, n_poor, n_replaced, days]) FROM (
        SELECT ${part} AS part, count(*) AS n, sum(grams) AS kg, count(*) FILTER (signed) AS n_signed,
          count(*) FILTER (NOT good) AS n_poor, count(*) FILTER (replaced) AS n_replaced,
          sum(day - DATE '1970-01-01') AS days FROM fine GROUP BY ALL)`);
  await db.run(`
    INSERT INTO result SELECT '${dimension}', part, CASE WHEN good THEN 'served_good:' ELSE 'served_replaced:' END || grams, n
    FROM (SELECT ${part} AS part, good, grams, count(*) AS n FROM fine WHERE signed AND (good OR replaced) GROUP BY ALL)`);
  await db.run(`
    INSERT INTO result SELECT '${dimension}', part, 'received_on:' || strftime(day, '%Y-%m-%d'), n
    FROM (SELECT ${part} AS part, day, count(*) AS n FROM fine GROUP BY ALL)`);
}
if (wanted === "--digest") {
  const found = await rows("SELECT dimension, part, key, value FROM result");
  const lines = found.map(
    ([dimension, part, key, value]): DigestLine => [
      String(dimension),
      String(part),
      String(key),
      Number(value),
    ],
  );
  const counts = Object.fromEntries(codes.map(([code, count]) => [String(code), Number(count)]));
  console.log(digest({ rows: Number(all), refused: Number(refused), counts, lines }));
}

async function rows(sql: string) {
  return (await db.runAndReadAll(sql)).getRows();
}

async function append(table: string, values: readonly (readonly string[])[]): Promise<void> {
  const appender = await db.createAppender(table);
  for (const row of values) {
    for (const value of row) appender.appendVarchar(value);
    appender.endRow();
  }
  appender.closeSync();
}

import type { Period } from "@pantau/domain";
import type { Objects, Submission, Submissions, UploadRequest, Withdrawal } from "@pantau/usecases";
import { packed, unpacked } from "./body";
import { keys, lastPart } from "./keys";
import type { Item, Table } from "./table";

/** An item may have 400 KB; past this size its body goes to an object. */
const LARGEST_BODY = 300 * 1024;

/** The part of a submission that grows with the file. */
type Body = Pick<Submission, "judgement" | "slots">;

/** Requests, submissions and withdrawals. `objects` takes the bodies that are too large for an item. */
export function makeSubmissions(table: Table, objects: Pick<Objects, "put" | "get">): Submissions {
  async function read(item: Item): Promise<Submission> {
    const { bodyKey, ...small } = item.v as Omit<Submission, keyof Body> & { bodyKey?: string };
    const body = bodyKey === undefined ? item.body : await objects.get(bodyKey);
    if (body === undefined) throw new Error(`the body of submission ${small.id} is missing`);
    return { ...small, ...unpacked<Body>(body) };
  }

  /** The item; a body too large for it goes to an object, never over one that an item names already. */
  async function write({ judgement, slots, ...small }: Submission, condition?: { absent: true }) {
    const body = packed({ judgement, slots } satisfies Body);
    const key = keys.submission(small.type, small.period, small.id);
    if (body.length <= LARGEST_BODY) return table.put({ ...key, v: small, body }, condition);
    const bodyKey = `derived/submissions/${small.id}/body${condition ? "" : `-${small.measureVersion}`}.json.gz`;
    await objects.put(bodyKey, Buffer.from(body), "application/gzip");
    return table.put({ ...key, v: { ...small, bodyKey } }, condition);
  }

  return {
    async putRequest(request, listedUnder) {
      const listing = listedUnder.map((region) => keys.listed(region, request.id));
      await table.putAll([...listing, keys.open(request.id)]);
      await table.put({ ...keys.request(request.id), v: request });
    },

    async getRequest(id) {
      return (await table.get(keys.request(id)))?.v as UploadRequest | undefined;
    },

    async openRequests(cursor) {
      const page = await table.page(keys.allOpen(), { cursor, limit: 100 });
      const ids = page.items.map((item) => lastPart(item.sk));
      const found = await table.getAll(ids.map(keys.request));
      const items = found.map((item) => item.v as UploadRequest).sort((a, b) => (a.id < b.id ? -1 : 1));
      const written = new Set(items.map((request) => request.id));
      return { ...page, items, orphans: ids.filter((id) => !written.has(id)) };
    },

    async reopenRequest(id) {
      await table.put(keys.open(id));
    },

    async closeRequest(id) {
      await table.remove(keys.open(id));
    },

    put: (submission) => write(submission, { absent: true }),

    async remeasure(submission) {
      await write(submission);
    },

    async get({ id, type, period }) {
      const item = await table.get(keys.submission(type, period, id));
      return item && read(item);
    },

    async ofTypeAndPeriod(type: string, period: Period) {
      const submissions: Submission[] = [];
      const withdrawals: Withdrawal[] = [];
      for await (const item of table.all(keys.allOfTypeAndPeriod(type, period))) {
        if (item.sk.startsWith("S#")) submissions.push(await read(item));
        else withdrawals.push(item.v as Withdrawal);
      }
      return { submissions, withdrawals };
    },

    putWithdrawal: (withdrawal) =>
      table.put(
        { ...keys.withdrawal(withdrawal.type, withdrawal.period, withdrawal.submission), v: withdrawal },
        { absent: true },
      ),

    async getWithdrawal({ id, type, period }) {
      return (await table.get(keys.withdrawal(type, period, id)))?.v as Withdrawal | undefined;
    },

    async listUnder(region, cursor, limit = 50) {
      const page = await table.page(keys.allListed(region), { cursor, limit, newestFirst: true });
      return { ...page, items: page.items.map((item) => lastPart(item.sk)) };
    },
  };
}

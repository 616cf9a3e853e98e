import {
  type Counts,
  DEFAULT_DEADLINE,
  DEFAULT_SCHEDULE,
  type Digest,
  makeRegionTree,
  type Ppm,
} from "@pantau/domain";
import type { Documents, MailMessage, SendOutcome, StoredDocument, User } from "../ports";
import type { Alarm, AlertPorts } from "./alert-ports";

/** Thrown where a test lets the process die. */
export class Crash extends Error {}

/** Lets the process die at a chosen write or sending, before or after it took effect; decides what the mail service says. */
export interface Fate {
  /** Operations until the crash; undefined: none. */
  readonly crashAt?: number;
  readonly crashAfterEffect?: boolean;
  readonly answers?: readonly SendOutcome["outcome"][];
}

export interface Delivery {
  readonly run: string;
  readonly email: string;
  readonly outcome: SendOutcome["outcome"] | "crashed";
  readonly digest: Digest;
}

export const REGENCIES = ["33.02", "33.23"];
const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: `Kabupaten ${code}` }));
const tree = makeRegionTree({
  provinces: named(["33"]),
  regencies: named(REGENCIES),
  districts: [],
  villages: new Float64Array(),
});

export function makeUser(email: string, region: string, over: Partial<User> = {}): User {
  return {
    email,
    name: email,
    phone: "",
    region,
    role: "viewer",
    lang: "id",
    disabled: false,
    createdAt: "2020-01-01T00:00:00.000Z",
    version: 1,
    ...over,
  };
}

/** A small world for the properties of runs: documents in memory with the port's conditions, users, numbers, a mail service with a will of its own. */
export function makeWorld(users: User[]) {
  const store = new Map<string, StoredDocument<unknown>>();
  const values = new Map<string, number>();
  const deliveries: Delivery[] = [];
  const digests = new Map<string, Digest>();
  const alarms: Alarm[] = [];
  let fate: Fate = {};
  let done = 0;
  let now = new Date("2020-10-01T00:00:00Z");
  let secrets = 0;
  let pause: () => Promise<unknown> = async () => undefined;

  /** Before an operation takes effect; the returned function is called after it did. */
  function strike(): () => void {
    done += 1;
    const dies = done === fate.crashAt;
    if (dies && !fate.crashAfterEffect) throw new Crash();
    return () => {
      if (dies) throw new Crash();
    };
  }

  const documents: Documents = {
    async get<T>(collection: string, key: string) {
      await pause();
      return structuredClone(store.get(`${collection}/${key}`)) as StoredDocument<T> | undefined;
    },
    async put(collection, key, value, { expected } = {}) {
      await pause();
      const at = `${collection}/${key}`;
      const version = store.get(at)?.version ?? 0;
      const after = strike();
      if (expected !== undefined && expected !== version) return false;
      store.set(at, { key, value: structuredClone(value), version: version + 1 });
      after();
      return true;
    },
    async remove(collection, key) {
      return store.delete(`${collection}/${key}`);
    },
    async list<T>(collection: string, { prefix = "" }: { prefix?: string } = {}) {
      await pause();
      const from = `${collection}/${prefix}`;
      const items = [...store].filter(([key]) => key.startsWith(from)).sort(([a], [b]) => (a < b ? -1 : 1));
      return { items: items.map(([, item]) => structuredClone(item) as StoredDocument<T>) };
    },
  };

  async function send(message: MailMessage): Promise<SendOutcome> {
    const digest = digests.get(message.text);
    if (!digest) return { outcome: "sent", id: "alarm" };
    await pause();
    const to = { run: digest.run, email: message.to, digest };
    const crashesBefore = done + 1 === fate.crashAt && !fate.crashAfterEffect;
    if (!crashesBefore && done + 1 === fate.crashAt) deliveries.push({ ...to, outcome: "crashed" });
    const after = strike();
    after();
    const outcome = fate.answers?.[deliveries.length % fate.answers.length] ?? "sent";
    deliveries.push({ ...to, outcome });
    return outcome === "sent" ? { outcome, id: `m${deliveries.length}` } : { outcome, reason: "test" };
  }

  const ports = {
    clock: { now: () => now },
    ids: { next: () => String(done) },
    tree,
    settings: { latest: async () => undefined },
    users: {
      list: async () => ({ items: users }),
      get: async (email: string) => users.find((user) => user.email === email),
    },
    audit: { append: async () => undefined },
    documents,
    mail: { send },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    numbers: {
      configuration: async () => ({ deadline: DEFAULT_DEADLINE, schedule: DEFAULT_SCHEDULE }),
      ofPeriod: async () => ({
        counts: (region: string, kpi: string) => countsOf(region, kpi),
        target: (): Ppm => 1_000_000,
        missing: () => [],
        expectedTypes: ["kks"],
      }),
    },
    mails: {
      digest(digest: Digest): MailMessage {
        const text = `${digest.run} ${digest.reader.email} ${digests.size}`;
        digests.set(text, digest);
        return { to: digest.reader.email, subject: "", html: "", text };
      },
      alarm(to: { email: string }, alarm: Alarm): MailMessage {
        alarms.push(alarm);
        return { to: to.email, subject: "", html: "", text: "alarm" };
      },
    },
    newSecret: () => `secret${secrets++}`,
    claimPatience: 0,
    inTurn: (work: () => Promise<unknown>) => work(),
  } as unknown as AlertPorts;

  function countsOf(region: string, kpi: string): Counts | undefined {
    const value = kpi === "kks-custody" ? values.get(region) : undefined;
    if (value === undefined) return undefined;
    return { numerator: value, denominator: 100, reported: 1, expected: 1, filed: null, due: null };
  }

  return {
    ports,
    store,
    deliveries,
    alarms,
    users,
    setValue: (region: string, value: number | undefined) =>
      value === undefined ? values.delete(region) : values.set(region, value),
    setTime: (at: Date) => {
      now = at;
    },
    /** What every operation waits for before it begins: lets a test interleave processes. */
    setPause: (next: () => Promise<unknown>) => {
      pause = next;
    },
    /** Runs something under a fate; true where it came to its end. */
    async under(next: Fate, act: () => Promise<unknown>): Promise<boolean> {
      [fate, done] = [next, 0];
      try {
        await act();
        return true;
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        return false;
      } finally {
        fate = {};
      }
    },
  };
}

export type World = ReturnType<typeof makeWorld>;

import { createHash } from "node:crypto";
import { DEMO_NOW, type DemoUpload, demoUsers } from "@pantau/demo";
import type { Actor } from "@pantau/domain";
import { objectCreated } from "@pantau/functions/handlers/events";
import { makeIngest } from "@pantau/functions/handlers/ingest";
import type { FileObjects } from "@pantau/objects";
import { type Clock, type Ports, requestUpload, rollUp, uploadKey } from "@pantau/usecases";
import { encodeTime } from "ulid";

export interface SeedParts {
  readonly ports: Ports;
  /** In sending order. */
  readonly files: AsyncIterable<DemoUpload> | Iterable<DemoUpload>;
  /** The same object store, dated by another clock. */
  readonly objectsAt: (clock: Clock) => FileObjects;
  readonly signal: AbortSignal;
}

const COLLECTION = "platform";
const INSTALLATION = "installation";

interface Installation {
  /** Whether the first start was to make the demo nation; later starts change nothing of it. */
  readonly demo: boolean;
  readonly seeded: boolean;
}

/**
 * Sends the demo nation through the same request, store, ingest and roll-up as any upload, with the
 * clock of 2020. Ids follow from the files, so a start that was cut off goes on where it ended.
 */
export async function seedDemo(parts: SeedParts, wanted: boolean): Promise<void> {
  const { documents } = parts.ports;
  await documents.put(COLLECTION, INSTALLATION, { demo: wanted, seeded: false } satisfies Installation, {
    expected: 0,
  });
  const standing = await documents.get<Installation>(COLLECTION, INSTALLATION);
  if (!standing?.value.demo || standing.value.seeded) return;
  await addUsers(parts);
  await sendAll(parts);
  await documents.put(COLLECTION, INSTALLATION, { demo: true, seeded: true } satisfies Installation);
}

/** Whether this installation holds the demo nation. */
export async function isDemo({ documents }: Pick<Ports, "documents">): Promise<boolean> {
  return (await documents.get<Installation>(COLLECTION, INSTALLATION))?.value.demo ?? false;
}

async function addUsers({ ports, signal }: SeedParts): Promise<void> {
  for (const user of demoUsers(ports.tree.today)) {
    signal.throwIfAborted();
    await ports.users.put({ ...user, disabled: false, createdAt: "2020-01-01T00:00:00.000Z", version: 1 });
  }
}

/** Files under way at a time: while one waits for the disk, another is judged. */
const AT_ONCE = 3;
/** A roll-up on this day of the demo, beside the one at its end: a version that can be shown again. */
const BRIEFING = "2020-10-12T00:00:00.000Z";

async function sendAll(parts: SeedParts): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let number = 0;
  let briefed = false;
  try {
    for await (const upload of parts.files) {
      parts.signal.throwIfAborted();
      if (!briefed && upload.requestedAt >= BRIEFING) {
        await Promise.all(underWay);
        await foldAll(atTime(parts, BRIEFING));
        briefed = true;
      }
      const sending = send(parts, upload, number++).finally(() => underWay.delete(sending));
      underWay.add(sending);
      if (underWay.size >= AT_ONCE) await Promise.race(underWay);
    }
    await Promise.all(underWay);
  } finally {
    // Whatever ended the sending, nothing of it goes on behind its back.
    await Promise.allSettled(underWay);
  }
  await foldAll(atTime(parts, DEMO_NOW));
}

/** The ports as they were at a time of the demo. Roll-ups are asked for by the seeding itself. */
function atTime({ ports, objectsAt }: SeedParts, at: string): Ports {
  const clock = { now: () => new Date(at) };
  const queue = { requestRollUp: async () => {}, requestIngest: async () => {} };
  return { ...ports, clock, queue, objects: objectsAt(clock) };
}

async function send(parts: SeedParts, upload: DemoUpload, number: number): Promise<void> {
  const id = demoId(upload, number);
  if (await parts.ports.submissions.get({ ...upload, id })) return;
  const { type, period, scope, partial, fileName, body } = upload;
  const sha256 = createHash("sha256").update(body).digest("hex");
  const wish = { type, period, region: scope, partial, fileName, size: body.length, sha256 };
  const asked = atTime(parts, upload.requestedAt);
  await requestUpload({ ...asked, ids: { next: () => id } }, await actorOf(asked, upload.uploadedBy), wish);

  const ports = atTime(parts, upload.receivedAt);
  const key = uploadKey(id, body.length);
  const stored = await ports.objects.put(key, body);
  const event = JSON.stringify(objectCreated({ ...stored, key, at: stored.receivedAt }));
  const ingest = makeIngest(ports, { attempts: 1 });
  const { batchItemFailures } = await ingest({ Records: [{ ...RECORD, body: event }] });
  if (batchItemFailures.length > 0) throw new Error(`the demo's ${fileName} could not be processed`);
}

/** As the local queue would deliver it. */
const RECORD = {
  messageId: "demo",
  receiptHandle: "demo",
  attributes: {
    ApproximateReceiveCount: "1",
    SentTimestamp: "0",
    SenderId: "embedded",
    ApproximateFirstReceiveTimestamp: "0",
  },
  messageAttributes: {},
  md5OfBody: "",
  eventSource: "aws:sqs",
  eventSourceARN: "arn:aws:sqs:local:000000000000:arrivals",
  awsRegion: "local",
};

/** A ULID of the simulated time, in sending order, the same at every start. */
function demoId({ requestedAt }: DemoUpload, number: number): string {
  const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const hash = createHash("sha256").update(`demo ${number}`).digest();
  const order = [15, 10, 5, 0].map((shift) => digits[(number >> shift) & 31]);
  const rest = [...hash.subarray(0, 12)].map((byte) => digits[byte & 31]);
  return encodeTime(Date.parse(requestedAt), 10) + [...order, ...rest].join("");
}

async function actorOf({ users, tree }: Ports, email: string): Promise<Actor> {
  const user = await users.get(email);
  const region = user && tree.today.scope(user.region);
  if (!user || !region) throw new Error(`the demo has no user ${email}`);
  return { email, name: user.name, lang: user.lang, region, role: user.role, grant: "write" };
}

async function foldAll(ports: Ports): Promise<void> {
  for (const year of await ports.projections.markedYears()) await rollUp(ports, year);
}

import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { isGood, type Judgement, MEASURE_VERSION, yearOf } from "@pantau/domain";
import { endSubmission } from "./end-submission";
import { derivedKeys, submissionOfUploadKey } from "./object-keys";
import { isPersonal } from "./personal-data";
import type { JudgedFile, ObjectInfo, Ports, Submission, UploadRequest } from "./ports";

type Needs = Pick<
  Ports,
  "clock" | "objects" | "submissions" | "projections" | "audit" | "notices" | "queue" | "judge" | "log"
>;

/** What the event says has arrived. */
export interface ArrivedObject {
  readonly key: string;
  /** Absent where a reconcile asks: then the version that is there. */
  readonly version?: string;
}

/**
 * Judges an upload that has arrived and puts the one item that it ends in. In order: objects, dirty
 * marker, item, then the request for a roll-up; dying between any two of these leaves something that
 * a repeat finishes. A repeat of a finished one changes nothing. Throws on infrastructure faults only.
 */
export async function ingestSubmission(ports: Needs, arrived: ArrivedObject): Promise<void> {
  const id = submissionOfUploadKey(arrived.key);
  const request = id === undefined ? undefined : await ports.submissions.getRequest(id);
  if (!request) {
    ports.log.warn("an object arrived that nobody asked for", { key: arrived.key });
    return;
  }
  const standing = await ports.submissions.get(request);
  const ended = standing
    ? await measuredAnew(ports, request, standing)
    : await judged(ports, request, arrived.version);
  if (ended) await endSubmission(ports, request, ended);
  else ports.log.warn("an upload was gone before it was read", { submission: request.id });
}

/** The item that now stands for the request; undefined where its file is not there. */
async function judged(
  ports: Needs,
  request: UploadRequest,
  version?: string,
): Promise<Submission | undefined> {
  const file = await ports.objects.head(request.key, { version });
  const open = () => file && ports.objects.stream(request.key, { version: file.version });
  const body = await open();
  if (!file || !body) return undefined;

  const { type, period, scope, partial, lang } = request;
  const result = await ports.judge({ type, period, scope, partial, lang, body });
  const kept = await keepDerived(ports, request, result, open);
  const submission = submissionOf(ports, request, file, result.judgement, kept);
  if (submission.status !== "rejected") {
    await ports.projections.putMarker(yearOf(period), request.id, ports.clock.now());
  }
  const first = await ports.submissions.put(submission);
  return first ? submission : ports.submissions.get(request);
}

/**
 * A good submission whose measures an earlier version made, with those of now, where its file is still
 * there; its judgement stays as it was told. Any other one as it is.
 */
async function measuredAnew(ports: Needs, request: UploadRequest, standing: Submission): Promise<Submission> {
  if (!isOutdatedGood(standing)) return standing;
  const file = await ports.objects.head(request.key);
  const open = () => ports.objects.stream(request.key, { version: file?.version });
  const body = file && (await open());
  if (!body) return standing;
  const { type, period, scope, partial, lang } = request;
  const result = await ports.judge({ type, period, scope, partial, lang, body });
  const measures = new Map(result.judgement.slots.map((slot) => [slot.regency, slot.measures]));
  const slots = standing.slots.flatMap((slot) => {
    const now = measures.get(slot.regency);
    return now ? [{ ...slot, measures: now }] : [];
  });
  if (slots.length < standing.slots.length) {
    ports.log.warn("a file is judged otherwise than it was; its measures stay", { submission: request.id });
    await ports.submissions.closeRequest(request.id);
    return standing;
  }
  // Under keys of their own: what was counted from the former ones is known by their keys.
  const under = { ...request, id: `${request.id}/measures-${MEASURE_VERSION}` };
  const kept = await keepDerived(
    ports,
    under,
    { ...result, problems: undefined, errorCopy: undefined },
    open,
  );
  const anew = { ...standing, slots, ...kept, measureVersion: MEASURE_VERSION };
  await ports.projections.putMarker(yearOf(period), request.id, ports.clock.now());
  await ports.submissions.remeasure(anew);
  return anew;
}

/** Whether it fills slots with measures of an earlier version. */
export function isOutdatedGood({ status, measureVersion }: Submission): boolean {
  return isGood(status) && measureVersion !== MEASURE_VERSION;
}

type DerivedObjects = Pick<Submission, "problemsKey" | "errorCopyKey" | "breakdownsKey" | "setsKey">;

/** Stores everything that the item will name, so that an item never names what is not there. */
async function keepDerived(
  { objects }: Needs,
  { id }: UploadRequest,
  { problems, errorCopy, breakdowns, sets, judgement }: JudgedFile,
  open: () => Promise<AsyncIterable<Uint8Array> | undefined> | undefined,
): Promise<DerivedObjects> {
  const keys: { -readonly [K in keyof DerivedObjects]: DerivedObjects[K] } = {};
  if (problems) {
    keys.problemsKey = derivedKeys.problems(id);
    await objects.put(keys.problemsKey, gzipped(problems()), "application/gzip");
  }
  const again = errorCopy && !isPersonal(judgement) ? await open() : undefined;
  if (errorCopy && again) {
    const copy = errorCopy(again);
    keys.errorCopyKey = derivedKeys.errorCopy(id, copy.extension);
    await objects.put(keys.errorCopyKey, copy.body);
  }
  if (breakdowns) {
    keys.breakdownsKey = derivedKeys.breakdowns(id);
    await objects.put(keys.breakdownsKey, breakdowns);
  }
  if (sets) {
    keys.setsKey = derivedKeys.sets(id);
    await objects.put(keys.setsKey, sets);
  }
  return keys;
}

function submissionOf(
  { clock }: Needs,
  request: UploadRequest,
  file: ObjectInfo,
  { slots, ...judgement }: Judgement,
  kept: DerivedObjects,
): Submission {
  return {
    id: request.id,
    type: request.type,
    period: request.period,
    scope: request.scope,
    status: judgement.status,
    uploadedBy: request.requestedBy,
    fileName: request.fileName,
    size: request.size,
    sha256: request.sha256,
    receivedAt: file.receivedAt.toISOString(),
    processedAt: clock.now().toISOString(),
    judgement,
    slots,
    ...kept,
    measureVersion: MEASURE_VERSION,
  };
}

async function* gzipped(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(body);
  const gzip = createGzip();
  source.on("error", (error) => gzip.destroy(error));
  yield* source.pipe(gzip);
}

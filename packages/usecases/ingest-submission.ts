import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { type Judgement, MEASURE_VERSION, yearOf } from "@pantau/domain";
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
  const ended = (await ports.submissions.get(request)) ?? (await judged(ports, request, arrived.version));
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

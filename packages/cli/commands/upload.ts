import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { request as http } from "node:http";
import { request as https } from "node:https";
import { basename } from "node:path";
import { text } from "node:stream/consumers";
import type { RequestedUpload, SubmissionRecord } from "@pantau/api";
import { isFinal, MOST_SENT } from "@pantau/domain";
import { periodAsked, typeAsked } from "../asked";
import type { Client } from "../client";
import { argument, type Command, CommandFailed, type Context } from "../command";
import { type Outcome, printOutcome } from "../outcome";
import { makeProgress } from "../progress";

const ATTEMPTS = 5;
/** Tries of a status request, with pauses that add up to a minute. */
const PATIENT = 8;
/** How long a status request is let rest: short at first, since most files are small. */
const REST_MS = [20, 30, 50, 80, 120, 200, 300, 500];

export const command: Command = {
  name: "upload",
  usage: "<type> <region> <period> <file> [--partial]",
  about: {
    id: "Mengirim satu berkas dan menunggu sampai hasilnya terlihat.",
    en: "Sends a file and waits until its outcome is visible.",
  },
  arguments: [4, 4],
  options: { partial: "boolean" },
  async run(context) {
    const [type, region, period, file] = [0, 1, 2, 3].map((i) => argument(context, i)) as [
      string,
      string,
      string,
      string,
    ];
    typeAsked(type);
    periodAsked(period);
    const size = await sizeOf(file);
    if (size > MOST_SENT) return printOutcome(context, type, TOO_LARGE);
    const sha256 = await sha256Of(file);
    const client = await context.client();
    const { submission, upload } = await client.json<RequestedUpload>("POST", "/submissions", {
      type,
      region,
      period,
      partial: context.options.partial === true,
      size,
      sha256,
      fileName: basename(file),
      lang: context.lang,
    });
    await send(context, client, file, size, upload);
    const outcome = await waitFor(context, client, submission);
    return printOutcome(context, outcome.type, {
      submission,
      status: outcome.status,
      rows: outcome.rows,
      refused: outcome.refused,
      problems: {
        counts: { ...outcome.problems.counts, ...outcome.problems.warnings },
        first: outcome.problems.first,
      },
      ...(outcome.superseded_by === undefined ? {} : { superseded_by: outcome.superseded_by }),
      ...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
    });
  },
};

/** What a file is told that is not even to be sent: the same as one that turns out too large when it is read. */
const TOO_LARGE: Outcome = {
  submission: null,
  status: "rejected",
  rows: 0,
  refused: 0,
  problems: {
    counts: { too_large: 1 },
    first: [{ row: 0, column: "", code: "too_large", value: "", detail: "bytes" }],
  },
};

async function sizeOf(file: string): Promise<number> {
  const { size } = await stat(file).catch(unreadable);
  return size;
}

/** Fixed in the signed address, as the size is. */
async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  const read = async () => {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  };
  await read().catch(unreadable);
  return hash.digest("hex");
}

function unreadable(error: unknown): never {
  const why = error instanceof Error ? error.message : String(error);
  throw new CommandFailed({
    id: `Berkas tidak dapat dibaca: ${why}. Periksa nama berkas.`,
    en: `Cannot read the file: ${why}. Check its name.`,
  });
}

/** Sends the bytes; a dropped line is tried again, since the address refuses to store anything twice. */
async function send(
  context: Context,
  client: Client,
  file: string,
  size: number,
  upload: RequestedUpload["upload"],
) {
  const url = new URL(upload.url, client.server).href;
  for (let attempt = 1; ; attempt += 1) {
    const progress = makeProgress(context.io, context.say({ id: "Mengirim", en: "Sending" }), size);
    const outcome = await put(url, file, upload, size, progress.add);
    progress.end();
    // 409 and 412: an earlier try was stored although its answer got lost.
    if (outcome.status !== undefined && (outcome.status < 300 || [409, 412].includes(outcome.status))) return;
    const isFinal = outcome.status !== undefined && outcome.status < 500;
    if (isFinal || attempt === ATTEMPTS)
      throw new CommandFailed({
        id: `Berkas tidak terkirim (${outcome.why}). Kirim lagi; tidak ada yang berubah.`,
        en: `The file was not sent (${outcome.why}). Send it again; nothing has changed.`,
      });
    await new Promise((resolve) => setTimeout(resolve, 300 * 2 ** attempt));
  }
}

/** One try. By node's own client, since fetch sends a stream in chunks and a signed address wants its length. */
function put(
  url: string,
  file: string,
  upload: RequestedUpload["upload"],
  size: number,
  onBytes: (n: number) => void,
): Promise<{ status?: number; why: string }> {
  return new Promise((resolve) => {
    const headers = { ...upload.headers, "content-length": String(size) };
    const request = (url.startsWith("https:") ? https : http)(
      url,
      { method: upload.method, headers },
      (response) => {
        const status = response.statusCode ?? 0;
        text(response).then(
          (body) => resolve({ status, why: `HTTP ${status} ${body.slice(0, 200)}` }),
          () => resolve({ status, why: `HTTP ${status}` }),
        );
      },
    );
    request.on("error", (error) => resolve({ why: error.message }));
    const source = createReadStream(file, { highWaterMark: 256 * 1024 });
    source.on("data", (chunk) => onBytes(chunk.length));
    source.on("error", (error) => request.destroy(error));
    source.pipe(request);
  });
}

async function waitFor(context: Context, client: Client, submission: string): Promise<SubmissionRecord> {
  const progress = makeProgress(
    context.io,
    context.say({ id: "Menunggu hasil", en: "Waiting for the outcome" }),
  );
  for (let round = 0; ; round += 1) {
    const record = await look(client, submission);
    if (isFinal(record.status)) {
      progress.end();
      return record;
    }
    progress.add(0);
    await new Promise((resolve) => setTimeout(resolve, REST_MS[Math.min(round, REST_MS.length - 1)]));
  }
}

/** Waits a minute for a server that went away: it restarts, and finishes what it has received. */
async function look(client: Client, submission: string): Promise<SubmissionRecord> {
  try {
    return await client.json<SubmissionRecord>("GET", `/submissions/${submission}`, undefined, PATIENT);
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    throw new CommandFailed({
      id: `${error.text.id} Berkas sudah diterima (${submission}), tidak perlu dikirim lagi; hasilnya nanti ada di: pantau submissions`,
      en: `${error.text.en} The file has arrived (${submission}) and need not be sent again; its outcome will be in: pantau submissions`,
    });
  }
}

import { type Actor, Refusal } from "@pantau/domain";
import type { Ports, Submission } from "./ports";
import { visibleRequest } from "./submission-status";

type Needs = Pick<Ports, "clock" | "ids" | "tree" | "objects" | "submissions" | "audit">;

/** How long the address of a download works. */
const FETCH_WITHIN_MS = 5 * 60_000;

export interface SignedDownload {
  readonly url: string;
  readonly fileName: string;
  readonly expiresAt: string;
}

/**
 * The address of the raw file, or of the copy with an error column. Audited when it is given.
 * Refuses with `no_file` where there is none (any more).
 */
export async function downloadFile(
  ports: Needs,
  actor: Actor,
  id: string,
  which: "file" | "error-copy",
): Promise<SignedDownload> {
  const request = await visibleRequest(ports, actor, id);
  const submission = await ports.submissions.get(request);
  const key = which === "file" ? request.key : submission?.errorCopyKey;
  if (!submission || key === undefined || !(await ports.objects.head(key))) {
    throw new Refusal("not-found", "no_file");
  }
  const now = ports.clock.now();
  const expiresAt = new Date(now.getTime() + FETCH_WITHIN_MS);
  const fileName = which === "file" ? request.fileName : errorCopyName(submission, key);
  await ports.audit.append({
    id: ports.ids.next(),
    at: now.toISOString(),
    by: actor.email,
    action: `${which}.downloaded`,
    subject: id,
    region: request.scope,
  });
  return {
    url: await ports.objects.signDownload(key, { fileName, expiresAt }),
    fileName,
    expiresAt: expiresAt.toISOString(),
  };
}

/** `laporan.csv.gz` -> `laporan.errors.csv`. */
function errorCopyName({ fileName }: Submission, key: string): string {
  const extension = key.slice(key.lastIndexOf("."));
  return `${fileName.replace(/(\.(csv|txt|tsv|xlsx))?(\.gz)?$/i, "")}.errors${extension}`;
}

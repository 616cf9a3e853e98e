import { type Actor, type Problem, Refusal } from "@pantau/domain";
import type { Page, Ports } from "./ports";
import { visibleRequest } from "./submission-status";

type Needs = Pick<Ports, "tree" | "objects" | "submissions">;

const LARGEST_PAGE = 1000;

/** All problems of a submission in file order, in pages; the cursor counts problems. */
export async function readProblems(
  ports: Needs,
  actor: Actor,
  id: string,
  { cursor = "0", limit = LARGEST_PAGE }: { cursor?: string; limit?: number } = {},
): Promise<Page<Problem>> {
  const from = Number(cursor);
  if (!Number.isSafeInteger(from) || from < 0) throw new Refusal("invalid", "bad_cursor");
  const request = await visibleRequest(ports, actor, id);
  const submission = await ports.submissions.get(request);
  const body = submission?.problemsKey && (await ports.objects.stream(submission.problemsKey));
  if (!body) return { items: [] };

  const items: Problem[] = [];
  const wanted = Math.min(Math.max(1, limit), LARGEST_PAGE);
  let at = 0;
  for await (const line of linesOf(body)) {
    if (at++ < from) continue;
    if (items.length === wanted) return { items, next: String(from + wanted) };
    items.push(JSON.parse(line) as Problem);
  }
  return { items };
}

/** The lines of a gzipped body. Leaving the loop early closes it. */
async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  // Loaded here: nobody else needs them, and a function that starts would load them before its first answer.
  const [{ createInterface }, { Readable }, { createGunzip }] = await Promise.all([
    import("node:readline"),
    import("node:stream"),
    import("node:zlib"),
  ]);
  const source = Readable.from(body);
  const plain = createGunzip();
  source.on("error", (error) => plain.destroy(error));
  source.pipe(plain);
  try {
    yield* createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY });
  } finally {
    source.destroy();
    plain.destroy();
  }
}

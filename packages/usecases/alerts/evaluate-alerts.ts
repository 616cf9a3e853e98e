import { advanceBook, forgetNews } from "@pantau/domain";
import { bookIds, changeBook, readBooks } from "./alert-books";
import {
  changeDesk,
  findRun,
  needlessUpTo,
  type RunRecord,
  type RunTrigger,
  readDesk,
  runIdOf,
  sealRun,
} from "./alert-desk";
import type { AlertPorts } from "./alert-ports";
import { readRules } from "./read-rules";
import { makeOutlook, sightingsOf } from "./sightings";

type Needs = Pick<AlertPorts, "clock" | "documents" | "settings" | "numbers" | "tree" | "log">;

/**
 * One evaluation at a time T: every rule of every region moves on, each book in one write with the
 * news for people. Then the run is sealed: what news it takes along is fixed. Repeating a run that was sealed
 * brings states up to date, and leaves new news to the next run: the digests of this one may be out.
 */
export async function evaluateAlerts(
  ports: Needs,
  asked: { at: Date; trigger: RunTrigger },
): Promise<RunRecord> {
  const run = await beginRun(ports, asked);
  await updateStates(ports, asked.at);
  if (run.status !== "evaluating") return run;
  const cut = Object.fromEntries((await readBooks(ports)).map((book) => [book.id, book.version]));
  const evaluatedAt = ports.clock.now().toISOString();
  const desk = await changeDesk(ports, (d) => sealRun(d, run.id, cut, evaluatedAt));
  return findRun(desk, run.id) ?? run;
}

/**
 * After a roll-up: the states that stand are judged again with the new numbers, as of now, or as of
 * the time that the last evaluation was asked to judge. Nobody is told before the next run. Before
 * the first evaluation there is nothing to bring up to date.
 */
export function refreshAlerts(ports: Needs & Pick<AlertPorts, "inTurn">): Promise<void> {
  return ports.inTurn(async () => {
    const last = (await readDesk(ports)).runs.at(-1);
    if (!last) return;
    const named = last.trigger === "at" || last.trigger === "demo";
    await updateStates(ports, named ? new Date(last.id) : ports.clock.now());
  });
}

async function updateStates(ports: Needs, at: Date): Promise<void> {
  const outlook = await makeOutlook(ports.numbers, ports.tree, at);
  const { rules } = await readRules(ports);
  const desk = await readDesk(ports);
  for (const id of bookIds(ports.tree)) {
    const sightings = await sightingsOf(outlook, id, rules);
    await changeBook(ports, id, (book) =>
      forgetNews(advanceBook(book, sightings, at), needlessUpTo(desk, id)),
    );
  }
}

async function beginRun(
  ports: Needs,
  { at, trigger }: { at: Date; trigger: RunTrigger },
): Promise<RunRecord> {
  const id = runIdOf(at);
  const startedAt = ports.clock.now().toISOString();
  const fresh: RunRecord = { id, trigger, status: "evaluating", startedAt };
  const desk = await changeDesk(ports, (d) => (findRun(d, id) ? d : { ...d, runs: [...d.runs, fresh] }));
  return findRun(desk, id) ?? fresh;
}

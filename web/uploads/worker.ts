import { makeRegionTree, type RegionTree } from "@pantau/domain";
import { type DistrictsJson, decodeRegionData, type RegionsJson } from "@pantau/regions";
import districtsUrl from "../../packages/regions/generated/districts.json?url";
import regionsUrl from "../../packages/regions/generated/regions.json?url";
import villagesUrl from "../../packages/regions/generated/villages.bin?url";
import { lookInto } from "./look";
import { pack } from "./pack";
import type { Ask, Asks, FailureCause } from "./protocol";
import { errorCopyOf, validate } from "./validate";

/** The same validation as the server's, beside the page's own thread. One ask after the other. */

let loading: Promise<RegionTree> | undefined;

/** All regions down to the villages; asked for again where the line failed. */
function tree(): Promise<RegionTree> {
  loading ??= loadTree().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadTree(): Promise<RegionTree> {
  const [regions, districts, villages] = await Promise.all([
    get(regionsUrl).then((answer) => answer.json() as Promise<RegionsJson>),
    get(districtsUrl).then((answer) => answer.json() as Promise<DistrictsJson>),
    get(villagesUrl).then((answer) => answer.arrayBuffer()),
  ]);
  return makeRegionTree(decodeRegionData({ regions, districts, villages: new Uint8Array(villages) }));
}

class LineBroke extends Error {}

async function get(url: string): Promise<Response> {
  const answer = await fetch(url).catch((error: unknown) => {
    throw new LineBroke(String(error));
  });
  if (!answer.ok) throw new LineBroke(`${url} ${answer.status}`);
  return answer;
}

const answers: {
  readonly [K in keyof Asks]: (
    given: Asks[K]["given"],
    tell: (share: number) => void,
  ) => Promise<Asks[K]["answer"]>;
} = {
  warm: async () => {
    await tree();
    return ownAssets();
  },
  look: (file) => lookInto(file),
  validate: async (shipment, tell) => validate(await tree(), shipment, tell),
  errorCopy: async ({ shipment, lang }) => errorCopyOf(await tree(), shipment, lang),
  pack: (shipment) => pack(shipment),
};

/** What this worker runs on: no page sees what it loaded. */
function ownAssets(): string[] {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const paths = [self.location.href, ...loaded].map((url) => new URL(url).pathname);
  return paths.filter((path) => path.startsWith("/assets/"));
}

let last: Promise<unknown> = Promise.resolve();
addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  last = last.then(() => reply(data));
});

async function reply({ id, kind, given }: Ask): Promise<void> {
  try {
    const make = answers[kind] as (given: unknown, tell: (share: number) => void) => Promise<unknown>;
    const answer = await make(given, tellerOf(id));
    postMessage({ id, answer });
  } catch (error) {
    // The page decides what to tell; a worker has nobody to tell.
    postMessage({ id, failed: { why: causeOf(error), message: String(error) } });
  }
}

/** Not every piece of a file is news. */
const NEWS_MS = 200;

function tellerOf(id: number): (share: number) => void {
  let told = performance.now();
  return (share) => {
    if (performance.now() - told < NEWS_MS) return;
    told = performance.now();
    postMessage({ id, share });
  };
}

function causeOf(error: unknown): FailureCause {
  if (error instanceof LineBroke) return "line";
  if (error instanceof DOMException && /^Not(Readable|Found)Error$/.test(error.name)) return "file";
  // An allocation that the device refuses.
  return error instanceof RangeError && /alloc|length|memory/i.test(error.message) ? "memory" : "defect";
}

// Held as long as this worker lives: the page hears of its end, which no event tells.
void navigator.locks?.request(self.name, () => {
  postMessage("alive");
  return new Promise(() => {});
});

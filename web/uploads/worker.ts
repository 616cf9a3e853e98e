import { makeRegionTree, type RegionTree } from "@pantau/domain";
import { type DistrictsJson, decodeRegionData, type RegionsJson } from "@pantau/regions";
import districtsUrl from "../../packages/regions/generated/districts.json?url";
import regionsUrl from "../../packages/regions/generated/regions.json?url";
import villagesUrl from "../../packages/regions/generated/villages.bin?url";
import { lookInto } from "./look";
import { pack } from "./pack";
import type { Ask, Asks } from "./protocol";
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

async function get(url: string): Promise<Response> {
  const answer = await fetch(url);
  if (!answer.ok) throw new TypeError(`${url} ${answer.status}`);
  return answer;
}

const answers: { readonly [K in keyof Asks]: (given: Asks[K]["given"]) => Promise<Asks[K]["answer"]> } = {
  warm: async () => void (await tree()),
  look: (file) => lookInto(file),
  validate: async (shipment) => validate(await tree(), shipment),
  errorCopy: async ({ shipment, lang }) => errorCopyOf(await tree(), shipment, lang),
  pack: (shipment) => pack(shipment),
};

let last: Promise<unknown> = Promise.resolve();
addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  last = last.then(() => reply(data));
});

async function reply({ id, kind, given }: Ask): Promise<void> {
  try {
    const answer = await (answers[kind] as (given: unknown) => Promise<unknown>)(given);
    postMessage({ id, answer });
  } catch (error) {
    // The page decides what to tell; a worker has nobody to tell.
    postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
  }
}

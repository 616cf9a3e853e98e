import { makeRegionTree } from "@pantau/domain";
import { hashOfSecret, newTokenSecret } from "@pantau/identity";
import { loadRegionData } from "@pantau/regions/node";
import { type Clock, makeIds, type Ports } from "@pantau/usecases";
import { type Environment, makeEnvironment } from "./adapters/environment";
import { lazily } from "./adapters/lazily";
import { type LateLog, makeLog } from "./adapters/log";
import { meteredMail, meteredProjections, meteredSubmissions } from "./adapters/metered";
import { type Meter, makeMeter } from "./adapters/metrics";

/** All ports over AWS, and what a shell needs beside them. */
export interface Deps extends Ports {
  readonly environment: Environment;
  readonly meter: Meter;
  readonly log: LateLog;
}

/**
 * The composition root of the deployed program, and the one reader of `process.env`. Every part that brings an
 * SDK client is fetched at its first use. The region files lie beside the bundle.
 */
export async function makeDeps(
  options: { readonly villages?: boolean; readonly regions?: URL } = {},
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Deps> {
  const environment = makeEnvironment(variables);
  const clock: Clock = { now: () => new Date() };
  const ids = makeIds(clock);
  const log = makeLog(environment.stage);
  const meter = makeMeter(environment.stage);
  const directory = options.regions ?? new URL("./regions/", import.meta.url);
  const tree = makeRegionTree(await loadRegionData({ directory, villages: options.villages ?? false }));

  const objects = lazily<Ports["objects"]>(async () =>
    (await import("./adapters/objects")).makeObjects(environment, clock),
  );
  let store: Promise<ReturnType<typeof import("./adapters/store").makeStore>> | undefined;
  const stored = () => {
    store ??= import("./adapters/store").then(({ makeStore }) => makeStore(environment, objects, clock));
    return store;
  };

  return {
    environment,
    meter,
    clock,
    ids,
    log,
    tree,
    objects,
    submissions: meteredSubmissions(
      lazily<Ports["submissions"]>(async () => (await stored()).submissions),
      meter,
    ),
    projections: meteredProjections(
      lazily<Ports["projections"]>(async () => (await stored()).projections),
      meter,
    ),
    settings: lazily<Ports["settings"]>(async () => (await stored()).settings),
    users: lazily<Ports["users"]>(async () => (await stored()).users),
    tokens: lazily<Ports["tokens"]>(async () => (await stored()).tokens),
    audit: lazily<Ports["audit"]>(async () => (await stored()).audit),
    notices: lazily<Ports["notices"]>(async () => (await stored()).notices),
    documents: lazily<Ports["documents"]>(async () => (await stored()).documents),
    secrets: {
      newToken: () => {
        const secret = newTokenSecret();
        return { secret, hash: hashOfSecret(secret) };
      },
    },
    accounts: lazily<Ports["accounts"]>(async () => {
      const { makeCognitoAccounts } = await import("./adapters/accounts");
      return makeCognitoAccounts(environment.required("USER_POOL_ID"));
    }),
    mail: meteredMail(
      lazily<Ports["mail"]>(async () => (await import("./adapters/mail")).makeMail(environment)),
      meter,
    ),
    queue: lazily<Ports["queue"]>(async () =>
      (await import("./adapters/queue")).makeQueue({ environment, clock, ids }),
    ),
    judge: async (input) => (await import("./adapters/judge")).judgeOf(tree)(input),
    parts: lazily<Ports["parts"]>(async () => (await import("./adapters/parts")).makeParts(objects)),
  };
}

import { run } from "./adapters/run";
import { makeDeps } from "./deps";
import { makeIngest } from "./handlers/ingest";

/** SQS, from the bucket's announcements: judges what arrived. Small and large files have a function each over this one bundle. */
const deps = await makeDeps({ villages: true });
const attempts = Number(deps.environment.required("ATTEMPTS"));

export const handler = run(deps, makeIngest(deps, { attempts }));

import type { SNSEvent } from "aws-lambda";
import { makeAlerts } from "./adapters/alerts";
import { run } from "./adapters/run";
import { makeDeps } from "./deps";
import { makeBounce } from "./handlers/bounce";

/** SNS, from SES: addresses that mail does not reach, and people who call it spam. */
const deps = await makeDeps();
const handle = makeBounce(makeAlerts(deps, deps.environment));

export const handler = run(deps, async (event: SNSEvent) => {
  deps.meter.add("MailsReturned", await handle(event));
});

import { type AlertPorts, type RunAnswer, runAlerts, watchRuns } from "@pantau/usecases";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { eachRecord } from "./events";
import { textOf } from "./ingest";

/** What the scheduler sends: the time that it was due, so that a repetition is the same run. */
export interface EvaluateEvent {
  readonly kind: "evaluate";
  /** ISO time. */
  readonly at: string;
}

/** What the API sends for an administrator who asked. */
export interface AskedEvaluation extends EvaluateEvent {
  readonly trigger: "now" | "at";
}

/** The daily evaluation and its mails. Throws where either did not come to its end: the scheduler repeats it. */
export function makeEvaluate(ports: AlertPorts): (event: EvaluateEvent) => Promise<RunAnswer> {
  return async ({ at }) => {
    const answer = await runAlerts(ports, { at: timeOf(at), trigger: "schedule" });
    await watchRuns(ports);
    return answer;
  };
}

/** Evaluations that administrators asked for, from their queue. */
export function makeAskedEvaluations(ports: AlertPorts): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const work = async ({ body }: SQSRecord) => {
    const { at, trigger } = JSON.parse(body) as Partial<AskedEvaluation>;
    await runAlerts(ports, { at: timeOf(at), trigger: trigger === "at" ? "at" : "now" });
  };
  const onFailure = async (_: SQSRecord, error: unknown) =>
    ports.log.error("an evaluation that was asked for failed", { error: textOf(error) });
  return (event) => eachRecord(event, work, onFailure);
}

function timeOf(at: string | undefined): Date {
  const time = new Date(at ?? Number.NaN);
  if (Number.isNaN(time.getTime())) throw new TypeError("an evaluation needs the time that it is for");
  return time;
}

import { type AlertPorts, type RunAnswer, runAlerts, watchRuns } from "@pantau/usecases";

/** What the scheduler sends: the time that it was due, so that a repetition is the same run. */
export interface EvaluateEvent {
  readonly kind: "evaluate";
  /** ISO time. */
  readonly at: string;
}

/** The daily evaluation and its mails. Throws where either did not come to its end: the scheduler repeats it. */
export function makeEvaluate(ports: AlertPorts): (event: EvaluateEvent) => Promise<RunAnswer> {
  return async ({ at }) => {
    const time = new Date(at);
    if (Number.isNaN(time.getTime())) throw new TypeError("an evaluation needs the time that it is for");
    const answer = await runAlerts(ports, { at: time, trigger: "schedule" });
    await watchRuns(ports);
    return answer;
  };
}

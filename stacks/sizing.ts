import { Duration, Size } from "aws-cdk-lib";

/** Memory in MB and timeouts by measurement; the arithmetic is in docs/adr (sizing of the functions). */
export const sizing = {
  /** HTTP API gives up after 30 s, so the function ends first. */
  api: { memory: 1024, timeout: Duration.seconds(29) },
  ingestSmall: { memory: 1769, timeout: Duration.minutes(2), disk: Size.gibibytes(4), attempts: 5 },
  /** The most that a young account may give a function; the rest needs a word with AWS's support. */
  ingestLarge: { memory: 3008, timeout: Duration.minutes(15), disk: Size.gibibytes(10), attempts: 3 },
  rollUp: { memory: 1769, timeout: Duration.minutes(5) },
  reconcile: { memory: 1769, timeout: Duration.minutes(10) },
  alerts: { memory: 1769, timeout: Duration.minutes(10) },
  deployment: { memory: 256, timeout: Duration.seconds(30) },
  bounces: { memory: 512, timeout: Duration.seconds(30) },
} as const;

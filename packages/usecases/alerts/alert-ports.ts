import type { Counts, Deadline, Digest, Lang, Period, Ppm, RegencyId, Schedule } from "@pantau/domain";
import type { MailMessage, Ports } from "../ports";
import type { RunTrigger } from "./alert-desk";

/** The time that a run is for, and who asks. */
export interface AskedRun {
  readonly at: Date;
  readonly trigger: RunTrigger;
}

/** What the use cases of alerts need of the outside world. */
export type AlertPorts = Pick<
  Ports,
  "clock" | "ids" | "tree" | "settings" | "users" | "audit" | "documents" | "mail" | "log"
> & {
  readonly numbers: AlertNumbers;
  readonly mails: AlertMails;
  /** An unguessable text, for links that need no sign-in. */
  readonly newSecret: () => string;
  /**
   * How long a sending that was claimed may stay without an outcome before it counts as unknown, in
   * milliseconds: longer than a function may run; 0 where one process makes one run at a time.
   */
  readonly claimPatience: number;
  /** Has a run made elsewhere. Absent where who asks can wait for it: a request may end before 600 mails are out. */
  readonly handOver?: (asked: AskedRun) => Promise<void>;
  /** Runs and refreshes after each other where one process makes them all. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
};

/** The numbers at rest, as alerts judge them: everything, whoever reads. */
export interface AlertNumbers {
  ofPeriod(period: Period): Promise<PeriodNumbers>;
  readonly configuration: () => Promise<{ readonly deadline: Deadline; readonly schedule: Schedule }>;
}

export interface PeriodNumbers {
  /** undefined where there are no numbers of that region. `region`: `ID`, a province code of the period, a regency's identity. */
  counts(region: string, kpi: string): Counts | undefined;
  /** The year's target for the region; null where there is none. */
  target(region: string, kpi: string): Ppm | null;
  /** Types whose slot of the regency is missing, of those expected in the period. */
  missing(regency: RegencyId): readonly string[];
  /** Types expected of every regency in the period. */
  readonly expectedTypes: readonly string[];
}

/** Words and pictures of the mails; implemented by packages/mail. */
export interface AlertMails<Written = MailMessage | Promise<MailMessage>> {
  digest(digest: Digest, more: DigestExtras): Written;
  alarm(to: { readonly email: string; readonly lang: Lang }, alarm: Alarm): Written;
}

export interface DigestExtras {
  /** For the link that switches off what may be switched off, without a sign-in. */
  readonly unsubscribe: { readonly email: string; readonly token: string };
  readonly trends: readonly Trend[];
  readonly summary?: WeeklySummary;
}

/** The course of one number over the programme year. */
export interface Trend {
  readonly kpi: string;
  readonly region: string;
  /** By month from January; null: no data. */
  readonly values: readonly (number | null)[];
  /** What the judged month asks for. */
  readonly pace: number | null;
}

/** The nation at a glance, for Monday's digest. */
export interface WeeklySummary {
  readonly period: Period;
  readonly kpis: readonly { readonly kpi: string; readonly counts: Counts; readonly target: Ppm | null }[];
  readonly firing: { readonly regencies: number; readonly provinces: number };
}

/** Something that went wrong with the alerts themselves; stands until it is cleared. */
export interface Alarm {
  readonly id: string;
  readonly kind:
    | "evaluation-missed"
    | "mail-run-missed"
    | "sending-unknown"
    | "sending-refused"
    | "address-suppressed";
  readonly at: string;
  /** Ids and times, never a cell value. */
  readonly details: Readonly<Record<string, string | number>>;
  readonly clearedAt?: string;
  readonly clearedBy?: string;
}

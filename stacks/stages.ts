/** What differs between one deployment and another. Everything else is the same in every stage. */
export interface Stage {
  readonly name: StageName;
  /** Data stay here; only CloudFront's firewall lives in us-east-1, where AWS demands it. */
  readonly region: string;
  /** Own host name. Absent: CloudFront gives one. The certificate must lie in us-east-1. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  readonly mail: {
    /** A domain whose DNS takes the DKIM records, or one mailbox while trying out. */
    readonly identity: { readonly domain: string } | { readonly mailbox: string };
    readonly from: string;
    /** Set once SES has verified the identity: from then on sign-in mails go through SES too. */
    readonly verified?: boolean;
  };
  /** Who is mailed by alarms. */
  readonly operators: readonly string[];
  /** `required` asks every user for a one-time code at sign-in. */
  readonly mfa: "optional" | "required";
  /** Keep table, buckets, key and user pool when the stage is removed, and refuse their deletion. */
  readonly keepsData: boolean;
  readonly logDays: 14 | 90 | 400;
  /** Functions running at once at most; leave out in accounts that still have the starting quota of 10. */
  readonly concurrency?: Concurrency;
  readonly throttle: { readonly perSecond: number; readonly burst: number };
  /** Version id of the origin secret that CloudFront sends; set when rotating it (docs/runbook.md). */
  readonly originSecretVersion?: string;
}
export type StageName = "dev" | "staging" | "prod";

export interface Concurrency {
  readonly api: number;
  readonly ingestSmall: number;
  readonly ingestLarge: number;
  readonly rollUp: number;
  readonly background: number;
}

const jakarta = "ap-southeast-3";

/** CloudFront takes its firewall from here alone. */
export const edgeRegion = "us-east-1";

const nationwide: Concurrency = { api: 100, ingestSmall: 20, ingestLarge: 3, rollUp: 4, background: 1 };

/** Edit the addresses before the first deploy of a stage: docs/runbook.md, "First deploy". */
export const stages: Readonly<Record<StageName, Stage>> = {
  dev: {
    name: "dev",
    region: jakarta,
    mail: { identity: { mailbox: "pantau-dev@example.go.id" }, from: "pantau-dev@example.go.id" },
    operators: ["pantau-dev@example.go.id"],
    mfa: "optional",
    keepsData: false,
    logDays: 14,
    throttle: { perSecond: 20, burst: 40 },
  },
  staging: {
    name: "staging",
    region: jakarta,
    mail: {
      identity: { domain: "staging.pantau.example.go.id" },
      from: "pantau@staging.pantau.example.go.id",
    },
    operators: ["pantau-ops@example.go.id"],
    mfa: "required",
    keepsData: false,
    logDays: 90,
    concurrency: nationwide,
    throttle: { perSecond: 100, burst: 200 },
  },
  prod: {
    name: "prod",
    region: jakarta,
    mail: { identity: { domain: "pantau.example.go.id" }, from: "pantau@pantau.example.go.id" },
    operators: ["pantau-ops@example.go.id"],
    mfa: "required",
    keepsData: true,
    logDays: 400,
    concurrency: nationwide,
    throttle: { perSecond: 200, burst: 400 },
  },
};

/** The stage of that name; any other name is a mistake of the caller and throws with the names there are. */
export function stageNamed(name: string): Stage {
  const stage = Object.values(stages).find((candidate) => candidate.name === name);
  if (!stage) throw new Error(`No stage "${name}". Use one of: ${Object.keys(stages).join(", ")}.`);
  return stage;
}

/** Addresses still to be filled in. Empty: ready to deploy. */
export function unfinished(stage: Stage): readonly string[] {
  const identity = "domain" in stage.mail.identity ? stage.mail.identity.domain : stage.mail.identity.mailbox;
  const addresses = [identity, stage.mail.from, ...stage.operators, stage.domain?.name ?? ""];
  return [...new Set(addresses.filter((address) => /(^|[.@])example\./.test(address)))];
}

/** How a submission ends, once and for all: the good ones fill slots, the others changed nothing. */
export const ENDINGS = ["accepted", "partial", "rejected", "failed", "expired"] as const;
export type Ending = (typeof ENDINGS)[number];

/** `waiting`: not wholly received; `processing`: received, but the numbers do not tell it (or its withdrawal) yet. All others are final. */
export const SUBMISSION_STATUSES = ["waiting", "processing", ...ENDINGS] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

/** Whether nothing more will become of it; takes any text, since a server may know more words than its client. */
export function isFinal(status: string): status is Ending {
  return (ENDINGS as readonly string[]).includes(status);
}

/** Whether a submission that ended so fills slots. */
export function isGood(status: string): status is "accepted" | "partial" {
  return status === "accepted" || status === "partial";
}

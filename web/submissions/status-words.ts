import type { SubmissionStatus, Text } from "@pantau/domain";
import type { IconName } from "../ui/icon";

/** How a submission's status is said everywhere: word, icon and the colour of `ui/status.css`. */
export interface StatusLook {
  readonly text: Text;
  readonly icon: IconName;
  readonly tone: "on-track" | "behind" | "critical" | "no-data";
}

export const SUBMISSION_STATUS: Readonly<Record<SubmissionStatus | "withdrawn", StatusLook>> = {
  waiting: { text: { id: "Menunggu berkas", en: "Waiting for the file" }, icon: "clock", tone: "no-data" },
  processing: { text: { id: "Diproses", en: "Processing" }, icon: "clock", tone: "no-data" },
  accepted: { text: { id: "Diterima", en: "Accepted" }, icon: "good", tone: "on-track" },
  partial: { text: { id: "Diterima sebagian", en: "Accepted in part" }, icon: "warn", tone: "behind" },
  rejected: { text: { id: "Ditolak", en: "Rejected" }, icon: "bad", tone: "critical" },
  failed: { text: { id: "Gagal diproses", en: "Failed" }, icon: "bad", tone: "critical" },
  expired: { text: { id: "Kedaluwarsa", en: "Expired" }, icon: "none", tone: "no-data" },
  withdrawn: { text: { id: "Ditarik", en: "Withdrawn" }, icon: "out", tone: "no-data" },
};

export const STATUSES = Object.keys(SUBMISSION_STATUS) as (keyof typeof SUBMISSION_STATUS)[];

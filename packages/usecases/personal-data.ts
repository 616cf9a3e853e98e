import type { Judgement } from "@pantau/domain";

/** Whether the file held personal data: then nothing of it is kept. */
export function isPersonal(judgement: Pick<Judgement, "counts">): boolean {
  return (judgement.counts.personal_data ?? 0) > 0;
}

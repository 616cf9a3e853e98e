import type { UserRecord } from "@pantau/api";

export const USER_STATES = ["active", "disabled", "ended", "future"] as const;

/** Whether the user can sign in on that day (`YYYY-MM-DD`), and if not, why. */
export function userState(
  { disabled, validFrom, validUntil }: Pick<UserRecord, "disabled" | "validFrom" | "validUntil">,
  today: string,
): (typeof USER_STATES)[number] {
  if (disabled) return "disabled";
  if (validUntil && validUntil < today) return "ended";
  return validFrom && validFrom > today ? "future" : "active";
}

import { type Day, jakartaDay } from "../day";

/** Why somebody can sign in on a day, or cannot: `disabled` by hand, his time is over, or has not begun. */
export const USER_STATES = ["active", "disabled", "ended", "future"] as const;
export type UserState = (typeof USER_STATES)[number];

/** From when to when a user may sign in; both days are inside, an absent one sets no limit. */
export interface Validity {
  readonly disabled: boolean;
  readonly validFrom?: Day;
  readonly validUntil?: Day;
}

/** The state of a user on a day. */
export function userState({ disabled, validFrom, validUntil }: Validity, today: Day): UserState {
  if (disabled) return "disabled";
  if (validUntil !== undefined && validUntil < today) return "ended";
  return validFrom !== undefined && validFrom > today ? "future" : "active";
}

/** Whether a user may come in now. */
export function isValid(user: Validity, now: Date): boolean {
  return userState(user, jakartaDay(now)) === "active";
}

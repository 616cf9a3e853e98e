import type { ScopeRegion } from "../region/region";
import type { PeriodTree } from "../region/tree";
import type { Notification } from "./book";
import type { AlertLevel, Audience } from "./rule";

/** The province (or `ID`) whose book holds a region's alerts: by today's tree, so that a split moves nobody's alerts twice. */
export function bookOf(today: PeriodTree, level: AlertLevel, region: string): string {
  if (level !== "regency") return region;
  const id = today.regency(region);
  return id === undefined ? region : today.provinceOf(id);
}

/** Which of the three kinds of people a user is. */
export function audienceOf(user: ScopeRegion): Audience {
  return user.level === "nation" ? "national" : user.level === "province" ? "korwil" : "korkab";
}

/**
 * Whether a user is among those told: an escalation is for `ID` users alone; everything else for
 * the rule's audience, and only about the user's own region (a Korwil's is his province and its
 * regencies). Nobody is told of a region that he may not see.
 */
export function isToldTo(user: ScopeRegion, news: Notification, today: PeriodTree): boolean {
  const kind = audienceOf(user);
  if (news.tell === "escalated") return kind === "national";
  return news.audience.includes(kind) && isOwn(user, news.level, news.region, today);
}

/** Whether a region's alert lies inside the user's own region. */
export function isOwn(user: ScopeRegion, level: AlertLevel, region: string, today: PeriodTree): boolean {
  switch (user.level) {
    case "nation":
      return true;
    case "province":
      return level !== "nation" && bookOf(today, level, region) === user.code;
    case "regency":
      return level === "regency" && region === user.id;
  }
}

import { t } from "../i18n/language";
import { ApiError, NoConnection } from "../queries/http";

/** What went wrong and what to do, for people: the server's own words where it has any. */
export function explain(error: unknown): string {
  if (error instanceof NoConnection) return t().error.network;
  if (!(error instanceof ApiError)) return t().error.crashed;
  return error.title === "" ? `${t().error.server} ${t().error.code(error.code)}` : error.title;
}

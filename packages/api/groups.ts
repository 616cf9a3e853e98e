import type { ApiDeps } from "./deps";
import type { Router } from "./environment";

/**
 * Routes that are loaded together, when the first of them is asked for: their schemas take longer to make than most
 * requests take to answer, and a function that just started has only one request to answer.
 */
export interface Group {
  /** The first part of their paths after `/api`; a part that several groups share loads all of them. */
  readonly first: readonly string[];
  readonly load: () => Promise<(deps: ApiDeps) => Router>;
}

/** Routes that need no credential. */
export const OPEN: Group = {
  first: ["health", "config"],
  load: async () => (await import("./routes/open")).openRoutes,
};

/** Followed from a mail, without a sign-in. */
export const UNSUBSCRIBE: Group = {
  first: ["notifications"],
  load: async () => (await import("./routes/mail-settings")).unsubscribeRoutes,
};

/** Only where the program runs on one machine; the owner's route needs no credential but his secret. */
export const OWNER: Group = {
  first: ["embedded"],
  load: async () => {
    const { ownerRoutes } = await import("./routes/embedded");
    return (deps) => ownerRoutes(deps, embeddedOf(deps));
  },
};
export const MAILBOX: Group = {
  first: ["mail"],
  load: async () => {
    const { mailRoutes } = await import("./routes/embedded");
    return (deps) => mailRoutes(embeddedOf(deps));
  },
};

/** Every route behind a credential. */
export const PRIVATE: readonly Group[] = [
  { first: ["me"], load: async () => (await import("./routes/me")).meRoutes },
  {
    first: ["periods", "contacts"],
    load: async () => (await import("./routes/orientation")).orientationRoutes,
  },
  { first: ["regions"], load: async () => (await import("./routes/regions")).regionRoutes },
  { first: ["boundaries"], load: async () => (await import("./routes/boundaries")).boundaryRoutes },
  {
    first: ["kpis", "series", "snapshots", "history", "measures", "breakdowns", "facilitators", "lineage"],
    load: async () => (await import("./routes/numbers")).numberRoutes,
  },
  { first: ["slots"], load: async () => (await import("./routes/slots")).slotRoutes },
  {
    first: ["submissions", "notices"],
    load: async () => (await import("./routes/submissions")).submissionRoutes,
  },
  { first: ["templates", "exports"], load: async () => (await import("./routes/files")).fileRoutes },
  { first: ["users"], load: async () => (await import("./routes/users")).userRoutes },
  { first: ["tokens"], load: async () => (await import("./routes/tokens")).tokenRoutes },
  { first: ["settings"], load: async () => (await import("./routes/settings")).settingRoutes },
  { first: ["audit"], load: async () => (await import("./routes/audit")).auditRoutes },
  { first: ["alerts"], load: async () => (await import("./routes/alerts")).alertRoutes },
  { first: ["alert-rules"], load: async () => (await import("./routes/alert-rules")).alertRuleRoutes },
  {
    first: ["notifications", "users"],
    load: async () => (await import("./routes/mail-settings")).mailSettingRoutes,
  },
];

function embeddedOf({ embedded }: ApiDeps): NonNullable<ApiDeps["embedded"]> {
  if (!embedded) throw new Error("routes of the embedded mode were asked for outside of it");
  return embedded;
}

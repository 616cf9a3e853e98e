import { EVERYBODY, type Person } from "./people";

/** Things that the requests of the matrix are about; made once before it runs. */
export interface Things {
  /** A submission of 33.02 with a refused row, sent by its reporter. */
  readonly submission: string;
  /** A rejected one, which has an error copy. */
  readonly rejected: string;
}

/** One request to one route, and who is let through; everybody else gets 403. */
export interface Row {
  readonly route: string;
  /** What is asked, where the route is asked for several things. */
  readonly of?: string;
  readonly path: (things: Things) => string;
  readonly body?: (person: Person) => unknown;
  readonly allowed: readonly Person[];
  /** Asks for a thing that is not there: who may is told so. */
  readonly absent?: true;
}

const ADMINS: readonly Person[] = ["adminID"];
const NATION: readonly Person[] = ["viewerID", "reporterID", "adminID", "adminReading"];
const INSIDE_33: readonly Person[] = ["viewer3302", "reporter3302", "reporter33", ...NATION];
/** May send for 33.02. */
const SENDERS: readonly Person[] = ["reporter3302", "reporter33", "reporterID", "adminID"];

/** Everybody whose credential allows writing. */
const WRITERS = EVERYBODY.filter((person) => person !== "adminReading");

const at = (path: string) => () => `/api${path}`;
const newUser = (person: Person) => ({
  email: `new.${person}@pantau.test`,
  region: "33",
  role: "viewer",
  password: "terang bulan purnama",
});
const upload = (region: string) => () => ({
  type: "kks",
  period: "2020-09",
  region,
  size: 10,
  sha256: "0".repeat(64),
  fileName: "a.csv",
});

/** Which regions' numbers are open to whom: contract, section 1. */
const numbers = (route: string, path: (region: string) => string): Row[] => [
  { route, of: "the nation", path: at(path("ID")), allowed: EVERYBODY },
  { route, of: "a province", path: at(path("73")), allowed: EVERYBODY },
  { route, of: "a regency of 33", path: at(path("33.23")), allowed: INSIDE_33 },
  { route, of: "a regency of 73", path: at(path("73.06")), allowed: ["reporter73", ...NATION] },
];

const users: Row[] = [
  { route: "get /api/users", path: at("/users"), allowed: ADMINS },
  { route: "post /api/users", path: at("/users"), body: newUser, allowed: ADMINS },
  {
    route: "post /api/users/import",
    path: at("/users/import"),
    body: () => ({ csv: "email,region,role\nx@pantau.test,33,viewer\n", dryRun: true }),
    allowed: ADMINS,
  },
  { route: "get /api/users/{email}", path: at("/users/viewer3302@pantau.test"), allowed: ADMINS },
  {
    route: "patch /api/users/{email}",
    path: at("/users/viewer3302@pantau.test"),
    body: () => ({ version: 1, phone: "+62 812 3456 7890" }),
    allowed: ADMINS,
  },
  {
    route: "post /api/users/{email}/invitation",
    path: at("/users/viewer3302@pantau.test/invitation"),
    allowed: ADMINS,
  },
  {
    route: "post /api/users/{email}/reset",
    path: at("/users/viewer3302@pantau.test/reset"),
    allowed: ADMINS,
  },
  {
    route: "post /api/users/{email}/hand-over",
    path: at("/users/leaving@pantau.test/hand-over"),
    body: (person) => ({ to: { email: `next.${person}@pantau.test`, password: "terang bulan purnama" } }),
    allowed: ADMINS,
  },
];

const files: Row[] = [
  {
    route: "post /api/submissions",
    of: "own regency",
    path: at("/submissions"),
    body: upload("33.02"),
    allowed: SENDERS,
  },
  {
    route: "post /api/submissions",
    of: "the nation",
    path: at("/submissions"),
    body: upload("ID"),
    allowed: ["reporterID", "adminID"],
  },
  { route: "get /api/submissions", path: at("/submissions"), allowed: EVERYBODY },
  {
    route: "get /api/submissions",
    of: "33",
    path: at("/submissions?region=33"),
    allowed: ["reporter33", ...NATION],
  },
  {
    route: "get /api/submissions/{id}",
    path: ({ submission }) => `/api/submissions/${submission}`,
    allowed: INSIDE_33,
  },
  {
    route: "get /api/submissions/{id}/problems",
    path: ({ rejected }) => `/api/submissions/${rejected}/problems`,
    allowed: INSIDE_33,
  },
  {
    route: "post /api/submissions/{id}/file",
    path: ({ submission }) => `/api/submissions/${submission}/file`,
    allowed: INSIDE_33,
  },
  {
    route: "post /api/submissions/{id}/error-copy",
    path: ({ rejected }) => `/api/submissions/${rejected}/error-copy`,
    allowed: INSIDE_33,
  },
  {
    route: "post /api/submissions/{id}/withdrawal",
    path: ({ submission }) => `/api/submissions/${submission}/withdrawal`,
    body: () => ({ reason: "salah berkas" }),
    allowed: SENDERS,
  },
  { route: "get /api/slots", of: "own region", path: at("/slots?period=2020-09"), allowed: EVERYBODY },
  {
    route: "get /api/slots",
    of: "33.02",
    path: at("/slots?period=2020-09&region=33.02"),
    allowed: INSIDE_33,
  },
  {
    route: "get /api/slots",
    of: "33.23",
    path: at("/slots?period=2020-09&region=33.23"),
    allowed: ["reporter33", ...NATION],
  },
  {
    route: "get /api/slots/{type}/{region}/{period}/history",
    of: "33.02",
    path: at("/slots/kks/33.02/2020-09/history"),
    allowed: INSIDE_33,
  },
  {
    route: "get /api/slots/{type}/{region}/{period}/history",
    of: "33.23",
    path: at("/slots/kks/33.23/2020-09/history"),
    allowed: ["reporter33", ...NATION],
  },
  { route: "get /api/notices", path: at("/notices"), allowed: EVERYBODY },
  { route: "get /api/templates/{type}", path: at("/templates/kks"), allowed: EVERYBODY },
  {
    route: "get /api/templates/{type}",
    of: "filled from 33.02",
    path: at("/templates/kks?period=2020-09&region=33.02"),
    allowed: INSIDE_33,
  },
  {
    route: "get /api/templates/{type}",
    of: "filled from a regency there is not",
    path: at("/templates/kks?period=2020-09&region=99.99"),
    allowed: NATION,
    absent: true,
  },
];

const alert = at("/alerts/kks-custody.regency/33.02");
const alertPart = (part: string) => at(`/alerts/kks-custody.regency/33.02/${part}`);

/** The alert is one of numbers, so its province may read it; who may send for the regency may act on it. */
const alerts: Row[] = [
  { route: "get /api/alerts", path: at("/alerts"), allowed: EVERYBODY },
  { route: "get /api/alerts/summary", path: at("/alerts/summary"), allowed: EVERYBODY },
  { route: "get /api/alerts/health", path: at("/alerts/health"), allowed: ADMINS },
  {
    route: "delete /api/alerts/health/alarms",
    path: at("/alerts/health/alarms?id=none"),
    allowed: ADMINS,
    absent: true,
  },
  {
    route: "post /api/alerts/evaluations",
    path: at("/alerts/evaluations"),
    body: () => ({ at: "2020-10-22T00:00:00.000Z" }),
    allowed: ADMINS,
  },
  { route: "get /api/alerts/{rule}/{region}", path: alert, allowed: INSIDE_33 },
  {
    route: "post /api/alerts/{rule}/{region}/acknowledgement",
    path: alertPart("acknowledgement"),
    body: () => ({ note: "dicek" }),
    allowed: SENDERS,
  },
  {
    route: "post /api/alerts/{rule}/{region}/silence",
    path: alertPart("silence"),
    body: () => ({ until: "2020-11-20", reason: "banjir" }),
    allowed: SENDERS,
  },
  { route: "delete /api/alerts/{rule}/{region}/silence", path: alertPart("silence"), allowed: SENDERS },
  {
    route: "post /api/alerts/{rule}/{region}/comments",
    path: alertPart("comments"),
    body: () => ({ text: "ditelepon" }),
    allowed: SENDERS,
  },
  { route: "get /api/alert-rules", path: at("/alert-rules"), allowed: EVERYBODY },
  {
    route: "put /api/alert-rules",
    path: at("/alert-rules"),
    body: () => ({ version: 0, rules: [] }),
    allowed: ADMINS,
  },
  {
    route: "post /api/alert-rules/back-test",
    path: at("/alert-rules/back-test"),
    body: () => ({ rule: RULE }),
    allowed: ADMINS,
  },
  { route: "get /api/notifications/settings", path: at("/notifications/settings"), allowed: EVERYBODY },
  {
    route: "put /api/notifications/settings",
    path: at("/notifications/settings"),
    body: () => ({ quietDays: [0], off: [] }),
    allowed: WRITERS,
  },
  {
    route: "delete /api/users/{email}/mail-suppression",
    path: at("/users/viewer3302@pantau.test/mail-suppression"),
    allowed: ADMINS,
  },
];
const RULE = {
  id: "kks-custody.regency",
  level: "regency",
  severity: "critical",
  holdFor: 2,
  tell: ["korkab"],
  escalateAfterDays: 7,
  enabled: true,
  watch: {
    kind: "kpi",
    kpi: "kks-custody",
    judges: "closed",
    condition: { type: "below-pace", share: 8000 },
    recovery: 500,
  },
};

export const ROWS: readonly Row[] = [
  { route: "get /api/me", path: at("/me"), allowed: EVERYBODY },
  { route: "patch /api/me", path: at("/me"), body: () => ({ lang: "en" }), allowed: WRITERS },
  { route: "get /api/regions", path: at("/regions?period=2020-09"), allowed: EVERYBODY },
  { route: "get /api/regions/{id}/districts", path: at("/regions/33.02/districts"), allowed: EVERYBODY },
  ...numbers("get /api/kpis", (region) => `/kpis?period=2020-09&region=${region}`),
  ...numbers("get /api/series", (region) => `/series?year=2020&regions=${region}`),
  ...numbers("get /api/lineage", (region) => `/lineage?period=2020-09&kpi=kks-custody&region=${region}`),
  ...numbers("get /api/measures/{type}", (region) => `/measures/kks?period=2020-09&region=${region}`),
  ...numbers("get /api/exports", (region) => `/exports?period=2020-09&format=csv&region=${region}`),
  { route: "get /api/snapshots/{period}", path: at("/snapshots/2020-09"), allowed: EVERYBODY },
  { route: "get /api/history/{year}", path: at("/history/2020"), allowed: EVERYBODY },
  {
    route: "get /api/breakdowns/{type}",
    of: "districts of another regency of 33",
    path: at("/breakdowns/kks?period=2020-09&regency=33.23"),
    allowed: INSIDE_33,
  },
  {
    route: "get /api/breakdowns/{type}",
    of: "facilitators of another regency of 33",
    path: at("/breakdowns/graduation?period=2020-09&regency=33.23&by=facilitator"),
    allowed: ["reporter33", ...NATION],
  },
  { route: "get /api/facilitators", path: at("/facilitators?period=2020-09"), allowed: EVERYBODY },
  {
    route: "get /api/facilitators",
    of: "33",
    path: at("/facilitators?period=2020-09&region=33"),
    allowed: ["reporter33", ...NATION],
  },
  { route: "get /api/periods", path: at("/periods"), allowed: EVERYBODY },
  { route: "get /api/contacts", path: at("/contacts?regions=33.02,33.23"), allowed: EVERYBODY },
  ...files,
  ...users,
  ...alerts,
  { route: "get /api/tokens", path: at("/tokens"), allowed: EVERYBODY },
  {
    route: "post /api/tokens",
    path: at("/tokens"),
    body: () => ({ label: "a", scope: "read" }),
    allowed: WRITERS,
  },
  { route: "delete /api/tokens/{id}", of: "somebody else's", path: at("/tokens/01ABC"), allowed: [] },
  { route: "get /api/settings/{name}", path: at("/settings/targets"), allowed: EVERYBODY },
  {
    route: "put /api/settings/{name}",
    path: at("/settings/deadline"),
    body: () => ({ version: 0, value: { day: 10 } }),
    allowed: ADMINS,
  },
  { route: "get /api/settings/{name}/history", path: at("/settings/targets/history"), allowed: ADMINS },
  { route: "get /api/audit", path: at("/audit?month=2020-11"), allowed: ADMINS },
  { route: "get /api/mail", path: at("/mail"), allowed: ADMINS },
  {
    route: "put /api/boundaries",
    path: at("/boundaries"),
    body: () => ({
      type: "Topology",
      objects: {
        regencies: { type: "GeometryCollection", geometries: [{ id: "33.02", type: "Polygon", arcs: [] }] },
      },
      arcs: [],
    }),
    allowed: ADMINS,
  },
  { route: "get /api/boundaries", path: at("/boundaries"), allowed: EVERYBODY },
];

/** Routes that need no credential of a user. */
export const OPEN = [
  "get /api/health",
  "get /api/config",
  "post /api/embedded/token",
  "get /api/notifications/unsubscribe",
  "post /api/notifications/unsubscribe",
];

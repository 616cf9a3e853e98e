/**
 * The import table of docs/architecture.md. A room may import itself, npm packages, and the rooms
 * listed here; another room only through its front door (index.ts).
 */
const TABLE = {
  domain: [],
  reports: ["domain"],
  usecases: ["domain", "reports"],
  sheets: ["domain", "reports", "usecases"],
  store: ["domain", "usecases"],
  objects: ["domain", "usecases"],
  mail: ["domain", "usecases"],
  identity: ["domain", "usecases"],
  regions: ["domain"],
  demo: ["domain", "reports", "regions"],
  api: ["domain", "reports", "usecases"],
  cli: ["api", "domain", "reports", "regions", "sheets"],
  embedded: [
    "api",
    "demo",
    "domain",
    "identity",
    "mail",
    "objects",
    "regions",
    "reports",
    "sheets",
    "store",
    "usecases",
  ],
};
/** Adapters know the ports only as types. */
const TYPES_ONLY_OF_USECASES = ["sheets", "store", "objects", "mail", "identity"];

const rooms = Object.entries(TABLE).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `packages/${room} may import: ${allowed.join(", ") || "nothing"}`,
  severity: "error",
  from: { path: `^packages/${room}/`, pathNot: "\\.test\\.tsx?$" },
  to: {
    path: `^(packages|web|stacks|tests|bench|scripts)/${room === "embedded" ? "" : "|^functions/"}`,
    pathNot: `^packages/(${[room, ...allowed].join("|")})/`,
  },
}));

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only", "dynamic-import"] } },
    },
    ...rooms,
    {
      name: "adapters-know-ports-as-types",
      severity: "error",
      from: { path: `^packages/(${TYPES_ONLY_OF_USECASES.join("|")})/`, pathNot: "\\.test\\.tsx?$" },
      to: { path: "^packages/usecases/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "front-door",
      comment: "Another room's files are reached through its front doors only (package.json exports).",
      severity: "error",
      from: { path: "^(packages/[^/]+|functions|web|stacks)/", pathNot: "\\.test\\.tsx?$" },
      to: {
        path: "^packages/([^/]+)/(?!(index|node|browser|assets|boundaries|boundary-shapes|regency-tiles|testing|cognito|access-token|alert-mails|site|retention)\\.tsx?$)",
        pathNot: ["^$1/", "/generated/"],
      },
    },
    {
      name: "web-imports",
      comment: "web: domain, reports, the validation that runs in its worker, and the API's types",
      severity: "error",
      from: { path: "^web/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(packages/(?!(domain|reports|sheets|regions|api)/)|functions/|stacks/|tests/)" },
    },
    {
      name: "clients-know-the-api-as-types",
      severity: "error",
      from: { path: "^(web|packages/cli)/" },
      to: { path: "^packages/api/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "stacks-name-functions-by-path",
      comment:
        "How the site is delivered and how long files are kept are written once, for the cloud and the program.",
      severity: "error",
      from: { path: "^(stacks/|sst\\.config\\.ts)" },
      to: { path: "^(packages|functions|web)/", pathNot: "^packages/(api/site|domain/retention)\\.ts$" },
    },
    {
      name: "domain-is-pure",
      comment: "no Node, no npm package",
      severity: "error",
      from: { path: "^packages/(domain|reports)/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core", "npm", "npm-dev"], pathNot: "^packages/" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { path: "^(packages|functions|web|stacks)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(tests|bench)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(generated|\\.build|dist)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};

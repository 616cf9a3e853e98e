import type { Router } from "./environment";

/** The OpenAPI 3.1 document of everything that is mounted; operations are named after method and path. */
export function describeApi(app: Router, version: string, origin: string) {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Pantau",
      version,
      description: "Reporting and monitoring of PKH, Indonesia's Family Hope Program.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: origin }],
    tags: TAGS,
  });
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = operations?.[method];
      if (operation) operation.operationId = nameOf(method, path);
    }
  }
  return document;
}

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

/** `get /api/users/{email}/reset` -> `getUsersByEmailReset`. */
function nameOf(method: string, path: string): string {
  const parts = path
    .replace(/^\/api\//, "")
    .split("/")
    .map((part) => part.replace(/^\{(.+)\}$/, "by-$1"));
  return [method, ...parts].join("-").replace(/-+([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
}

const TAGS = [
  { name: "open", description: "Needs no credential." },
  { name: "numbers", description: "KPIs and what they are made of." },
  { name: "reporting", description: "Slots, submissions, files." },
  { name: "alerts", description: "Rules, states, silences, acknowledgements." },
  { name: "regions", description: "The effective-dated region tree." },
  { name: "people", description: "One's own user and tokens." },
  { name: "configuration", description: "What the numbers are held against." },
  { name: "administration", description: "For ministry administrators." },
  { name: "embedded", description: "Only where the program runs on one machine." },
];

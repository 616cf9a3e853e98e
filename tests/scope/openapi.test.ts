import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestPlatform, type TestPlatform } from "../support/platform";

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
}

let platform: TestPlatform;
let document: { paths: Record<string, Record<string, Operation>> };
const directory = mkdtempSync(join(tmpdir(), "pantau-openapi-"));

beforeAll(async () => {
  platform = await startTestPlatform();
  document = await (await fetch(`${platform.origin}/api/openapi.json`)).json();
});
afterAll(async () => {
  await platform.end();
  rmSync(directory, { recursive: true });
});

describe("the OpenAPI document", () => {
  it("stands up to the recommended rules", () => {
    expect(problemsIn(document)).toEqual([]);
  });

  it("would not, without a name for an operation", () => {
    const [path] = Object.keys(document.paths) as [string];
    const nameless = structuredClone(document) as {
      paths: Record<string, Record<string, { operationId?: string }>>;
    };
    for (const operation of Object.values(nameless.paths[path] ?? {})) delete operation.operationId;
    expect(problemsIn(nameless)).toContain("operation-operationId");
  });

  it("names every operation once", () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    const names = operations.map((operation) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });
});

const CLI = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

/** The rules that a document breaks, by an independent linter. */
function problemsIn(checked: object): string[] {
  const [file, config] = [join(directory, "openapi.json"), join(directory, "redocly.yaml")];
  writeFileSync(file, JSON.stringify(checked));
  // Health and configuration are answered to everybody, whatever is sent: they have no 4XX.
  writeFileSync(config, "extends: [recommended]\nrules:\n  operation-4xx-response: off\n");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const arguments_ = ["lint", file, "--config", config, "--format", "json", "--max-problems", "500"];
  const answer = execFileSync(process.execPath, [CLI, ...arguments_], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const { problems } = JSON.parse(answer.toString()) as { problems: { ruleId: string }[] };
  return problems.map(({ ruleId }) => ruleId);
}

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { Aspects, type Stack } from "aws-cdk-lib";
import { Annotations, Match } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { stageNamed, stages, unfinished } from "../../stacks/stages";
import { stacksOf, templatesOf, withDomain } from "./support/synth";

describe("cdk-nag's AwsSolutions rules", () => {
  it.each([
    ["prod", withDomain],
    ["dev", {}],
  ] as const)("find nothing in %s that is not argued", (name, otherwise) => {
    const { app, stacks } = stacksOf(name, otherwise);
    Aspects.of(app).add(new AwsSolutionsChecks());
    app.synth();
    const found = Object.values(stacks).flatMap((stack: Stack) =>
      (["findError", "findWarning"] as const).flatMap((kind) =>
        Annotations.fromStack(stack)[kind]("*", Match.stringLikeRegexp("AwsSolutions-.*")),
      ),
    );
    expect(found.map(({ id, entry }) => `${id} ${String(entry.data)}`)).toEqual([]);
  });

  it("are set aside only with a reason that says why", () => {
    const reasons = [
      ...JSON.stringify(Object.values(templatesOf("prod")).map((template) => template.toJSON())).matchAll(
        /"reason":"([^"]+)"/g,
      ),
    ].map(([, reason]) => reason as string);
    expect(reasons.length).toBeGreaterThan(10);
    for (const reason of reasons) expect(reason.length).toBeGreaterThan(40);
  });
});

describe("stages", () => {
  it("lie in Jakarta, only the firewall in us-east-1", () => {
    const { stacks } = stacksOf("prod");
    for (const [capability, stack] of Object.entries(stacks)) {
      expect(stack.region).toBe(capability === "edge" ? "us-east-1" : "ap-southeast-3");
    }
  });

  it("tag everything with application, stage and class of data", () => {
    for (const stack of Object.values(stacksOf("staging").stacks)) {
      expect(stack.tags.tagValues()).toMatchObject({
        application: "pantau",
        stage: "staging",
        "data-class": "restricted",
      });
    }
  });

  it("are three; another name is told so", () => {
    expect(Object.keys(stages)).toEqual(["dev", "staging", "prod"]);
    expect(() => stageNamed("production")).toThrow("dev, staging, prod");
  });

  it("say which addresses are still to be filled in", () => {
    expect(unfinished(stageNamed("prod"))).toContain("pantau.example.go.id");
    const filled = { ...stageNamed("prod"), operators: ["ops@kemensos.go.id"] };
    expect(
      unfinished({
        ...filled,
        mail: { identity: { domain: "kemensos.go.id" }, from: "pantau@kemensos.go.id" },
      }),
    ).toEqual([]);
  });

  it.each([
    [["deploy"], "Say where: npm run deploy -- --stage dev"],
    [["diff", "--stage", "production"], "Use one of: dev, staging, prod"],
    [["deploy", "--stage", "prod"], "Fill in these addresses of prod"],
    [["remove", "--stage", "prod"], "prod keeps its data"],
    [["diff", "--stage", "dev"], "No AWS credentials were found"],
    [["remove", "--stage", "dev"], "No AWS credentials were found"],
  ])("say what is missing before anything is built: %s", async (words, said) => {
    const env = { PATH: process.env.PATH, HOME: "/nonexistent", AWS_EC2_METADATA_DISABLED: "true" };
    const command = promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/cloud.ts", ...words], {
      env,
    });
    await expect(command).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
  });

  it.each([
    [[], 'Say which: npm run first-admin -- --stage prod --email a@b.go.id --name "A B"'],
    [["--stage", "production", "--email", "a@b.go.id"], "Use one of: dev, staging, prod"],
    [["--stage", "dev", "--email", "a@b.go.id"], "Could not load credentials"],
  ])("say what the first administrator's command lacks: %s", async (words, said) => {
    const env = { PATH: process.env.PATH, HOME: "/nonexistent", AWS_EC2_METADATA_DISABLED: "true" };
    const script = ["--import", "tsx", "scripts/first-admin.ts", ...words];
    await expect(promisify(execFile)(process.execPath, script, { env })).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining(said),
    });
  });

  it("carry no secret: none in the templates, none in the settings", () => {
    const text = Object.values(templatesOf("prod"))
      .map((template) => JSON.stringify(template.toJSON()))
      .join("");
    expect(text).not.toMatch(/AKIA[0-9A-Z]{16}|-----BEGIN|"SecretString":"[^{]/);
    expect(readFileSync("stacks/stages.ts", "utf8")).not.toMatch(/password|secret:/i);
  });
});

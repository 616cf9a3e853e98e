import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { App, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { edgeStacks, regionStacks } from "../../../stacks";
import { type Stage, type StageName, stageNamed } from "../../../stacks/stages";

export const account = "123456789012";
export const webAclArn = `arn:aws:wafv2:us-east-1:${account}:global/webacl/pantau/0a1b2c3d`;
export const site = "tests/infrastructure/site";

export const withDomain: Partial<Stage> = {
  domain: {
    name: "pantau.kemensos.go.id",
    certificateArn: `arn:aws:acm:us-east-1:${account}:certificate/0a1b2c3d`,
  },
};

/** All stacks of a stage as a deployment would make them, with what the test wants otherwise. */
export function stacksOf(name: StageName, otherwise: Partial<Stage> = {}) {
  const app = new App();
  const stage = { ...stageNamed(name), ...otherwise };
  const stacks = {
    ...edgeStacks(app, { stage, account }),
    ...regionStacks(app, { stage, account, webAclArn, site, version: "1.2.3" }),
  };
  return { app, stage, stacks, synth: () => assembled(app, stacks) };
}

/** All templates, and the files of each asset as they would be uploaded, by the key they get there. */
function assembled(app: App, stacks: Readonly<Record<string, Stack>>) {
  const { directory } = app.synth();
  const staged = (key: string) => {
    const folder = join(directory, `asset.${key.replace(/\.zip$/, "")}`);
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  };
  return { templates: templatesIn(stacks) as Record<StackName, Template>, staged };
}

export type StackName = keyof ReturnType<typeof stacksOf>["stacks"];

const made = new Map<string, Record<StackName, Template>>();

/** The templates of all stacks, by capability. Made once for each stage: nobody changes a template. */
export function templatesOf(name: StageName, otherwise: Partial<Stage> = {}): Record<StackName, Template> {
  const key = JSON.stringify([name, otherwise]);
  const templates = made.get(key) ?? synthesized(name, otherwise);
  made.set(key, templates);
  return templates;
}

function synthesized(name: StageName, otherwise: Partial<Stage>): Record<StackName, Template> {
  return templatesIn(stacksOf(name, otherwise).stacks) as Record<StackName, Template>;
}

function templatesIn(stacks: Readonly<Record<string, Stack>>): Readonly<Record<string, Template>> {
  return Object.fromEntries(
    Object.entries(stacks).map(([capability, stack]) => [capability, Template.fromStack(stack)]),
  );
}

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** Properties of all resources of a type, by logical id. */
export function resourcesOf<T>(template: Template, type: string): Readonly<Record<string, T>> {
  const found = template.findResources(type) as Readonly<Record<string, Resource>>;
  return Object.fromEntries(Object.entries(found).map(([id, { Properties }]) => [id, Properties as T]));
}

export interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Condition?: Readonly<Record<string, unknown>>;
}

/** Statements of the policies whose roles' logical ids begin so. */
export function statementsOf(template: Template, role: string): readonly Statement[] {
  const policies = resourcesOf<{ PolicyDocument: { Statement: Statement[] }; Roles: { Ref: string }[] }>(
    template,
    "AWS::IAM::Policy",
  );
  return Object.values(policies)
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref.startsWith(role)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

export function actionsOf(statements: readonly Statement[]): readonly string[] {
  return [...new Set(statements.flatMap(({ Action }) => Action))].sort();
}

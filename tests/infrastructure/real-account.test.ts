import type { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { stages } from "../../stacks/stages";
import { resourcesOf, type StackName, type Statement, templatesOf } from "./support/synth";

/** What synthesizes well enough, and is refused or stays silent in an account. */
let templates: Record<StackName, Template>;
beforeAll(() => {
  templates = templatesOf("prod");
});

const all = <T>(type: string) =>
  Object.values(templates).flatMap((template) => Object.values(resourcesOf<T>(template, type)));

interface Policy {
  readonly PolicyDocument: { readonly Statement: readonly Statement[] };
  readonly Roles: readonly { readonly Ref: string }[];
}

describe("a young account", () => {
  it.each(Object.values(stages))("takes every function of $name: 3,008 MB is the most there", ({ name }) => {
    for (const template of Object.values(templatesOf(name))) {
      const functions = resourcesOf<{ MemorySize?: number }>(template, "AWS::Lambda::Function");
      for (const { MemorySize = 128 } of Object.values(functions))
        expect(MemorySize).toBeLessThanOrEqual(3008);
    }
  });
});

describe("rights that only AWS itself asks for", () => {
  it("every role that reads the table may use its key, through DynamoDB alone", () => {
    const readers = all<Policy>("AWS::IAM::Policy").filter(({ PolicyDocument }) =>
      PolicyDocument.Statement.some(({ Action }) => Action.includes("dynamodb:GetItem")),
    );
    expect(readers).toHaveLength(7);
    for (const { PolicyDocument } of readers) {
      const through = PolicyDocument.Statement.find(
        ({ Condition }) =>
          JSON.stringify(Condition) ===
          '{"StringEquals":{"kms:ViaService":"dynamodb.ap-southeast-3.amazonaws.com"}}',
      );
      expect(through?.Action).toEqual(expect.arrayContaining(["kms:Decrypt", "kms:DescribeKey"]));
    }
  });

  it("every role that reads objects may also be told that one is not there, without naming a prefix", () => {
    const readers = all<Policy>("AWS::IAM::Policy").filter(
      ({ PolicyDocument, Roles }) =>
        !Roles[0]?.Ref.startsWith("Custom") &&
        PolicyDocument.Statement.some(({ Action }) => Action.includes("s3:GetObjectVersion")),
    );
    expect(readers).toHaveLength(6);
    for (const { PolicyDocument } of readers) {
      const listing = PolicyDocument.Statement.filter(({ Action }) => Action === "s3:ListBucket");
      expect(listing.length).toBeGreaterThan(0);
      for (const { Condition } of listing)
        expect(Object.keys(Condition ?? {})).toEqual(["StringLikeIfExists"]);
    }
  });

  it("alarms may publish: a topic with a policy of its own has lost the one that lets them", () => {
    const [policy] = Object.values(resourcesOf<Policy>(templates.observe, "AWS::SNS::TopicPolicy"));
    const allowed = policy?.PolicyDocument.Statement.find(({ Effect }) => Effect === "Allow");
    expect(allowed).toMatchObject({
      Action: "sns:Publish",
      Principal: { Service: "cloudwatch.amazonaws.com" },
    });
    expect(JSON.stringify(allowed?.Condition)).toContain(":cloudwatch:ap-southeast-3:123456789012:alarm:*");
  });

  it("alarms and mail events may use the key for topics of this account", () => {
    const [key] = Object.values(
      resourcesOf<{ KeyPolicy: Policy["PolicyDocument"] }>(templates.storage, "AWS::KMS::Key"),
    );
    const statement = key?.KeyPolicy.Statement.find(({ Sid }) => Sid?.includes("Topics"));
    expect(statement).toMatchObject({
      Principal: { Service: ["cloudwatch.amazonaws.com", "ses.amazonaws.com"] },
      Condition: {
        ArnLike: {
          "kms:EncryptionContext:aws:sns:topicArn": "arn:aws:sns:ap-southeast-3:123456789012:*",
        },
      },
    });
  });
});

describe("a first deployment that fails", () => {
  it("leaves nothing behind but what may not be deleted: the next one needs the names", () => {
    const left = Object.values(templates).flatMap((template) =>
      Object.values(template.toJSON().Resources as Record<string, { Type: string; DeletionPolicy?: string }>)
        .filter(({ DeletionPolicy }) => DeletionPolicy === "Retain")
        .map(({ Type }) => Type),
    );
    expect(left.sort()).toEqual(["AWS::Cognito::UserPool", "AWS::DynamoDB::Table"]);
  });
});

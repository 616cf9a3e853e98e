import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { TABLE_SCHEMA } from "../../packages/store";
import { derivedKeys, LARGE_FROM, uploadKey } from "../../packages/usecases";
import { retention } from "../../stacks/retention";
import { arrivalPrefixes } from "../../stacks/storage";
import { resourcesOf, templatesOf } from "./support/synth";

interface LifecycleRule {
  readonly Prefix?: string;
  readonly ExpirationInDays?: number;
  readonly NoncurrentVersionExpiration?: { readonly NoncurrentDays: number };
}
interface BucketProperties {
  readonly BucketName?: string;
  readonly BucketEncryption: {
    readonly ServerSideEncryptionConfiguration: readonly {
      readonly ServerSideEncryptionByDefault: { readonly SSEAlgorithm: string };
    }[];
  };
  readonly LifecycleConfiguration: { readonly Rules: readonly LifecycleRule[] };
  readonly VersioningConfiguration?: { readonly Status: string };
  readonly LoggingConfiguration?: unknown;
  readonly PublicAccessBlockConfiguration: Readonly<Record<string, boolean>>;
}

let prod: Template;
let dev: Template;
let buckets: Readonly<Record<string, BucketProperties>>;
beforeAll(() => {
  prod = templatesOf("prod").storage;
  dev = templatesOf("dev").storage;
  buckets = resourcesOf<BucketProperties>(prod, "AWS::S3::Bucket");
});

const bucket = (id: string) =>
  Object.entries(buckets).find(([logical]) => logical.startsWith(id))?.[1] as BucketProperties;

describe("the table", () => {
  it("is on demand, can be taken back to any second, expires items, is encrypted by our key and cannot be deleted", () => {
    prod.hasResourceProperties("AWS::DynamoDB::Table", {
      BillingMode: "PAY_PER_REQUEST",
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      TimeToLiveSpecification: { AttributeName: TABLE_SCHEMA.timeToLive, Enabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: Match.anyValue() },
      DeletionProtectionEnabled: true,
      GlobalSecondaryIndexes: Match.absent(),
      StreamSpecification: Match.absent(),
    });
  });

  it("has the keys that the store builds", () => {
    prod.hasResourceProperties("AWS::DynamoDB::Table", {
      KeySchema: [
        { AttributeName: TABLE_SCHEMA.partitionKey, KeyType: "HASH" },
        { AttributeName: TABLE_SCHEMA.sortKey, KeyType: "RANGE" },
      ],
    });
  });

  it("stays when the stage goes, except where the stage keeps nothing", () => {
    prod.hasResource("AWS::DynamoDB::Table", { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    dev.hasResource("AWS::DynamoDB::Table", { DeletionPolicy: "Delete" });
    dev.hasResourceProperties("AWS::DynamoDB::Table", { DeletionProtectionEnabled: false });
  });
});

describe("the key", () => {
  it("is turned each year and stays with the data", () => {
    prod.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true });
    prod.hasResource("AWS::KMS::Key", {
      DeletionPolicy: "RetainExceptOnCreate",
      UpdateReplacePolicy: "Retain",
    });
  });

  it("lets services use it for this account only", () => {
    const { KeyPolicy } = Object.values(
      resourcesOf<{
        KeyPolicy: { Statement: { Principal: { Service?: string | string[] }; Condition?: unknown }[] };
      }>(prod, "AWS::KMS::Key"),
    )[0]!;
    const services = KeyPolicy.Statement.filter(({ Principal }) => Principal.Service !== undefined);
    expect(services.length).toBeGreaterThan(0);
    for (const statement of services) expect(JSON.stringify(statement.Condition)).toContain("123456789012");
  });
});

describe("buckets", () => {
  it("are closed to the public, speak TLS only, and are encrypted", () => {
    expect(Object.keys(buckets)).toHaveLength(3);
    for (const one of Object.values(buckets)) {
      expect(Object.values(one.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
      expect(one.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
    }
    const policies = JSON.stringify(prod.findResources("AWS::S3::BucketPolicy"));
    expect(policies.match(/"aws:SecureTransport":"false"/g)).toHaveLength(3);
    expect(policies.match(/"s3:TlsVersion":1\.2/g)).toHaveLength(3);
  });

  it.each(["Uploads", "Derived"])(
    "%s keeps versions, is encrypted by our key and writes an access log",
    (id) => {
      const one = bucket(id);
      expect(one.VersioningConfiguration).toEqual({ Status: "Enabled" });
      expect(
        one.BucketEncryption.ServerSideEncryptionConfiguration[0]?.ServerSideEncryptionByDefault.SSEAlgorithm,
      ).toBe("aws:kms");
      expect(one.LoggingConfiguration).toBeDefined();
    },
  );

  it("keep raw files through their programme year and the one after, whatever the day they came", () => {
    const longest = (Date.UTC(2022, 0, 1) - Date.UTC(2020, 0, 1)) / 86_400_000;
    expect(retention.rawFiles).toBeGreaterThanOrEqual(longest);
    const rule = bucket("Uploads").LifecycleConfiguration.Rules.find(({ Prefix }) => Prefix === "uploads/");
    expect(rule?.ExpirationInDays).toBe(retention.rawFiles);
  });

  it("let problems and error copies expire with the raw file, and nothing else that was derived", () => {
    const expires = (key: string) =>
      bucket("Derived").LifecycleConfiguration.Rules.find(({ Prefix }) => Prefix && key.startsWith(Prefix))
        ?.ExpirationInDays;
    expect(expires(derivedKeys.problems("x"))).toBe(retention.errorFiles);
    expect(expires(derivedKeys.errorCopy("x", "csv"))).toBe(retention.errorFiles);
    expect(expires(derivedKeys.sets("x"))).toBeUndefined();
    expect(expires(derivedKeys.breakdowns("x"))).toBeUndefined();
    expect(expires("derived/years/2020/manifest")).toBeUndefined();
  });
});

describe("arrivals", () => {
  it("go to a queue by the prefix that the upload's key was given for its size", () => {
    expect(uploadKey("X", LARGE_FROM - 1).startsWith(arrivalPrefixes.small)).toBe(true);
    expect(uploadKey("X", LARGE_FROM).startsWith(arrivalPrefixes.large)).toBe(true);
    prod.hasResourceProperties("AWS::S3::Bucket", {
      NotificationConfiguration: {
        QueueConfigurations: [
          {
            Event: "s3:ObjectCreated:*",
            Filter: { S3Key: { Rules: [{ Name: "prefix", Value: "uploads/small/" }] } },
            Queue: { "Fn::GetAtt": [Match.stringLikeRegexp("^SmallFilesQueue"), "Arn"] },
          },
          {
            Event: "s3:ObjectCreated:*",
            Filter: { S3Key: { Rules: [{ Name: "prefix", Value: "uploads/large/" }] } },
            Queue: { "Fn::GetAtt": [Match.stringLikeRegexp("^LargeFilesQueue"), "Arn"] },
          },
        ],
      },
    });
  });

  it("may be announced by this bucket of this account alone, and the queues' policies stand before the bucket", () => {
    const policies = prod.findResources("AWS::SQS::QueuePolicy");
    const announcing = Object.entries(policies).filter(([, policy]) =>
      JSON.stringify(policy).includes("s3.amazonaws.com"),
    );
    expect(announcing).toHaveLength(2);
    for (const [, policy] of announcing) {
      const text = JSON.stringify(policy);
      expect(text).toContain("pantau-prod-uploads-123456789012-ap-southeast-3");
      expect(text).toContain('"aws:SourceAccount":"123456789012"');
    }
    const [uploads] = Object.values(
      prod.findResources("AWS::S3::Bucket", { Properties: { NotificationConfiguration: Match.anyValue() } }),
    );
    for (const [id] of announcing) expect(uploads?.DependsOn).toContain(id);
  });
});

import { Stack } from "aws-cdk-lib";
import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import { Effect, type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { IBucket } from "aws-cdk-lib/aws-s3";

/** Reads of the base table by key or by partition. Nobody may scan it. */
const reads = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
const writes = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"];

/** With the key: DynamoDB opens a table under a customer's key only for callers who may use that key through it. */
export function grantTable(table: ITable, to: IGrantable): void {
  table.grant(to, ...reads, ...writes);
  if (!table.encryptionKey) return;
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: tableKey,
      resources: [table.encryptionKey.keyArn],
      conditions: {
        StringEquals: { "kms:ViaService": `dynamodb.${Stack.of(table).region}.amazonaws.com` },
      },
    }),
  );
}

/** What AWS asks of whoever reads and writes such a table, but for the grants that are made with the table. */
const tableKey = [
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
];

/** What a function may do with the objects under one key prefix of a bucket. */
export interface ObjectAccess {
  readonly bucket: IBucket;
  readonly prefix: string;
  readonly may: readonly ("read" | "write" | "remove")[];
}

const objectActions = {
  read: ["s3:GetObject", "s3:GetObjectVersion"],
  write: ["s3:PutObject", "s3:AbortMultipartUpload"],
  remove: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
} as const;

/**
 * Object rights by prefix and the key to go with them. Listing goes with reading, without which S3 answers 403 in place
 * of 404 for a key that is not there; such a read names no prefix, so one is demanded only where one is named. Listing
 * of versions goes with removal, which takes every version.
 */
export function grantObjects(fn: LambdaFunction, key: IKey, ...accesses: readonly ObjectAccess[]): void {
  for (const { bucket, prefix, may } of accesses) {
    fn.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: may.flatMap((verb) => objectActions[verb]),
        resources: [bucket.arnForObjects(`${prefix}*`)],
      }),
    );
    const list = (action: string, operator: string) =>
      fn.addToRolePolicy(
        new PolicyStatement({
          actions: [action],
          resources: [bucket.bucketArn],
          conditions: { [operator]: { "s3:prefix": `${prefix}*` } },
        }),
      );
    if (may.includes("read")) list("s3:ListBucket", "StringLikeIfExists");
    if (may.includes("remove")) list("s3:ListBucketVersions", "StringLike");
  }
  const verbs = new Set(accesses.flatMap((access) => access.may));
  if (verbs.has("read")) key.grantDecrypt(fn);
  if (verbs.has("write")) key.grant(fn, "kms:GenerateDataKey", "kms:Decrypt");
}

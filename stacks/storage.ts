import { CfnOutput, RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { accessLogBucket, derivedBucket, uploadsBucket } from "./buckets";
import { dataKey } from "./key";
import { PantauStack, type PantauStackProps } from "./pantau-stack";
import { QueueWithDeadLetters } from "./queue";
import { sizing } from "./sizing";

/** Key prefixes by declared size: a file of minutes must not hold up a file of seconds. */
export const arrivalPrefixes = { small: "uploads/small/", large: "uploads/large/" } as const;

/** Everything that must outlive a deployment: the table, the buckets, their key, and the queues the bucket announces to. */
export class StorageStack extends PantauStack {
  readonly key: Key;
  readonly table: Table;
  readonly uploads: Bucket;
  readonly derived: Bucket;
  readonly accessLogs: Bucket;
  readonly arrivals: Readonly<Record<keyof typeof arrivalPrefixes, QueueWithDeadLetters>>;
  readonly uploadsName: string;
  /** Where signed uploads go to: the one address beside the site's own that a page sends files to. */
  readonly uploadsOrigin: string;

  constructor(scope: Construct, props: PantauStackProps) {
    super(scope, "storage", props, { description: "Table, buckets, key and arrival queues" });
    const { stage } = props;
    this.key = dataKey(this, stage);
    this.table = this.reportsTable(stage.keepsData);
    this.accessLogs = accessLogBucket(this, stage);
    // The name is spelled out so that the queues' policies can name the bucket before it exists.
    this.uploadsName = `pantau-${stage.name}-uploads-${this.account}-${this.region}`;
    this.uploadsOrigin = `https://${this.uploadsName}.s3.${this.region}.amazonaws.com`;
    const shared = { stage, key: this.key, accessLogs: this.accessLogs };
    this.uploads = uploadsBucket(this, { ...shared, bucketName: this.uploadsName });
    this.derived = derivedBucket(this, shared);
    this.arrivals = {
      small: new QueueWithDeadLetters(this, "SmallFiles", { ...sizing.ingestSmall, tellsFailure: true }),
      large: new QueueWithDeadLetters(this, "LargeFiles", { ...sizing.ingestLarge, tellsFailure: true }),
    };
    this.announceArrivals();
    new CfnOutput(this, "TableName", { value: this.table.tableName });
    new CfnOutput(this, "UploadsBucket", { value: this.uploadsName });
    new CfnOutput(this, "DerivedBucket", { value: this.derived.bucketName });
    new CfnOutput(this, "SmallFilesQueue", { value: this.arrivals.small.queue.queueUrl });
    new CfnOutput(this, "LargeFilesQueue", { value: this.arrivals.large.queue.queueUrl });
    new CfnOutput(this, "SmallFilesDeadLetters", { value: this.arrivals.small.deadLetters.queueUrl });
    new CfnOutput(this, "LargeFilesDeadLetters", { value: this.arrivals.large.deadLetters.queueUrl });
  }

  private reportsTable(keepsData: boolean): Table {
    return new Table(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      timeToLiveAttribute: "expires",
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: keepsData,
      // Not removalOf(): a table that may not be deleted would stop the clearing up after a failed first deployment.
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  /**
   * The bucket's own notification property, not the construct library's custom resource: no helper function with
   * rights on all buckets. S3 checks the queues when the bucket is made, so their policies come first.
   */
  private announceArrivals(): void {
    const bucket = this.uploads.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: Object.entries(arrivalPrefixes).map(([size, prefix]) => ({
        event: "s3:ObjectCreated:*",
        queue: this.arrivals[size as keyof typeof arrivalPrefixes].queue.queueArn,
        filter: { s3Key: { rules: [{ name: "prefix", value: prefix }] } },
      })),
    };
    for (const { queue } of Object.values(this.arrivals)) {
      const { policyDependable } = queue.addToResourcePolicy(
        new PolicyStatement({
          sid: "UploadsBucketAnnounces",
          principals: [new ServicePrincipal("s3.amazonaws.com")],
          actions: ["sqs:SendMessage"],
          resources: [queue.queueArn],
          conditions: {
            ArnEquals: { "aws:SourceArn": `arn:aws:s3:::${this.uploadsName}` },
            StringEquals: { "aws:SourceAccount": this.account },
          },
        }),
      );
      if (policyDependable) bucket.node.addDependency(policyDependable);
    }
  }
}

import { CfnOutput, Duration, SecretValue } from "aws-cdk-lib";
import { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionEventType,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { LogGroup } from "aws-cdk-lib/aws-logs";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, type ISource, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { ASKED_EACH_TIME, CACHED_FOR_EVER, CONTENT_TYPES, HASHED_FOLDER } from "../packages/api/site";
import { signInHosts } from "./auth-hosts";
import { connectionHeaders, pageHeaders } from "./headers";
import { logGroup } from "./logs";
import { pages } from "./pages";
import { PantauStack, type PantauStackProps } from "./pantau-stack";
import { removalOf } from "./removal";
import { retention } from "./retention";
import type { StorageStack } from "./storage";

export interface WebProps extends PantauStackProps {
  readonly storage: StorageStack;
  /** The firewall that the edge stack made in us-east-1. */
  readonly webAclArn: string;
  /** Folder of the built site. */
  readonly site: string;
}

/** The public configuration, a file at an address of the API. */
export const configPath = "api/config";

/** Carries the secret that only CloudFront knows; the API refuses requests without it. */
export const originHeader = "x-pantau-origin";

interface Publication {
  readonly cache: CacheControl[];
  /** Taken out of CloudFront's cache afterwards. */
  readonly refreshed?: string[];
  /** Where the files' names do not say it. */
  readonly contentType?: string;
}

/**
 * The one address of site and API. The HTTP API is made here, empty, because CloudFront must name it; what it
 * does is the api stack's business.
 */
export class WebStack extends PantauStack {
  readonly httpApi: HttpApi;
  readonly originSecret: Secret;
  readonly distribution: Distribution;
  readonly site: Bucket;
  private readonly siteOrigin: IOrigin;
  /** `https://…`, without a slash at the end. */
  readonly url: string;

  constructor(
    scope: Construct,
    private readonly props: WebProps,
  ) {
    super(scope, "web", props, { description: "Site and the way to the API" });
    this.httpApi = new HttpApi(this, "HttpApi", {
      apiName: `pantau-${props.stage.name}`,
      createDefaultStage: false,
    });
    this.originSecret = new Secret(this, "OriginSecret", {
      description: "CloudFront proves itself to the API with this",
      encryptionKey: props.storage.key,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    this.site = this.siteBucket();
    this.siteOrigin = S3BucketOrigin.withOriginAccessControl(this.site);
    this.distribution = this.frontDoor();
    this.url = `https://${props.stage.domain?.name ?? this.distribution.distributionDomainName}`;
    this.publishBuild();
    new CfnOutput(this, "Url", { value: this.url });
    new CfnOutput(this, "DistributionDomain", { value: this.distribution.distributionDomainName });
    new CfnOutput(this, "DistributionId", { value: this.distribution.distributionId });
    new CfnOutput(this, "SiteBucket", { value: this.site.bucketName });
    new CfnOutput(this, "OriginSecretArn", { value: this.originSecret.secretArn });
  }

  private siteBucket(): Bucket {
    const { stage, storage } = this.props;
    return new Bucket(this, "Site", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      serverAccessLogsBucket: storage.accessLogs,
      serverAccessLogsPrefix: "site/",
      lifecycleRules: [
        {
          id: "former-versions",
          noncurrentVersionExpiration: Duration.days(retention.formerVersions),
          abortIncompleteMultipartUploadAfter: Duration.days(retention.unfinishedUploads),
        },
      ],
      removalPolicy: removalOf(stage),
      autoDeleteObjects: !stage.keepsData,
    });
  }

  private frontDoor(): Distribution {
    const { stage, storage, webAclArn } = this.props;
    const headers = pageHeaders(this, [storage.uploadsOrigin, ...signInHosts(stage, this.account)]);
    const domain = stage.domain && {
      domainNames: [stage.domain.name],
      certificate: Certificate.fromCertificateArn(this, "Certificate", stage.domain.certificateArn),
    };
    return new Distribution(this, "Distribution", {
      ...domain,
      comment: `Pantau ${stage.name}`,
      webAclId: webAclArn,
      defaultRootObject: "index.html",
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      priceClass: PriceClass.PRICE_CLASS_200,
      defaultBehavior: this.siteBehaviour(headers),
      additionalBehaviors: {
        [`/${configPath}`]: this.fileBehaviour(headers),
        "/api/*": this.apiBehaviour(connectionHeaders(this)),
      },
    });
  }

  private siteBehaviour(headers: ResponseHeadersPolicy): BehaviorOptions {
    return {
      ...this.fileBehaviour(headers),
      functionAssociations: [{ function: pages(this), eventType: FunctionEventType.VIEWER_REQUEST }],
    };
  }

  private fileBehaviour(responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
    return {
      origin: this.siteOrigin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy,
      compress: true,
    };
  }

  private apiBehaviour(responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
    const { originSecretVersion: versionId } = this.props.stage;
    const secret = SecretValue.secretsManager(this.originSecret.secretArn, { versionId });
    return {
      origin: new HttpOrigin(`${this.httpApi.apiId}.execute-api.${this.region}.amazonaws.com`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        // A reference that CloudFormation resolves while deploying: the value is in no template and no output.
        customHeaders: { [originHeader]: secret.unsafeUnwrap() },
        readTimeout: Duration.seconds(30),
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
      compress: true,
    };
  }

  /** Types follow from the files' names, but for the one that older tables of names do not hold. */
  private publishBuild(): void {
    const built = (exclude: string[]) => Source.asset(this.props.site, { exclude: [".vite/**", ...exclude] });
    const [hashed, manifest] = [HASHED_FOLDER, "*.webmanifest"];
    const assets = this.publish(this, "Assets", [built(["*", `!${hashed}/*`, `!${hashed}`])], {
      cache: [CacheControl.fromString(CACHED_FOR_EVER)],
    });
    const askedEachTime = { cache: [CacheControl.fromString(ASKED_EACH_TIME)] };
    // After the assets: a page never names a file that is not there yet. Old assets stay for pages still open.
    const documents = this.publish(this, "Documents", [built([`${hashed}/**`, manifest])], {
      ...askedEachTime,
      refreshed: ["/*"],
    });
    this.publish(this, "Manifest", [built(["*", `!${manifest}`])], {
      ...askedEachTime,
      contentType: CONTENT_TYPES[".webmanifest"],
    });
    documents.node.addDependency(assets);
  }

  /** One for each stack that puts files: without it the library's function leaves a log that never expires. */
  private publishingLog(scope: Construct): LogGroup {
    const { stage, storage } = this.props;
    const id = "PublishingLog";
    return (
      (scope.node.tryFindChild(id) as LogGroup | undefined) ??
      logGroup(scope, id, { stage, key: storage.key })
    );
  }

  /** Puts files into the site's bucket. */
  publish(
    scope: Construct,
    id: string,
    sources: ISource[],
    { cache, refreshed, contentType }: Publication,
  ): BucketDeployment {
    return new BucketDeployment(scope, id, {
      sources,
      logGroup: this.publishingLog(scope),
      destinationBucket: this.site,
      cacheControl: cache,
      contentType,
      prune: false,
      memoryLimit: 256,
      ...(refreshed && { distribution: this.distribution, distributionPaths: refreshed }),
    });
  }
}

import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { makeS3Objects, S3_CHECKSUMS } from "@pantau/objects";
import type { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import {
  ASKED_EACH_TIME,
  CACHED_FOR_EVER,
  CONTENT_TYPES,
  contentSecurityPolicy,
  SITE_HEADERS,
} from "../../packages/api/site";
import { pageCode } from "../../stacks/pages";
import { account, resourcesOf, type StackName, site, stacksOf, withDomain } from "./support/synth";

/** The site as CloudFront hands it out, and the bucket that its pages send uploads to. */
let templates: Record<StackName, Template>;
let staged: (key: string) => readonly string[];
beforeAll(() => {
  const made = stacksOf("prod", withDomain);
  ({ templates, staged } = made.synth());
});

/** A signed upload as the API hands it to a browser in production. */
function signedUpload() {
  const client = new S3Client({
    ...S3_CHECKSUMS,
    region: "ap-southeast-3",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
  });
  const uploads = { name: `pantau-prod-uploads-${account}-ap-southeast-3`, versioned: true };
  const now = new Date("2020-11-16T00:00:00Z");
  const objects = makeS3Objects({
    client,
    buckets: { uploads, derived: { name: "derived", versioned: true } },
    clock: { now: () => now },
  });
  const wish = { size: 3, sha256: "00".repeat(32), expiresAt: new Date("2020-11-16T01:00:00Z") };
  return objects.signUpload("uploads/small/X", wish);
}

describe("what a page may do", () => {
  it("is to load what is its own, and to call itself and the origins named", () => {
    expect(contentSecurityPolicy(["https://a.example"]).split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self' https://a.example",
      "worker-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it("is, in production, to call the API, sign-in and the bucket of signed uploads, and nobody else", async () => {
    const upload = new URL((await signedUpload()).url).origin;
    const { ResponseHeadersPolicyConfig: config } = pagePolicy();
    expect(config.SecurityHeadersConfig.ContentSecurityPolicy?.ContentSecurityPolicy).toBe(
      contentSecurityPolicy([
        upload,
        "https://cognito-idp.ap-southeast-3.amazonaws.com",
        `https://pantau-prod-${account}.auth.ap-southeast-3.amazoncognito.com`,
      ]),
    );
  });

  it("is told by the same headers as the embedded server's", () => {
    const { SecurityHeadersConfig: own, CustomHeadersConfig } = pagePolicy().ResponseHeadersPolicyConfig;
    const told = {
      ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
      "x-content-type-options": own.ContentTypeOptions && "nosniff",
      "x-frame-options": own.FrameOptions?.FrameOption,
      "referrer-policy": own.ReferrerPolicy?.ReferrerPolicy,
    };
    expect(told).toEqual(SITE_HEADERS);
  });
});

describe("a signed upload from a page", () => {
  interface CorsRule {
    readonly AllowedOrigins: readonly string[];
    readonly AllowedMethods: readonly string[];
    readonly AllowedHeaders: readonly string[];
  }
  function corsRules(): readonly CorsRule[] {
    return Object.values(
      resourcesOf<{ CorsConfiguration?: { CorsRules: CorsRule[] } }>(templates.storage, "AWS::S3::Bucket"),
    ).flatMap(({ CorsConfiguration }) => CorsConfiguration?.CorsRules ?? []);
  }

  it("is let through by the one bucket that takes them, from the site's own origin alone", async () => {
    const upload = await signedUpload();
    const [rule, ...others] = corsRules();
    expect(others).toEqual([]);
    expect(rule?.AllowedOrigins).toEqual(["https://pantau.kemensos.go.id"]);
    expect(rule?.AllowedMethods).toEqual([upload.method]);
  });

  it("may carry every header that was signed, and the type that a browser adds to a file", async () => {
    const { headers } = await signedUpload();
    const allowed = corsRules()[0]?.AllowedHeaders ?? [];
    expect(allowed).toEqual(expect.arrayContaining([...Object.keys(headers), "content-type"]));
  });
});

describe("page addresses", () => {
  const handler = new Function(`${pageCode}; return handler;`)() as (event: { request: { uri: string } }) => {
    uri: string;
  };
  it.each([
    ["/", "/index.html"],
    ["/province/33", "/index.html"],
    ["/region/33.02", "/index.html"],
    ["/region/33.02.01.2001", "/index.html"],
    ["/assets/app-abc123.js", "/assets/app-abc123.js"],
    ["/config.json", "/config.json"],
    ["/sw.js", "/sw.js"],
  ])("%s is %s", (asked, given) => {
    expect(handler({ request: { uri: asked } }).uri).toBe(given);
  });
});

describe("the site's files", () => {
  it("go out once each: for ever where their name holds their hash, asked for anew otherwise", () => {
    const published = Object.fromEntries(
      deployments(templates.web).flatMap(({ files, cache }) => files.map((file) => [file, cache])),
    );
    const count = deployments(templates.web).flatMap(({ files }) => files).length;
    expect(Object.keys(published)).toHaveLength(count);
    expect(published).toEqual(
      Object.fromEntries(
        built().map((file) => [file, file.startsWith("assets/") ? CACHED_FOR_EVER : ASKED_EACH_TIME]),
      ),
    );
    expect(published["sw.js"]).toBe("no-cache");
  });

  it("have a type that the servers know, and the manifest is given its own", () => {
    expect([...new Set(built().map((file) => extname(file)))].sort()).toEqual(
      Object.keys(CONTENT_TYPES).sort(),
    );
    const named = deployments(templates.web).filter(({ type }) => type);
    expect(named).toEqual([
      expect.objectContaining({ files: ["manifest.webmanifest"], type: "application/manifest+json" }),
    ]);
  });

  it("stay when a new build comes, for pages that are still open", () => {
    for (const { prune } of [...deployments(templates.web), ...deployments(templates.auth)])
      expect(prune).toBe(false);
  });

  it("have their settings beside them, written by the stack that knows sign-in", () => {
    expect(deployments(templates.auth)).toEqual([
      expect.objectContaining({ cache: "no-cache", type: "application/json" }),
    ]);
  });

  it("can be read through CloudFront alone", () => {
    const policy = JSON.stringify(templates.web.findResources("AWS::S3::BucketPolicy"));
    expect(policy).toContain('"Service":"cloudfront.amazonaws.com"');
    expect(policy).toContain("AWS:SourceArn");
    expect(policy).not.toContain('"Principal":"*","Effect":"Allow"');
  });
});

interface HeadersPolicy {
  readonly ResponseHeadersPolicyConfig: {
    readonly SecurityHeadersConfig: {
      readonly ContentSecurityPolicy?: { readonly ContentSecurityPolicy: string };
      readonly ContentTypeOptions?: object;
      readonly FrameOptions?: { readonly FrameOption: string };
      readonly ReferrerPolicy?: { readonly ReferrerPolicy: string };
    };
    readonly CustomHeadersConfig: {
      readonly Items: readonly { readonly Header: string; readonly Value: string }[];
    };
  };
}

function pagePolicy(): HeadersPolicy {
  const policies = resourcesOf<HeadersPolicy>(templates.web, "AWS::CloudFront::ResponseHeadersPolicy");
  return Object.entries(policies).find(([id]) => id.startsWith("PageHeaders"))?.[1] as HeadersPolicy;
}

interface DeploymentProperties {
  readonly SystemMetadata: { readonly "cache-control": string; readonly "content-type"?: string };
  readonly SourceObjectKeys: readonly string[];
  readonly Prune: boolean;
}

/** What is put into the site's bucket: which files of the build, how they may be kept, of what type. */
function deployments(template: Template) {
  const found = resourcesOf<DeploymentProperties>(template, "Custom::CDKBucketDeployment");
  return Object.values(found).map(({ SystemMetadata, SourceObjectKeys, Prune }) => ({
    files: SourceObjectKeys.flatMap(staged),
    cache: SystemMetadata["cache-control"],
    type: SystemMetadata["content-type"],
    prune: Prune,
  }));
}

/** The files of the site that the tests deploy, one of each kind that a build makes; the build's own notes left out. */
function built(): readonly string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith(".vite"))
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));
}

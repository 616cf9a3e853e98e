import { Duration } from "aws-cdk-lib";
import {
  type HeadersFrameOption,
  type HeadersReferrerPolicy,
  ResponseHeadersPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { contentSecurityPolicy, SITE_HEADERS } from "../packages/api/site";

/** CloudFront has settings of its own for these; the others are headers like any. */
const {
  "x-content-type-options": _nosniff,
  "x-frame-options": frames,
  "referrer-policy": referrer,
  ...otherHeaders
} = SITE_HEADERS;
const always = { override: true };
const transport = { accessControlMaxAge: Duration.days(730), includeSubdomains: true, ...always };

/** For the site's files. */
export function pageHeaders(scope: Construct, calls: readonly string[]): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, "PageHeaders", {
    comment: "Pantau: transport, content and framing rules of the pages",
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(calls), ...always },
      contentTypeOptions: always,
      frameOptions: { frameOption: frames as HeadersFrameOption, ...always },
      referrerPolicy: { referrerPolicy: referrer as HeadersReferrerPolicy, ...always },
      strictTransportSecurity: transport,
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(otherHeaders).map(([header, value]) => ({
        header,
        value,
        ...always,
      })),
    },
  });
}

/** The API sends its own, stricter headers; only what belongs to the connection is added. */
export function connectionHeaders(scope: Construct): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, "ConnectionHeaders", {
    comment: "Pantau: transport rule of the API",
    securityHeadersBehavior: { strictTransportSecurity: transport },
  });
}

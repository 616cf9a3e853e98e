import { Duration } from "aws-cdk-lib";
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/**
 * What a page may load and whom it may call: only itself, the identity provider, and the bucket that takes
 * uploads. No inline script or style, no frame.
 */
export function contentSecurityPolicy(calls: readonly string[]): string {
  const rules: Readonly<Record<string, readonly string[]>> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...calls],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
  };
  return Object.entries(rules)
    .map(([rule, sources]) => `${rule} ${sources.join(" ")}`)
    .join("; ");
}

const always = { override: true };
const transport = { accessControlMaxAge: Duration.days(730), includeSubdomains: true, ...always };

/** For the site's files. */
export function pageHeaders(scope: Construct, calls: readonly string[]): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, "PageHeaders", {
    comment: "Pantau: transport, content and framing rules of the pages",
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(calls), ...always },
      contentTypeOptions: always,
      frameOptions: { frameOption: HeadersFrameOption.DENY, ...always },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, ...always },
      strictTransportSecurity: transport,
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(otherPageHeaders).map(([header, value]) => ({
        header,
        value,
        ...always,
      })),
    },
  });
}

export const otherPageHeaders = {
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** The API sends its own, stricter headers; only what belongs to the connection is added. */
export function connectionHeaders(scope: Construct): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, "ConnectionHeaders", {
    comment: "Pantau: transport rule of the API",
    securityHeadersBehavior: { strictTransportSecurity: transport },
  });
}

import { Duration } from "aws-cdk-lib";
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseHeadersPolicyProps,
} from "aws-cdk-lib/aws-cloudfront";
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

export function securityHeaders(scope: Construct, calls: readonly string[]): ResponseHeadersPolicy {
  const always = { override: true };
  const props: ResponseHeadersPolicyProps = {
    comment: "Pantau: transport, content and framing rules",
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(calls), ...always },
      contentTypeOptions: always,
      frameOptions: { frameOption: HeadersFrameOption.DENY, ...always },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, ...always },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        ...always,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: "cross-origin-opener-policy", value: "same-origin", ...always },
        {
          header: "permissions-policy",
          value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
          ...always,
        },
      ],
    },
  };
  return new ResponseHeadersPolicy(scope, "Headers", props);
}

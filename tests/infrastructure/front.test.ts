import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import {
  actionsOf,
  resourcesOf,
  type StackName,
  statementsOf,
  templatesOf,
  withDomain,
} from "./support/synth";

let templates: Record<StackName, Template>;
beforeAll(() => {
  templates = templatesOf("prod", withDomain);
});

interface Behaviour {
  readonly PathPattern?: string;
  readonly CachePolicyId: string;
  readonly OriginRequestPolicyId?: string;
  readonly ViewerProtocolPolicy: string;
  readonly ResponseHeadersPolicyId: { readonly Ref: string };
}
interface DistributionConfig {
  readonly Aliases: readonly string[];
  readonly WebACLId: string;
  readonly DefaultCacheBehavior: Behaviour;
  readonly CacheBehaviors: readonly Behaviour[];
  readonly ViewerCertificate: { readonly MinimumProtocolVersion: string };
  readonly Origins: readonly {
    readonly OriginCustomHeaders?: readonly { HeaderName: string; HeaderValue: unknown }[];
  }[];
}

function distribution(): DistributionConfig {
  const [one] = Object.values(
    resourcesOf<{ DistributionConfig: DistributionConfig }>(templates.web, "AWS::CloudFront::Distribution"),
  );
  return one!.DistributionConfig;
}

describe("CloudFront", () => {
  it("stands behind the firewall, on the stage's own name, with nothing older than TLS 1.2", () => {
    expect(distribution()).toMatchObject({
      Aliases: ["pantau.kemensos.go.id"],
      WebACLId: expect.stringContaining("arn:aws:wafv2:us-east-1"),
      ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021" },
    });
  });

  it("never caches the API, and hands it everything but the host name", () => {
    const api = distribution().CacheBehaviors.find(({ PathPattern }) => PathPattern === "/api/*");
    expect(api).toMatchObject({
      PathPattern: "/api/*",
      CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
      OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
      ViewerProtocolPolicy: "https-only",
    });
  });

  it("proves itself to the API by a secret that is in no template", () => {
    const headers = distribution().Origins.flatMap(({ OriginCustomHeaders }) => OriginCustomHeaders ?? []);
    expect(headers).toHaveLength(1);
    expect(headers[0]?.HeaderName).toBe("x-pantau-origin");
    expect(JSON.stringify(headers[0]?.HeaderValue)).toContain("{{resolve:secretsmanager:");
    templates.web.hasResourceProperties("AWS::SecretsManager::Secret", {
      GenerateSecretString: { PasswordLength: 48 },
      SecretString: Match.absent(),
    });
  });

  it("names the version of that secret while it is turned, so that CloudFormation sees a change", () => {
    const turned = templatesOf("prod", { originSecretVersion: "a-version" }).web;
    expect(JSON.stringify(turned.toJSON())).toContain("SecretString:::a-version}}");
  });

  it("adds to the API's own headers only the rule of the connection", () => {
    templates.web.hasResourceProperties("AWS::CloudFront::ResponseHeadersPolicy", {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 63_072_000,
            IncludeSubdomains: true,
            Override: true,
          },
          ContentSecurityPolicy: Match.absent(),
        },
      },
    });
  });
});

describe("the public configuration", () => {
  it("is a file, so that signing in waits for no function to start", () => {
    const paths = distribution().CacheBehaviors.map(({ PathPattern }) => PathPattern);
    expect(paths).toEqual(["/api/config", "/api/*"]);
    templates.auth.hasResourceProperties("Custom::CDKBucketDeployment", {
      SystemMetadata: { "content-type": "application/json", "cache-control": "no-cache" },
      DistributionPaths: ["/config.json", "/api/config"],
    });
  });
});

describe("the firewall", () => {
  it("is for CloudFront, in us-east-1, with Amazon's rules and a rate for each address", () => {
    const [acl] = Object.values(
      resourcesOf<{ Scope: string; Rules: { Name: string; Statement: object }[] }>(
        templates.edge,
        "AWS::WAFv2::WebACL",
      ),
    );
    expect(acl?.Scope).toBe("CLOUDFRONT");
    expect(acl?.Rules.map(({ Name }) => Name)).toEqual([
      "RatePerAddress",
      "AWSManagedRulesAmazonIpReputationList",
      "AWSManagedRulesCommonRuleSet",
      "AWSManagedRulesKnownBadInputsRuleSet",
    ]);
  });

  it("logs requests without tokens and without addresses, which may name a person: its log lies abroad", () => {
    templates.edge.hasResourceProperties("AWS::WAFv2::LoggingConfiguration", {
      RedactedFields: [
        { SingleHeader: { Name: "authorization" } },
        { SingleHeader: { Name: "cookie" } },
        { SingleHeader: { Name: "referer" } },
        { QueryString: {} },
        { UriPath: {} },
      ],
    });
    templates.edge.hasResourceProperties("AWS::Logs::LogGroup", { RetentionInDays: 400 });
  });
});

describe("the API", () => {
  it("is throttled, and logs each request without query string or address", () => {
    templates.api.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      StageName: "$default",
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
      AccessLogSettings: { Format: Match.not(Match.stringLikeRegexp("sourceIp|querystring|header")) },
    });
  });

  it("has one way in", () => {
    const routes = Object.values(
      resourcesOf<{ RouteKey: string }>(templates.api, "AWS::ApiGatewayV2::Route"),
    );
    expect(routes.map(({ RouteKey }) => RouteKey)).toEqual(["ANY /api/{proxy+}"]);
  });

  it("may manage the accounts of its own pool, send mail as itself and read one secret", () => {
    const rights = statementsOf(templates.api, "AppRole");
    const actions = actionsOf(rights);
    expect(actions.filter((action) => action.startsWith("cognito-idp:"))).toEqual([
      "cognito-idp:AdminCreateUser",
      "cognito-idp:AdminDisableUser",
      "cognito-idp:AdminEnableUser",
      "cognito-idp:AdminGetUser",
      "cognito-idp:AdminResetUserPassword",
      "cognito-idp:AdminSetUserPassword",
      "cognito-idp:AdminUserGlobalSignOut",
    ]);
    expect(actions.filter((action) => action.startsWith("secretsmanager:"))).toEqual([
      "secretsmanager:GetSecretValue",
    ]);
    expect(actions).not.toContain("s3:DeleteObject");
    const everywhere = rights.filter(({ Resource }) => Resource === "*");
    expect(actionsOf(everywhere)).toEqual(["xray:PutTelemetryRecords", "xray:PutTraceSegments"]);
  });

  it("is told names, never secrets", () => {
    const functions = Object.entries(
      resourcesOf<{ Environment: { Variables: Record<string, unknown> } }>(
        templates.api,
        "AWS::Lambda::Function",
      ),
    );
    const app = functions.find(([id]) => id.startsWith("App"))?.[1];
    for (const name of Object.keys(app!.Environment.Variables)) {
      expect(name).toMatch(
        /^(PANTAU_STAGE|ORIGIN_FINGERPRINTS|PANTAU_VERSION|ISSUER|CLIENT_ID|USER_POOL_ID|MAIL_FROM|MAIL_CONFIGURATION_SET|[A-Z_]+_(NAME|BUCKET|URL|ARN))$/,
      );
    }
  });
});

describe("what the API knows of the origin's secret", () => {
  it("is its fingerprints, which a function that runs while deploying gives to CloudFormation", () => {
    const app = Object.entries(templates.api.findResources("AWS::Lambda::Function")).find(([id]) =>
      id.startsWith("App"),
    )?.[1];
    expect(app?.Properties.Environment.Variables.ORIGIN_FINGERPRINTS).toEqual({
      "Fn::GetAtt": [expect.stringMatching(/^OriginFingerprints/), "Fingerprints"],
    });
    templates.api.hasResourceProperties("Custom::OriginFingerprints", {
      version: "first",
      ServiceTimeout: "180",
    });
    expect(JSON.stringify(templates.api.toJSON())).not.toContain("{{resolve:secretsmanager");
  });

  it("is made anew when the secret is turned", () => {
    templatesOf("prod", { originSecretVersion: "a-version" }).api.hasResourceProperties(
      "Custom::OriginFingerprints",
      { version: "a-version" },
    );
  });

  it("may be made by that function alone, which may do nothing else", () => {
    expect(actionsOf(statementsOf(templates.api, "OriginFunctionRole"))).toEqual([
      "kms:Decrypt",
      "logs:CreateLogStream",
      "logs:PutLogEvents",
      "secretsmanager:GetSecretValue",
      "xray:PutTelemetryRecords",
      "xray:PutTraceSegments",
    ]);
  });
});

describe("accounts", () => {
  it("are made by administrators, need a strong password and a one-time code, and cannot be deleted", () => {
    templates.auth.hasResourceProperties("AWS::Cognito::UserPool", {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      DeletionProtection: "ACTIVE",
      Policies: {
        PasswordPolicy: Match.objectLike({ MinimumLength: 12, RequireSymbols: true, RequireNumbers: true }),
      },
      UsernameAttributes: Match.absent(),
      AliasAttributes: Match.absent(),
    });
    templatesOf("dev").auth.hasResourceProperties("AWS::Cognito::UserPool", { MfaConfiguration: "OPTIONAL" });
  });

  it("sign in by code with a public client of this site alone", () => {
    templates.auth.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      AllowedOAuthFlows: ["code"],
      AllowedOAuthFlowsUserPoolClient: true,
      GenerateSecret: false,
      PreventUserExistenceErrors: "ENABLED",
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
      CallbackURLs: ["https://pantau.kemensos.go.id/callback"],
    });
  });

  it("are mailed in Indonesian first, when invited and when a password is set anew", () => {
    templates.auth.hasResourceProperties("AWS::Cognito::UserPool", {
      AdminCreateUserConfig: {
        InviteMessageTemplate: { EmailSubject: Match.stringLikeRegexp("^Akun Pantau Anda / ") },
      },
      VerificationMessageTemplate: {
        EmailSubject: Match.stringLikeRegexp("^Kode Pantau Anda / "),
        EmailMessage: Match.stringLikeRegexp("^Kode untuk .*\\{####\\}"),
      },
    });
  });

  it("send their mails through SES once that is verified, until then by Cognito's own sender", () => {
    templates.auth.hasResourceProperties("AWS::Cognito::UserPool", { EmailConfiguration: Match.absent() });
    const mail = { identity: { domain: "kemensos.go.id" }, from: "pantau@kemensos.go.id", verified: true };
    templatesOf("prod", { mail }).auth.hasResourceProperties("AWS::Cognito::UserPool", {
      EmailConfiguration: { EmailSendingAccount: "DEVELOPER", From: "Pantau <pantau@kemensos.go.id>" },
    });
  });
});

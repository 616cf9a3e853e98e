import { CfnOutput } from "aws-cdk-lib";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { CfnLoggingConfiguration, CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { PantauStack, type PantauStackProps } from "./pantau-stack";
import { removalOf } from "./removal";
import { edgeRegion } from "./stages";

/**
 * Requests of one address in five minutes. Mobile networks put many people behind one: on the 10th fifty coordinators
 * may wait for their files there, each page asking 200 times in five minutes. The API's own throttle stands behind it.
 */
const perAddress = 20_000;

/** Amazon's rule sets in force, with the rules that would refuse rightful requests turned to counting. */
const managedRules: readonly { readonly name: string; readonly countOnly: readonly string[] }[] = [
  { name: "AWSManagedRulesAmazonIpReputationList", countOnly: [] },
  // The import of users and of settings are bodies over 8 KB.
  { name: "AWSManagedRulesCommonRuleSet", countOnly: ["SizeRestrictions_BODY"] },
  { name: "AWSManagedRulesKnownBadInputsRuleSet", countOnly: [] },
];

/**
 * The firewall in front of site and API, in the one region where CloudFront looks for it. It sees requests, never
 * files: those go straight to the bucket. Its log stands in for CloudFront's own, which cannot be delivered to
 * Jakarta. It lies abroad, so what may name a person is blacked out in it: tokens, and addresses (a user's record has
 * his e-mail in its path). Paths of API requests are in the HTTP API's log, in Jakarta.
 */
export class EdgeStack extends PantauStack {
  constructor(scope: Construct, props: PantauStackProps) {
    super(scope, "edge", props, { description: "Firewall of the site", region: edgeRegion });
    const acl = new CfnWebACL(this, "Firewall", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: visible("Firewall"),
      rules: [
        {
          name: "RatePerAddress",
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: { rateBasedStatement: { limit: perAddress, aggregateKeyType: "IP" } },
          visibilityConfig: visible("RatePerAddress"),
        },
        ...managedRules.map(({ name, countOnly }, index) => ({
          name,
          priority: index + 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: "AWS",
              name,
              ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
            },
          },
          visibilityConfig: visible(name),
        })),
      ],
    });
    this.logRequests(acl, props);
    new CfnOutput(this, "WebAclArn", { value: acl.attrArn });
  }

  private logRequests(acl: CfnWebACL, { stage }: PantauStackProps): void {
    // Firewall logs go only to groups whose name begins so.
    const logs = new LogGroup(this, "Requests", {
      logGroupName: `aws-waf-logs-pantau-${stage.name}`,
      retention: stage.logDays satisfies RetentionDays,
      removalPolicy: removalOf(stage),
    });
    new CfnLoggingConfiguration(this, "RequestLog", {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [logs.logGroupArn],
      redactedFields: [
        { singleHeader: { Name: "authorization" } },
        { singleHeader: { Name: "cookie" } },
        { singleHeader: { Name: "referer" } },
        { queryString: {} },
        { uriPath: {} },
      ],
    });
  }
}

function visible(metricName: string) {
  return { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName };
}

/**
 * List prices in US dollars for Asia Pacific (Jakarta), as published in 2026; free tiers left out. Prices change:
 * look at the AWS calculator before a budget is made of them.
 */
export const prices = {
  dynamoReadUnit: 0.1425 / 1e6,
  dynamoWriteUnit: 0.7115 / 1e6,
  dynamoGbMonth: 0.285,
  dynamoRecoveryGbMonth: 0.228,
  s3Put: 0.005 / 1e3,
  s3Get: 0.0004 / 1e3,
  s3GbMonth: 0.025,
  sqsMessage: 0.5 / 1e6,
  lambdaCall: 0.2 / 1e6,
  lambdaGbSecond: 0.0000133334,
  httpApiCall: 1.25 / 1e6,
  cloudFrontRequest: 0.012 / 1e4,
  cloudFrontGb: 0.12,
  wafRequest: 0.6 / 1e6,
  mail: 0.1 / 1e3,
  logGb: 0.67,
  /** Each month, whatever is done: firewall and its four rules, key, secret, dashboard. */
  fixed: { firewall: 5 + 4, key: 1, secret: 0.4, dashboard: 3 },
  alarm: 0.1,
  metric: 0.3,
} as const;

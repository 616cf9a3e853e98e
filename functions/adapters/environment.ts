/** What the stacks tell a function: names of things, never secrets. Handed over by deps.ts, the one reader of `process.env`. */
export interface Environment {
  /** Throws where the function's stack does not set it: a mistake of the deployment, told at the first use. */
  required(name: EnvironmentName): string;
  readonly stage: string;
  /** Those of the function's role, which Lambda puts here; absent where a person's own are looked for. */
  readonly credentials?: Credentials;
  /** Objects are addressed by path where the store is not Amazon's own (tests over a local server). */
  readonly pathStyleObjects: boolean;
}

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export type EnvironmentName =
  | "TABLE_NAME"
  | "UPLOADS_BUCKET"
  | "DERIVED_BUCKET"
  | "SMALL_FILES_QUEUE_URL"
  | "LARGE_FILES_QUEUE_URL"
  | "ROLL_UP_QUEUE_URL"
  | "EVALUATIONS_QUEUE_URL"
  | "MAIL_FROM"
  | "MAIL_CONFIGURATION_SET"
  | "SITE_URL"
  | "ISSUER"
  | "CLIENT_ID"
  | "USER_POOL_ID"
  | "USERINFO_URL"
  | "PANTAU_VERSION"
  | "ORIGIN_SECRET_ARN"
  | "ORIGIN_FINGERPRINTS"
  | "ATTEMPTS"
  | "SMALL_FILES_PATIENCE_SECONDS"
  | "LARGE_FILES_PATIENCE_SECONDS";

export function makeEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  return {
    required(name) {
      const value = variables[name];
      if (!value) throw new Error(`${name} is not set: the stack of this function must name it`);
      return value;
    },
    credentials: credentialsIn(variables),
    stage: variables.PANTAU_STAGE ?? "unknown",
    pathStyleObjects: variables.AWS_ENDPOINT_URL_S3 !== undefined,
  };
}

function credentialsIn(variables: Readonly<Record<string, string | undefined>>): Credentials | undefined {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = variables;
  if (!accessKeyId || !secretAccessKey) return undefined;
  return { accessKeyId, secretAccessKey, sessionToken: variables.AWS_SESSION_TOKEN };
}

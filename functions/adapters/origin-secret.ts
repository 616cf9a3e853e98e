import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";

/**
 * The values of the origin secret that are good now: the current one and, while it is being turned, the former.
 */
export async function originSecrets(
  arn: string,
  client = new SecretsManagerClient({}),
): Promise<readonly string[]> {
  const values = await Promise.all(
    ["AWSCURRENT", "AWSPREVIOUS"].map(async (stage) => {
      try {
        const { SecretString } = await client.send(
          new GetSecretValueCommand({ SecretId: arn, VersionStage: stage }),
        );
        return SecretString;
      } catch (error) {
        // A secret that was never turned has no former value.
        if (error instanceof ResourceNotFoundException && stage === "AWSPREVIOUS") return undefined;
        throw error;
      }
    }),
  );
  return values.filter((value) => value !== undefined && value !== "") as string[];
}

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import type { Actor } from "@pantau/domain";
import { createUser, type Ports } from "@pantau/usecases";
import { stageNamed } from "../stacks/stages";

/**
 * The first administrator of a deployed stage: everybody after that is added in the dashboard. Cognito mails the
 * invitation. Runs with the rights of whoever deploys.
 *
 * npm run first-admin -- --stage prod --email nama@kemensos.go.id --name "Nama"
 */
export async function addFirstAdmin(
  ports: Pick<Ports, "clock" | "ids" | "audit" | "documents" | "users" | "accounts" | "tree">,
  wanted: { readonly email: string; readonly name: string },
): Promise<string> {
  let cursor: string | undefined;
  do {
    const page = await ports.users.list(cursor);
    const admin = page.items.find(({ role, disabled }) => role === "admin" && !disabled);
    if (admin)
      throw new Error(`${admin.email} is an administrator already and can add others in the dashboard.`);
    cursor = page.next;
  } while (cursor);
  const email = wanted.email.toLowerCase();
  await createUser(ports, operator, { ...wanted, email, phone: "", region: "ID", role: "admin", lang: "id" });
  return email;
}

/** Who deploys acts once, before there is anybody. */
const operator: Actor = {
  email: "operator",
  name: "Operator",
  lang: "id",
  region: { level: "nation" },
  role: "admin",
  grant: "admin",
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { stage: { type: "string" }, email: { type: "string" }, name: { type: "string" } },
  });
  if (!values.stage || !values.email) {
    throw new Error('Say which: npm run first-admin -- --stage prod --email a@b.go.id --name "A B"');
  }
  const stage = stageNamed(values.stage);
  process.env.AWS_REGION = stage.region;
  const outputs = { ...(await outputsOf(stage.name, "storage")), ...(await outputsOf(stage.name, "auth")) };
  const { ensureRegions } = await import("@pantau/regions/node");
  const { makeDeps } = await import("../functions/deps");
  const { pathToFileURL } = await import("node:url");
  const deps = await makeDeps(
    { regions: pathToFileURL(`${await ensureRegions()}/`) },
    { PANTAU_STAGE: stage.name, TABLE_NAME: outputs.TableName, USER_POOL_ID: outputs.UserPoolId },
  );
  const email = await addFirstAdmin(deps, { email: values.email, name: values.name ?? values.email });
  console.log(`${email} is administrator of ${stage.name} and gets an invitation by mail.`);
}

async function outputsOf(stage: string, capability: string): Promise<Record<string, string | undefined>> {
  const { Stacks } = await new CloudFormationClient({}).send(
    new DescribeStacksCommand({ StackName: `${stage}-pantau-${capability}` }),
  );
  return Object.fromEntries(
    (Stacks?.[0]?.Outputs ?? []).map((output) => [output.OutputKey, output.OutputValue]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  });
}

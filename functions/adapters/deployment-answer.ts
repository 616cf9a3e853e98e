import type { CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse } from "aws-lambda";

/** What the template says about the resource, and what other resources may read of it. */
type Values = Readonly<Record<string, string>>;

/**
 * A resource that CloudFormation asks a function for. Whatever happens it is answered: a deployment that hears nothing
 * waits for its time to run out. There is nothing to delete.
 */
export function answering(
  make: (properties: Values) => Promise<Values>,
): (event: CloudFormationCustomResourceEvent) => Promise<void> {
  return async (event) => {
    const answer = await outcomeOf(event, make);
    const told = await fetch(event.ResponseURL, { method: "PUT", body: Buffer.from(JSON.stringify(answer)) });
    if (!told.ok) throw new Error(`CloudFormation did not take the answer: ${told.status}`);
  };
}

async function outcomeOf(
  event: CloudFormationCustomResourceEvent,
  make: (properties: Values) => Promise<Values>,
): Promise<CloudFormationCustomResourceResponse> {
  const { StackId, RequestId, LogicalResourceId } = event;
  const about = { StackId, RequestId, LogicalResourceId, PhysicalResourceId: LogicalResourceId };
  if (event.RequestType === "Delete") return { ...about, Status: "SUCCESS" };
  try {
    return { ...about, Status: "SUCCESS", Data: await make(event.ResourceProperties) };
  } catch (error) {
    return { ...about, Status: "FAILED", Reason: error instanceof Error ? error.message : "unknown" };
  }
}

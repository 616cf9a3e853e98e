import { RemovalPolicy } from "aws-cdk-lib";
import type { Stage } from "./stages";

/**
 * What becomes of things that hold data when their stack goes: they stay, where the stage keeps its data. But not those
 * of a first deployment that failed: they are empty, and the next one would find their names taken.
 */
export function removalOf({ keepsData }: Pick<Stage, "keepsData">): RemovalPolicy {
  return keepsData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
}

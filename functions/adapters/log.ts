import { Logger } from "@aws-lambda-powertools/logger";
import type { Log } from "@pantau/usecases";

/** One JSON line an entry, with the stage, and X-Ray's trace id where there is one. */
export function makeLog(stage: string): Log {
  let made: Logger | undefined;
  // Made at the first entry: most calls of the API write none, and it takes its time.
  const logger = () => {
    made ??= new Logger({ serviceName: `pantau-${stage}`, logLevel: "INFO" });
    return made;
  };
  return {
    info: (message, fields = {}) => logger().info(message, fields),
    warn: (message, fields = {}) => logger().warn(message, fields),
    error: (message, fields = {}) => logger().error(message, fields),
  };
}

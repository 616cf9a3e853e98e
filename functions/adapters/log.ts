import { Logger } from "@aws-lambda-powertools/logger";
import type { Log } from "@pantau/usecases";

/** One JSON line an entry, with the stage, and X-Ray's trace id where there is one. */
export function makeLog(stage: string): Log {
  const logger = new Logger({ serviceName: `pantau-${stage}`, logLevel: "INFO" });
  return {
    info: (message, fields = {}) => logger.info(message, fields),
    warn: (message, fields = {}) => logger.warn(message, fields),
    error: (message, fields = {}) => logger.error(message, fields),
  };
}

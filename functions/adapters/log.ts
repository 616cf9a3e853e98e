import type { Logger } from "@aws-lambda-powertools/logger";
import type { Log } from "@pantau/usecases";

/** A log whose library is fetched at the first entry: most calls of the API write none. */
export interface LateLog extends Log {
  /** When everything said so far is written; a function may be frozen after its answer. */
  flush(): Promise<void>;
}

/** One JSON line an entry, with the stage, and X-Ray's trace id where there is one. */
export function makeLog(stage: string): LateLog {
  let logger: Promise<Logger> | undefined;
  let written: Promise<void> = Promise.resolve();
  const write = (level: keyof Log, message: string, fields: Readonly<Record<string, unknown>> = {}) => {
    logger ??= import("@aws-lambda-powertools/logger").then(
      ({ Logger }) => new Logger({ serviceName: `pantau-${stage}`, logLevel: "INFO" }),
    );
    const ready = logger;
    written = written.then(async () => (await ready)[level](message, fields));
  };
  return {
    info: (message, fields) => write("info", message, fields),
    warn: (message, fields) => write("warn", message, fields),
    error: (message, fields) => write("error", message, fields),
    flush: () => written,
  };
}

import { spawn } from "node:child_process";

export interface Death {
  readonly killed: boolean;
  readonly words: string;
}

/** Runs a script of Node's until its end, however it ends. */
export function runChild(script: string, ...given: string[]): Promise<Death> {
  const child = spawn(process.execPath, [script, ...given], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      words += chunk;
    });
  }
  return new Promise((resolve) => {
    child.on("close", (_code, signal) => resolve({ killed: signal === "SIGKILL", words }));
  });
}

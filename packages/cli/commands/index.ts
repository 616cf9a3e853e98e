import type { Command } from "../command";

/** Every command, loaded only when it is called: starting is most of the time that a script waits. */
export const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["login", async () => (await import("./login")).command],
  ["token", async () => (await import("./token")).command],
  ["check", async () => (await import("./check")).command],
  ["upload", async () => (await import("./upload")).command],
  ["withdraw", async () => (await import("./withdraw")).command],
  ["submissions", async () => (await import("./submissions")).command],
  ["slots", async () => (await import("./slots")).command],
  ["kpis", async () => (await import("./kpis")).command],
  ["template", async () => (await import("./template")).command],
  ["export", async () => (await import("./export")).command],
  ["alerts", async () => (await import("./alerts")).command],
  ["evaluate", async () => (await import("./evaluate")).command],
  ["mail", async () => (await import("./mail")).command],
  ["silence", async () => (await import("./silence")).command],
  ["ack", async () => (await import("./ack")).command],
  ["boundaries import", async () => (await import("./boundaries-import")).command],
  ["user add", async () => (await import("./user-add")).command],
  ["user import", async () => (await import("./user-import")).command],
  ["user disable", async () => (await import("./user-disable")).command],
]);

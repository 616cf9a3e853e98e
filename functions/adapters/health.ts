import type { Health } from "@pantau/api";
import type { Ports } from "@pantau/usecases";

/** Whether table and buckets answer this function, which is also whether its rights are in order. */
export async function healthOf({
  settings,
  objects,
  log,
}: Pick<Ports, "settings" | "objects" | "log">): Promise<Health> {
  const parts: Record<string, string> = {};
  const check = async (name: string, ask: () => Promise<unknown>) => {
    try {
      await ask();
      parts[name] = "ready";
    } catch (error) {
      // Told to the operators' log; whoever asks learns only which part it is.
      log.error("a part does not answer", {
        part: name,
        error: error instanceof Error ? error.name : "unknown",
      });
      parts[name] = "failed";
    }
  };
  await Promise.all([
    check("table", () => settings.latest("targets")),
    check("objects", () => objects.head("derived/health")),
  ]);
  return { status: Object.values(parts).every((state) => state === "ready") ? "ready" : "starting", parts };
}

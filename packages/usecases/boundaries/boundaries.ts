import { createHash } from "node:crypto";
import { type Actor, isAdmin, Refusal, requireAllowed } from "@pantau/domain";
import type { Ports } from "../ports";
import { putSetting, type ToldSetting } from "../settings/put-setting";

/** The map of the dashboard: TopoJSON as packages/regions (`importBoundaries`) makes it. */
export interface BoundaryMap {
  readonly type: "Topology";
  readonly objects: { readonly regencies: { readonly geometries: readonly { readonly id: string }[] } };
}

/** What stands, as a setting: versions stay, so that an import can be told and taken back. */
interface StandingMap {
  readonly key: string;
  readonly regencies: number;
}

const SETTING = "boundaries";

/** How the audit trail tells an import. */
export const TOLD_BOUNDARIES: ToldSetting = {
  name: SETTING,
  initial: undefined,
  tell: ({ version, value }) => ({
    action: "boundaries.imported",
    details: { version, regencies: (value as StandingMap).regencies },
  }),
};

type Needs = Pick<Ports, "settings" | "objects">;

/** The bytes of the map that stands and its tag; undefined before the first import. Everyone may read it. */
export async function readBoundaries(ports: Needs): Promise<{ body: Uint8Array; tag: string } | undefined> {
  const standing = (await ports.settings.latest(SETTING))?.value as StandingMap | undefined;
  const body = standing && (await ports.objects.get(standing.key));
  return body && { body, tag: `"${standing.key.split("/").at(-1)}"` };
}

/**
 * Replaces the map. Administrators only. Refuses with `bad_boundaries` a map with a region that is no
 * regency of today.
 */
export async function putBoundaries(
  ports: Needs & Pick<Ports, "clock" | "audit" | "tree">,
  actor: Actor,
  map: BoundaryMap,
): Promise<{ regencies: number; missing: readonly string[] }> {
  requireAllowed(isAdmin(actor));
  const drawn = new Set(map.objects.regencies.geometries.map(({ id }) => id));
  const all: readonly string[] = ports.tree.today.regencies;
  const strange = [...drawn].filter((id) => !all.includes(id));
  if (drawn.size === 0 || strange.length > 0) {
    throw new Refusal("invalid", "bad_boundaries", { unknown: strange.slice(0, 20) });
  }
  const bytes = new TextEncoder().encode(JSON.stringify(map));
  const key = `derived/boundaries/${createHash("sha256").update(bytes).digest("hex")}`;
  await ports.objects.put(key, bytes, "application/json");
  const version = ((await ports.settings.latest(SETTING))?.version ?? 0) + 1;
  const value: StandingMap = { key, regencies: drawn.size };
  const at = ports.clock.now().toISOString();
  const next = { name: SETTING, version, value, by: actor.email, at };
  const { settle } = await putSetting(ports, TOLD_BOUNDARIES, next);
  await settle();
  return { regencies: drawn.size, missing: all.filter((id) => !drawn.has(id)) };
}

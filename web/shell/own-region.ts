import type { Me } from "@pantau/api";
import { regionTree } from "../queries/regions";

/**
 * Whether a region lies in the user's own, so that its files, slots, facilitators and coordinators
 * are his to see. The server decides for itself; this only keeps pages from asking in vain.
 */
export function isOwn(user: Me | undefined, region: string): boolean {
  if (!user) return false;
  if (user.region.level === "nation" || user.region.code === region) return true;
  if (user.region.level === "regency") return false;
  const { today } = regionTree();
  const id = today.regency(region);
  return id !== undefined && today.provinceOf(id) === user.region.code;
}

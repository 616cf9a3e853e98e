import type { Me } from "@pantau/api";
import { regionTree } from "../queries/regions";

/**
 * Whether a regency lies in the user's own region, so that its files, slots and facilitators are
 * his to see. The server decides for itself; this only keeps pages from asking in vain.
 */
export function isOwn(user: Me | undefined, regency: string): boolean {
  if (!user) return false;
  if (user.region.level === "nation") return true;
  if (user.region.level === "regency") return user.region.code === regency;
  const { today } = regionTree();
  const id = today.regency(regency);
  return id !== undefined && today.provinceOf(id) === user.region.code;
}

import type { Me } from "@pantau/api";
import { regionTree } from "../../queries/regions";

/** Whether a region's numbers are the user's to see: the nation and all provinces are, regencies of his own province. */
export function mayReadNumbersOf(user: Me | undefined, region: string): boolean {
  if (user?.region.level === "nation") return true;
  const { today } = regionTree();
  const id = today.regency(region);
  return id === undefined || today.provinceOf(id) === user?.province;
}

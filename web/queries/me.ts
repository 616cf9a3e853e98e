import type { Me } from "@pantau/api";
import { suggestLanguage } from "../i18n/language";
import { getJson } from "./http";

/** The signed-in user; shows his language where none was chosen on this device. */
export async function getMe(): Promise<Me> {
  const me = await getJson<Me>("/me");
  await suggestLanguage(me.lang);
  return me;
}

import { t } from "../i18n/language";
import { announce } from "./toast";

/** Copies text and says so. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(t().share.copied);
  } catch {
    // Refused by the browser (no permission, no secure origin): the user is told how to go on.
    announce(t().share.failed);
  }
}

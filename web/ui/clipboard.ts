import { t } from "../i18n/language";
import { announce } from "./toast";

/** Copies text and says so; a text that could not be made is told like one that could not be copied. */
export async function copyText(text: string | Promise<string>): Promise<void> {
  try {
    await navigator.clipboard.writeText(await text);
    announce(t().share.copied);
  } catch {
    // Refused by the browser (no permission, no secure origin): the user is told how to go on.
    announce(t().share.failed);
  }
}

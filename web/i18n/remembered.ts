/** Where the language that was chosen on this device is kept. */
export const LANG_KEY = "pantau.lang";

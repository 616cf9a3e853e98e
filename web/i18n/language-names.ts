/** Languages as their own speakers call them. */
export const LANGUAGE_NAMES = { id: "Bahasa Indonesia", en: "English" } as const;

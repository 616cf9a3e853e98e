/** The two languages of the program. Indonesian comes first everywhere a person reads. */
export type Lang = "id" | "en";
export const LANGS = ["id", "en"] as const satisfies readonly Lang[];

/** One text in both languages. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

import type { ProblemDetails } from "@pantau/api";
import type { Lang, Text } from "@pantau/domain";

/** What only somebody at a command line can do next; the API says all else, in the language asked for. */
const HERE: Readonly<Record<string, Text>> = {
  unauthenticated: {
    id: "Token tidak berlaku atau sudah berakhir. Jalankan: pantau login",
    en: "The token is not valid or has expired. Run: pantau login",
  },
};

export function refusalText({ code, title, details }: ProblemDetails, lang: Lang): string {
  const problems = details?.problems === undefined ? "" : ` ${JSON.stringify(details.problems)}`;
  return `${HERE[code]?.[lang] ?? title} (${code})${problems}`;
}

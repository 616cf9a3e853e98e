import type { ProblemDetails } from "@pantau/api";
import type { Lang, Text } from "@pantau/domain";

/** What to do next, by the stable code of a refusal; others keep the API's English sentence. */
const WORDS: Readonly<Record<string, Text>> = {
  unauthenticated: {
    id: "Token tidak berlaku atau sudah berakhir. Jalankan: pantau login",
    en: "The token is not valid or has expired. Run: pantau login",
  },
  forbidden: {
    id: "Tidak diizinkan. Hubungi admin kementerian bila wilayah atau peran Anda keliru.",
    en: "You may not do this. Ask a ministry administrator if your region or role is wrong.",
  },
  too_many_failures: {
    id: "Terlalu banyak token yang salah. Tunggu satu menit, lalu coba lagi.",
    en: "Too many wrong credentials. Wait a minute, then try again.",
  },
  internal: {
    id: "Terjadi kegagalan di server. Coba lagi sebentar; bila berulang, hubungi admin.",
    en: "Something failed on the server. Try again shortly; if it repeats, tell an administrator.",
  },
};

export function refusalText(problem: ProblemDetails, lang: Lang): string {
  const details =
    problem.details && Object.keys(problem.details).length > 0 ? ` ${JSON.stringify(problem.details)}` : "";
  return `${WORDS[problem.code]?.[lang] ?? problem.title} (${problem.code})${details}`;
}

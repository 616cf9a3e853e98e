import { type Kpi, USUAL } from "../definition";
import type { SetCountId } from "../set-count";
import { measured, type View } from "../view";

/** Families of the year's distinct graduates, of the families at its beginning. */
const graduated = (count: SetCountId) => (view: View) => {
  const baseline = view.earliest("caseload");
  const reports = view.yearToDate("graduation");
  if (!baseline || reports.length === 0) return undefined;
  return { n: view.setCount(count), d: measured(baseline, "kpm") };
};

const shared = {
  ...USUAL,
  unit: { id: "keluarga", en: "families" },
  basis: "ytd",
  pace: "linear",
  numeratorType: "graduation",
  reads: ["caseload", "graduation"],
} as const;

const denominator = {
  id: "KPM aktif pada laporan jumlah KPM paling awal tahun ini",
  en: "active families in the year's earliest caseload report",
};
const defined = {
  id: "Ada laporan jumlah KPM tahun ini sampai bulan ini dan paling sedikit satu laporan graduasi",
  en: "A caseload report of the year up to this month, and at least one graduation report",
};

export const graduationIndependent: Kpi = {
  ...shared,
  id: "graduation-independent",
  label: { id: "Graduasi mandiri", en: "Independent graduation" },
  explanation: {
    id: "Bagian keluarga yang sejak Januari mundur dari PKH karena ekonominya membaik. Setiap keluarga dihitung satu kali.",
    en: "The share of families that have left PKH since January because their economy improved. Each family counts once.",
  },
  formula: {
    numerator: {
      id: "id KPM berbeda dengan jenis mandiri, Januari sampai bulan ini",
      en: "distinct family ids with route independent, January up to this month",
    },
    denominator,
    defined,
  },
  defaultTarget: 100_000,
  compute: graduated("graduated_independently"),
};

export const graduationTotal: Kpi = {
  ...shared,
  id: "graduation-total",
  label: { id: "Graduasi seluruhnya", en: "All graduation" },
  explanation: {
    id: "Bagian keluarga yang sejak Januari keluar dari PKH, mandiri atau alamiah. Setiap keluarga dihitung satu kali.",
    en: "The share of families that have left PKH since January by either route. Each family counts once.",
  },
  formula: {
    numerator: {
      id: "id KPM berbeda, mandiri atau alamiah, Januari sampai bulan ini",
      en: "distinct family ids of either route, January up to this month",
    },
    denominator,
    defined,
  },
  defaultTarget: null,
  compute: graduated("graduated"),
};

/** Which additive measure ranks facilitators: families that they led to graduate by themselves. */
export const FACILITATORS_RANKED_BY = { type: "graduation", measure: "route:independent" } as const;

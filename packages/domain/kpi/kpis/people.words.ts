import type { KpiWords } from "../definition";

export const PEOPLE_WORDS: Readonly<Record<string, KpiWords>> = {
  "staff-trained": {
    explanation: {
      id: "Bagian SDM PKH aktif yang sejak Januari lulus paling sedikit satu pelatihan di kabupaten/kotanya.",
      en: "The share of active PKH staff who have completed at least one course in their regency since January.",
    },
    formula: {
      numerator: {
        id: "id SDM berbeda yang lulus pelatihan, Januari sampai bulan ini, dan aktif pada laporan SDM terakhir",
        en: "distinct staff ids with a completed course, January up to this month, that are active in the latest staff report",
      },
      denominator: {
        id: "SDM aktif pada laporan SDM terakhir tahun ini",
        en: "active staff in the year's latest staff report",
      },
      defined: {
        id: "Ada laporan SDM dan laporan pelatihan tahun ini sampai bulan ini",
        en: "A staff report and a training report of the year up to this month",
      },
    },
  },
  "kks-custody": {
    explanation: {
      id: "Bagian kartu KKS yang diperiksa dan dipegang keluarga sendiri. Kartu lansia yang dibantu tidak dihitung.",
      en: "The share of checked KKS cards that the family itself holds. Cards of helped elderly people are left out.",
    },
    formula: {
      numerator: { id: "kartu dipegang KPM", en: "cards held by the family" },
      denominator: {
        id: "kartu diperiksa bulan ini, tanpa yang dipegang pendamping lansia",
        en: "cards checked this month, less those held by a helper for the elderly",
      },
      defined: { id: "Ada laporan KKS bulan ini", en: "A KKS report of this month" },
    },
  },
  "debt-resolution": {
    explanation: {
      id: "Bagian kasus jeratan utang yang terbuka dalam bulan ini dan diselesaikan.",
      en: "The share of debt bondage cases open in the month that were closed.",
    },
    formula: {
      numerator: { id: "kasus dengan tanggal tutup", en: "cases with a closing date" },
      denominator: { id: "kasus bulan ini", en: "cases of this month" },
      defined: { id: "Ada laporan utang bulan ini", en: "A debt report of this month" },
    },
  },
  "prokus-decile": {
    explanation: {
      id: "Bagian keluarga peserta ProKus dari desil 2, 3 dan 4, yang menjadi sasarannya.",
      en: "The share of families in ProKus from deciles 2, 3 and 4, for whom it is meant.",
    },
    formula: {
      numerator: { id: "keluarga desil 2 sampai 4", en: "families of decile 2 to 4" },
      denominator: { id: "keluarga peserta bulan ini", en: "families in the programme this month" },
      defined: { id: "Ada laporan ProKus bulan ini", en: "A ProKus report of this month" },
    },
  },
  "coordination-coverage": {
    explanation: {
      id: "Bagian kecamatan yang bulan ini mengadakan rapat koordinasi tingkat desa atau kecamatan.",
      en: "The share of districts with a coordination meeting of village or district level in the month.",
    },
    formula: {
      numerator: {
        id: "kecamatan berbeda dengan rapat tingkat desa atau kecamatan bulan ini",
        en: "distinct districts with a meeting of village or district level this month",
      },
      denominator: { id: "kecamatan di kabupaten/kota", en: "districts of the regency" },
      defined: { id: "Ada laporan koordinasi bulan ini", en: "A coordination report of this month" },
    },
  },
};

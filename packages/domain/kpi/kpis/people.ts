import { type Kpi, USUAL } from "../definition";
import { measured, sumWhere } from "../view";

export const staffTrained: Kpi = {
  ...USUAL,
  id: "staff-trained",
  label: { id: "SDM terlatih", en: "Staff trained" },
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
  unit: { id: "orang", en: "people" },
  basis: "ytd",
  pace: "linear",
  numeratorType: "training",
  reads: ["staff", "training"],
  compute(view) {
    const staff = view.latest("staff");
    const courses = view.yearToDate("training");
    if (!staff || courses.length === 0) return undefined;
    return { n: view.setCount("active_staff_trained"), d: measured(staff, "active") };
  },
};

export const kksCustody: Kpi = {
  ...USUAL,
  id: "kks-custody",
  label: { id: "KKS dipegang keluarga", en: "Cards held by the family" },
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
  unit: { id: "kartu", en: "cards" },
  numeratorType: "kks",
  reads: ["kks"],
  compute(view) {
    const checks = view.slot("kks");
    if (!checks) return undefined;
    return {
      n: measured(checks, "held_by:kpm"),
      d: measured(checks, "rows") - measured(checks, "held_by:helper_for_elderly"),
    };
  },
};

export const debtResolution: Kpi = {
  ...USUAL,
  id: "debt-resolution",
  label: { id: "Kasus utang selesai", en: "Debt cases closed" },
  explanation: {
    id: "Bagian kasus jeratan utang yang terbuka dalam bulan ini dan diselesaikan.",
    en: "The share of debt bondage cases open in the month that were closed.",
  },
  formula: {
    numerator: { id: "kasus dengan tanggal tutup", en: "cases with a closing date" },
    denominator: { id: "kasus bulan ini", en: "cases of this month" },
    defined: { id: "Ada laporan utang bulan ini", en: "A debt report of this month" },
  },
  unit: { id: "kasus", en: "cases" },
  numeratorType: "debt",
  reads: ["debt"],
  compute(view) {
    const cases = view.slot("debt");
    return cases && { n: measured(cases, "closed"), d: measured(cases, "rows") };
  },
};

export const prokusDecile: Kpi = {
  ...USUAL,
  id: "prokus-decile",
  label: { id: "ProKus tepat sasaran", en: "ProKus on target" },
  explanation: {
    id: "Bagian keluarga peserta ProKus dari desil 2, 3 dan 4, yang menjadi sasarannya.",
    en: "The share of families in ProKus from deciles 2, 3 and 4, for whom it is meant.",
  },
  formula: {
    numerator: { id: "keluarga desil 2 sampai 4", en: "families of decile 2 to 4" },
    denominator: { id: "keluarga peserta bulan ini", en: "families in the programme this month" },
    defined: { id: "Ada laporan ProKus bulan ini", en: "A ProKus report of this month" },
  },
  unit: { id: "keluarga", en: "families" },
  numeratorType: "prokus",
  reads: ["prokus"],
  compute(view) {
    const families = view.slot("prokus");
    const meant = (decile: number) => decile >= 2 && decile <= 4;
    return families && { n: sumWhere(families, "decile", meant), d: measured(families, "rows") };
  },
};

export const coordinationCoverage: Kpi = {
  ...USUAL,
  id: "coordination-coverage",
  label: { id: "Kecamatan berkoordinasi", en: "Districts with coordination" },
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
  unit: { id: "kecamatan", en: "districts" },
  numeratorType: "coordination",
  reads: ["coordination"],
  compute(view) {
    const meetings = view.slot("coordination");
    return meetings && { n: measured(meetings, "districts"), d: view.from.districts(view.month) };
  },
};

import { type Kpi, USUAL } from "../definition";
import { measured, sumWhere } from "../view";

export const staffTrained: Kpi = {
  ...USUAL,
  id: "staff-trained",
  label: { id: "SDM terlatih", en: "Staff trained" },
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
  unit: { id: "kecamatan", en: "districts" },
  numeratorType: "coordination",
  reads: ["coordination"],
  compute(view) {
    const meetings = view.slot("coordination");
    return meetings && { n: measured(meetings, "districts"), d: view.from.districts(view.month) };
  },
};

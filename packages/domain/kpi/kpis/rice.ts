import type { Text } from "../../text";
import { type Kpi, USUAL } from "../definition";

const shared = { ...USUAL, basis: "ytd" } as const;
const kilograms: Text = { id: "kg", en: "kg" };
const delivery = {
  ...shared,
  unit: kilograms,
  scale: 1000,
  numeratorType: "bsb-delivery",
  reads: ["bsb-delivery"],
} as const;

export const bsbCompletion: Kpi = {
  ...shared,
  id: "bsb-completion",
  label: { id: "Penyaluran beras tuntas", en: "Rice handed over in full" },
  unit: { id: "penerimaan", en: "handovers" },
  numeratorType: "bsb-receipt",
  reads: ["bsb-receipt", "caseload"],
};

export const bsbReleased: Kpi = {
  ...delivery,
  id: "bsb-released",
  label: { id: "Beras keluar gudang", en: "Rice released by BULOG" },
};

export const bsbReceived: Kpi = {
  ...delivery,
  id: "bsb-received",
  label: { id: "Beras diterima baik", en: "Good rice received" },
};

export const bsbReplacement: Kpi = {
  ...delivery,
  id: "bsb-replacement",
  label: { id: "Beras ditolak yang diganti", en: "Rejected rice replaced" },
};

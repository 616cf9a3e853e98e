import type { StandingSlot } from "../../slot/standing";
import type { Text } from "../../text";
import { type Fraction, type Kpi, USUAL } from "../definition";
import { measured, sum, sumWhere, type View } from "../view";

/** Rows signed, good or replaced, in which the family holds at least the entitlement in the end. */
function fullyServed(receipts: StandingSlot, entitlement: number): number {
  const enough = (grams: number) => grams >= entitlement;
  return sumWhere(receipts, "served_good", enough) + sumWhere(receipts, "served_replaced", enough);
}

/** Sums over the due months that have both a receipt report and a caseload; other months count on neither side. */
function completion(view: View): Fraction | undefined {
  let fraction: Fraction | undefined;
  for (let month = 1; month <= view.month; month++) {
    const entitlement = view.rules.entitlement(month);
    if (entitlement === undefined) continue;
    const receipts = view.slot("bsb-receipt", month);
    const caseload = receipts && view.latest("caseload", month);
    if (!receipts || !caseload) continue;
    fraction = {
      n: (fraction?.n ?? 0) + fullyServed(receipts, entitlement),
      d: (fraction?.d ?? 0) + measured(caseload, "kpm"),
    };
  }
  return fraction;
}

const weights =
  (numerator: (slots: readonly StandingSlot[]) => number, denominator: string) => (view: View) => {
    const deliveries = view.yearToDate("bsb-delivery");
    return deliveries.length === 0
      ? undefined
      : { n: numerator(deliveries), d: sum(deliveries, denominator) };
  };

const shared = { ...USUAL, basis: "ytd" } as const;
const kilograms: Text = { id: "kg", en: "kg" };
const allocated: Text = {
  id: "kg alokasi, Januari sampai bulan ini",
  en: "kg allocated, January up to this month",
};
const aDelivery: Text = {
  id: "Ada laporan pengiriman beras tahun ini sampai bulan ini",
  en: "A rice delivery report of the year up to this month",
};
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
  explanation: {
    id: "Bagian keluarga yang menerima seluruh jatah beras bermutu baik (atau diganti) dan menandatangani tanda terima.",
    en: "The share of families that hold their whole entitlement of good (or replaced) rice and signed for it.",
  },
  formula: {
    numerator: {
      id: "baris bertanda tangan, beras baik atau diganti, kg paling sedikit sebesar jatah bulan itu; dijumlahkan atas bulan jatah yang ada laporannya",
      en: "rows signed, rice good or replaced, kg at least that month's entitlement; summed over the months of entitlement that have a report",
    },
    denominator: {
      id: "KPM aktif pada laporan jumlah KPM terakhir, dijumlahkan atas bulan yang sama",
      en: "active families of the latest caseload, summed over the same months",
    },
    defined: {
      id: "Paling sedikit satu bulan jatah ada laporan penerimaan dan laporan jumlah KPM",
      en: "At least one month of entitlement has a receipt report and a caseload",
    },
  },
  unit: { id: "penerimaan", en: "handovers" },
  numeratorType: "bsb-receipt",
  reads: ["bsb-receipt", "caseload"],
  compute: completion,
};

export const bsbReleased: Kpi = {
  ...delivery,
  id: "bsb-released",
  label: { id: "Beras keluar gudang", en: "Rice released by BULOG" },
  explanation: {
    id: "Bagian alokasi beras yang sudah dikeluarkan BULOG dari gudang.",
    en: "The share of the allocated rice that BULOG has released from its warehouses.",
  },
  formula: {
    numerator: { id: "kg keluar, Januari sampai bulan ini", en: "kg released, January up to this month" },
    denominator: allocated,
    defined: aDelivery,
  },
  compute: weights((slots) => sum(slots, "released"), "allocated"),
};

export const bsbReceived: Kpi = {
  ...delivery,
  id: "bsb-received",
  label: { id: "Beras diterima baik", en: "Good rice received" },
  explanation: {
    id: "Bagian alokasi beras yang diterima di titik bagi, dikurangi yang ditolak, ditambah gantinya.",
    en: "The share of the allocated rice that arrived at drop points, less what was rejected, plus what replaced it.",
  },
  formula: {
    numerator: {
      id: "kg terima - tolak + ganti, Januari sampai bulan ini",
      en: "kg received - rejected + replaced, January up to this month",
    },
    denominator: allocated,
    defined: aDelivery,
  },
  compute: weights(
    (slots) => sum(slots, "received") - sum(slots, "rejected") + sum(slots, "replaced"),
    "allocated",
  ),
};

export const bsbReplacement: Kpi = {
  ...delivery,
  id: "bsb-replacement",
  label: { id: "Beras ditolak yang diganti", en: "Rejected rice replaced" },
  explanation: {
    id: "Bagian beras yang ditolak karena mutu atau berat kurang dan sudah diganti.",
    en: "The share of the rice rejected for quality or short weight that has been replaced.",
  },
  formula: {
    numerator: { id: "kg ganti, Januari sampai bulan ini", en: "kg replaced, January up to this month" },
    denominator: { id: "kg tolak, Januari sampai bulan ini", en: "kg rejected, January up to this month" },
    defined: aDelivery,
  },
  compute: weights((slots) => sum(slots, "replaced"), "rejected"),
};

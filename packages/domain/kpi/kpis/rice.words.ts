import type { KpiWords } from "../definition";

const allocated = {
  id: "kg alokasi, Januari sampai bulan ini",
  en: "kg allocated, January up to this month",
};
const aDelivery = {
  id: "Ada laporan pengiriman beras tahun ini sampai bulan ini",
  en: "A rice delivery report of the year up to this month",
};

export const RICE_WORDS: Readonly<Record<string, KpiWords>> = {
  "bsb-completion": {
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
  },
  "bsb-released": {
    explanation: {
      id: "Bagian alokasi beras yang sudah dikeluarkan BULOG dari gudang.",
      en: "The share of the allocated rice that BULOG has released from its warehouses.",
    },
    formula: {
      numerator: { id: "kg keluar, Januari sampai bulan ini", en: "kg released, January up to this month" },
      denominator: allocated,
      defined: aDelivery,
    },
  },
  "bsb-received": {
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
  },
  "bsb-replacement": {
    explanation: {
      id: "Bagian beras yang ditolak karena mutu atau berat kurang dan sudah diganti.",
      en: "The share of the rice rejected for quality or short weight that has been replaced.",
    },
    formula: {
      numerator: { id: "kg ganti, Januari sampai bulan ini", en: "kg replaced, January up to this month" },
      denominator: { id: "kg tolak, Januari sampai bulan ini", en: "kg rejected, January up to this month" },
      defined: aDelivery,
    },
  },
};

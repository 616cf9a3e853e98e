export default {
  about: "Setiap indikator: apa artinya, bagaimana dihitung, dari laporan mana, dan berapa targetnya.",
  unknown: (id: string) => `Tidak ada indikator bernama ${id}.`,
  list: "Semua indikator",
  formula: "Cara menghitung",
  numerator: "Pembilang",
  denominator: "Penyebut",
  defined: "Dihitung bila",
  above: "Di atas kabupaten/kota",
  aboveText:
    "Provinsi dan nasional menjumlahkan pembilang dan penyebut dari kabupaten/kota yang angkanya ada. Persentase tidak pernah dirata-ratakan, dan laporan yang belum masuk tidak dihitung sebagai nol.",
  provisional: "Kapan sementara",
  provisionalText: (ytd: boolean): string =>
    ytd
      ? "Bila kurang dari 80 persen kabupaten/kota mempunyai angka, atau kurang dari 80 persen laporan bulanan sejak Januari sudah masuk, angka ditandai sementara dan tidak diperingkat."
      : "Bila kurang dari 80 persen kabupaten/kota mempunyai angka, angka ditandai sementara dan tidak diperingkat.",
  target: "Target dan laju",
  noTarget: "Tidak ada target. Angka ini tidak pernah disebut sesuai laju atau tertinggal.",
  linear: (target: string, perMonth: string) =>
    `${target} pada bulan Desember. Lajunya naik rata tiap bulan: seperduabelas dari target (${perMonth}) dikali nomor bulan.`,
  constant: (target: string) => `${target} setiap bulan.`,
  direction: {
    higher: "Makin tinggi makin baik. Tertinggal: di bawah laju. Kritis: di bawah 80 persen dari laju.",
    lower: "Makin rendah makin baik. Tertinggal: di atas laju. Kritis: laju kurang dari 80 persen nilainya.",
  },
  span: "Masa",
  spans: { period: "Bulan itu saja", ytd: "Januari sampai bulan itu" },
  unit: "Yang dihitung",
  source: "Laporan",
  sourceAll: "Semua laporan yang diharapkan",
  template: "Kolom pada laporan ini",
  now: (month: string) => `Sekarang (${month})`,
  more: "Bandingkan wilayah",
  required: "wajib",
};

const id = {
  title: "Kelengkapan laporan",
  region: "Wilayah",
  own: "Seluruh wilayah saya",
  summary: (filled: string, expected: string, late: string, missing: string) =>
    `${filled} dari ${expected} laporan masuk, ${late} di antaranya terlambat; ${missing} belum ada.`,
  matrix: {
    title: "Kabupaten/kota menurut jenis laporan",
    about: "Setiap sel satu slot. Yang terisi membuka riwayatnya, yang kosong membuka halaman kirim.",
    region: "Kabupaten/kota",
    filled: "Masuk",
    only: "Hanya yang belum lengkap",
    none: "Semua laporan sudah masuk.",
    place: (type: string, region: string) => `${type}, ${region}`,
  },
  state: {
    accepted: "ada",
    partial: "sebagian",
    overdue: "lewat",
    due: "ditunggu",
    none: "tidak diminta",
  },
  stateHelp: {
    accepted: "Laporan diterima",
    partial: "Diterima sebagian: ada baris yang ditolak",
    overdue: "Belum ada, batas lapor sudah lewat",
    due: "Belum ada, batas lapor belum lewat",
    none: "Laporan jenis ini tidak diminta pada bulan ini",
  },
  late: "terlambat",
  lateHelp: "Masuk setelah batas lapor",
  from: { province: "prov.", nation: "pusat" },
  fromHelp: {
    province: "Diisi berkas provinsi, bukan berkas kabupaten/kota sendiri",
    nation: "Diisi berkas nasional, bukan berkas kabupaten/kota sendiri",
  },
  unusual: "tidak biasa",
  legend: "Keterangan",
  year: {
    title: (year: string) => `Sepanjang ${year}`,
    about: "Bagian laporan yang masuk, dan yang masuk tepat waktu, bulan demi bulan.",
    month: "Bulan",
    complete: "Lengkap",
    timely: "Tepat waktu",
  },
  chase: {
    title: "Yang perlu ditagih",
    about: (regencies: string, slots: string) =>
      `${slots} laporan belum ada dari ${regencies} kabupaten/kota.`,
    none: "Tidak ada yang perlu ditagih untuk bulan ini.",
    copyAll: "Salin seluruh daftar",
    copyOne: "Salin pesan",
    more: (count: string) => `Tampilkan ${count} lagi`,
    heading: (period: string, deadline: string) =>
      `Laporan PKH ${period} yang belum masuk di Pantau (batas lapor ${deadline}):`,
    line: (region: string, types: string) => `- ${region}: ${types}`,
    footer: (link: string) => `Kirim lewat Pantau: ${link}`,
    message: (m: {
      name: string;
      region: string;
      period: string;
      types: string;
      deadline: string;
      link: string;
    }) =>
      `Yth. ${m.name}, laporan PKH ${m.region} untuk ${m.period} yang belum masuk di Pantau: ${m.types}. Batas lapor ${m.deadline}. Mohon dikirim lewat ${m.link}`,
    someone: "Bapak/Ibu Koordinator",
  },
};

export default id;

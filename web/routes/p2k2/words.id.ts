export default {
  title: "P2K2",
  about: "Pertemuan Peningkatan Kemampuan Keluarga: setiap kelompok paling sedikit sekali sebulan.",
  without: {
    title: "Kelompok tanpa sesi",
    text: (without: string, groups: string) =>
      `${without} dari ${groups} kelompok tidak mempunyai sesi bulan ini (di kabupaten/kota yang melapor).`,
    groups: "Kelompok",
    ofGroups: (groups: string, share: string) => `dari ${groups} (${share})`,
    most: "Paling banyak di",
    none: "Semua kelompok di kabupaten/kota yang melapor mempunyai sesi bulan ini.",
  },
  modules: { title: "Modul yang dibahas bulan ini", about: "Jumlah sesi menurut modul." },
  attendance: { title: "Kehadiran bulan ini", present: "Hadir", perSession: "Rata-rata hadir per sesi" },
  months: { title: "Sesi per bulan menurut modul", axis: "Sesi" },
};

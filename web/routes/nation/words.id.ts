export default {
  nation: "Indonesia hari ini",
  lead: {
    onPace: (value: string, month: string, pace: string) =>
      `Graduasi mandiri ${value}: sesuai laju ${month} (${pace}).`,
    behind: (value: string, month: string, pace: string, families: string) =>
      `Graduasi mandiri ${value}, laju ${month} ${pace}: masih kurang ${families} keluarga.`,
    missing: "Graduasi mandiri belum dapat dihitung: laporan yang diperlukan belum ada.",
    count: (behind: string, critical: string, judged: string) =>
      `Dari ${judged} indikator bertarget, ${behind} tertinggal dan ${critical} kritis.`,
    allGood: (judged: string) => `Semua ${judged} indikator bertarget sesuai laju.`,
  },
  headline: "Angka utama",
  graduation: {
    title: "Menuju target graduasi",
    about: (target: string, base: string) =>
      `Target ${target} berlaku untuk graduasi mandiri, dihitung dari ${base} keluarga pada laporan jumlah KPM paling awal tahun ini. Graduasi alamiah tidak dihitung.`,
    aboutNoTarget: (base: string) =>
      `Dihitung dari ${base} keluarga pada laporan jumlah KPM paling awal tahun ini.`,
    independent: "Mandiri",
    natural: "Alamiah",
    total: "Seluruhnya",
    families: (count: string) => `${count} keluarga`,
    paceMark: (month: string) => `laju ${month}`,
    short: (families: string, month: string) => `Kurang ${families} keluarga terhadap laju ${month}.`,
    ahead: "Sudah sesuai laju.",
    projection: (middle: string, low: string, high: string, target: string) =>
      `Bila kecepatan tahun ini berlanjut, Desember berakhir sekitar ${middle} (rentang ${low} sampai ${high}); target ${target}.`,
    projectionNoTarget: (middle: string, low: string, high: string) =>
      `Bila kecepatan tahun ini berlanjut, Desember berakhir sekitar ${middle} (rentang ${low} sampai ${high}).`,
    projectionHow: (months: string) => `Rata-rata pertambahan ${months} bulan; rentang dua galat baku.`,
    noProjection: "Proyeksi memerlukan paling sedikit tiga bulan berisi data.",
  },
  calls: {
    title: "Siapa yang dihubungi hari ini?",
    about: "Wilayah dengan bagian terbesar dari kekurangan terhadap laju. Angka sementara tidak diikutkan.",
    none: "Tidak ada wilayah yang tertinggal pada periode ini. Periksa kelengkapan laporan di bawah.",
    behind: (kpi: string, value: string, pace: string, short: string, share: string) =>
      `${kpi} ${value}, laju ${pace}: kurang ${short}, ${share} dari seluruh kekurangan`,
    fell: (kpi: string, loss: string) => `${kpi} turun ${loss} sejak bulan lalu`,
    more: (count: string) => `dan ${count} alasan lain`,
    message: (s: {
      name: string | undefined;
      region: string;
      period: string;
      reasons: string;
      link: string;
    }) =>
      `Yth. ${s.name ?? "Koordinator"}, menurut Pantau untuk ${s.region} periode ${s.period}: ${s.reasons}. Mohon penjelasan dan rencana tindak lanjut. Rincian: ${s.link}`,
    copy: "Salin pesan",
  },
  map: {
    title: "Peta",
    equal: "Setiap petak satu wilayah, kira-kira pada tempatnya.",
    about: "Warna menurut status terhadap laju; merah makin pekat, makin jauh tertinggal.",
    aboutScale: "Makin gelap, makin besar.",
    level: "Tingkat",
    provinces: "Provinsi",
    regencies: "Kabupaten/kota",
    form: "Bentuk peta",
    outlines: "Batas wilayah",
    tiles: "Petak",
    hint: "Tunjuk atau pilih wilayah untuk melihat angkanya.",
  },
  ranking: {
    title: "Peringkat",
    about: (counted: string, provisional: string) =>
      `${counted} wilayah diperingkat; ${provisional} dengan angka sementara atau tanpa data tidak.`,
    best: "Teratas",
    worst: "Terbawah",
    all: "Lihat semua di Bandingkan",
    unranked: (names: string) => `Tidak diperingkat: ${names}.`,
  },
  partsHidden: "Kabupaten/kotanya hanya tampak bagi pengguna provinsi ini dan pengguna nasional.",
  changes: {
    title: "Perubahan sejak bulan lalu",
    none: "Tidak ada perubahan status sejak bulan lalu.",
    noMonth: "Bulan lalu tidak ada data untuk dibandingkan.",
    better: "Membaik",
    worse: "Memburuk",
    status: (region: string, kpi: string, from: string, to: string) =>
      `${region}: ${kpi} dari ${from} menjadi ${to}`,
    risers: "Naik terbanyak",
    fallers: "Turun terbanyak",
    least: "Naik paling sedikit",
    count: (count: string) => `dan ${count} perubahan lain`,
  },
  alerts: {
    title: "Peringatan yang menyala",
    none: "Tidak ada peringatan yang menyala untuk wilayah ini.",
    since: (day: string) => `sejak ${day}`,
    more: "Buka semua peringatan",
    overdue: "laporan terlambat",
    acknowledged: "sudah ditanggapi",
    behind: (value: string, pace: string) => `${value}, laju ${pace}`,
  },
  reporting: {
    title: "Kelengkapan laporan",
    about: (filled: string, expected: string) =>
      `${filled} dari ${expected} laporan yang diharapkan sudah masuk.`,
    timely: (share: string) => `Tepat waktu: ${share}.`,
    least: "Paling kurang lengkap",
    go: "Buka pelaporan",
  },
  indicators: {
    title: "Semua indikator",
  },
};

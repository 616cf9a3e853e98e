/** Words that every page shares. English must have the same keys: `Words` is the shape of this file. */
const id = {
  app: {
    name: "Pantau",
    tagline: "Pelaporan dan pemantauan Program Keluarga Harapan",
    skip: "Langsung ke isi",
    loading: "Memuat…",
    menu: "Menu",
    close: "Tutup",
    cancel: "Batal",
    retry: "Coba lagi",
    more: "Lainnya",
    all: "Semua",
    of: (part: string, whole: string) => `${part} dari ${whole}`,
    yes: "ya",
    no: "tidak",
    navigation: "Navigasi utama",
    notices: "Pemberitahuan",
    newVersion: "Versi baru Pantau tersedia.",
    reload: "Muat ulang",
  },
  group: {
    overview: "Ringkasan",
    programme: "Program",
    work: "Pekerjaan",
    reference: "Rujukan",
    admin: "Administrasi",
  },
  demo: {
    banner: "Data demo: angka-angka ini dibuat oleh program, bukan data keluarga yang sebenarnya.",
    thinned: (times: string) => `Satu keluarga di sini mewakili ${times} keluarga.`,
    mark: "DATA DEMO",
  },
  offline: {
    banner: (age: string) => `Tidak ada sambungan. Yang tampak disimpan ${age}.`,
    bannerNoAge: "Tidak ada sambungan. Yang tampak adalah yang terakhir disimpan di gawai ini.",
    nothing:
      "Tidak ada sambungan, dan halaman ini belum pernah disimpan di gawai ini. Sambungkan ke internet lalu coba lagi.",
  },
  session: {
    signOut: "Keluar",
    theme: "Tampilan",
    themes: { system: "Ikuti gawai", light: "Terang", dark: "Gelap" },
    roles: { viewer: "Pembaca", reporter: "Pelapor", admin: "Administrator" },
  },
  period: {
    label: "Periode",
    previous: "Bulan sebelumnya",
    next: "Bulan berikutnya",
    choose: "Pilih bulan",
    closed: (month: string, deadline: string) => `${month}: batas lapor ${deadline} sudah lewat.`,
    open: (month: string, deadline: string) =>
      `${month} masih terbuka sampai batas lapor ${deadline}; angka masih berubah.`,
    coming: (next: string, shown: string) => `${next} sedang dimuat; angka di bawah masih ${shown}.`,
    lastWithData: (month: string) => `${month} adalah bulan terakhir yang ada datanya.`,
    openMark: "periode terbuka",
    goToRunning: (month: string) => `Lihat ${month} (belum tertutup)`,
    goToLatest: (month: string) => `Kembali ke ${month}`,
  },
  search: {
    open: "Cari wilayah",
    placeholder: "Nama atau kode wilayah",
    hint: "Ketik nama atau kode, misalnya Banyumas atau 33.02",
    none: (text: string) => `Tidak ada wilayah bernama “${text}”.`,
    results: (count: number) => `${count} wilayah ditemukan`,
  },
  level: { nation: "Nasional", province: "Provinsi", regency: "Kabupaten/kota", district: "Kecamatan" },
  nationName: "Indonesia",
  status: {
    "on-track": "Sesuai laju",
    behind: "Tertinggal",
    critical: "Kritis",
    "no-data": "Tanpa data",
    "no-target": "Tanpa target",
    open: "Periode terbuka",
  },
  statusHelp: {
    "on-track": "Nilai sama dengan atau lebih baik daripada laju bulan ini",
    behind: "Di bawah laju bulan ini",
    critical: "Di bawah 80 persen dari laju bulan ini",
    "no-data": "Belum ada laporan yang diperlukan, atau penyebutnya nol",
    "no-target": "Untuk angka ini tidak ada target",
    open: "Batas lapor belum lewat",
  },
  number: {
    value: "Nilai",
    numerator: "Pembilang",
    denominator: "Penyebut",
    targetOf: (value: string) => `target ${value}`,
    pace: "Laju",
    paceOf: (value: string, month: string) => `laju ${month} ${value}`,
    gap: "Selisih terhadap laju",
    status: "Status",
    reported: "Terlapor",
    expected: "Diharapkan",
    selfReported: "sudah melapor",
    selfMissing: "belum melapor",
    reportedOf: (reported: string, expected: string) => `${reported} dari ${expected} kab/kota melapor`,
    filedOf: (filed: string, due: string) => `${filed} dari ${due} laporan bulanan masuk`,
    provisional: "sementara",
    provisionalHelp: "Kurang dari 80 persen laporan masuk; tidak diperingkat",
    missing: "Belum ada data",
    noTarget: "tanpa target",
    change: (difference: string, month: string) => `${difference} sejak ${month}`,
    noChange: "Bulan lalu tanpa data",
    trend: "Tren tahun ini",
    region: "Wilayah",
    code: "Kode",
    indicator: "Indikator",
    period: "Periode",
    slotsOf: (slots: string, of: string) => `${slots} dari ${of} laporan yang diharapkan sudah masuk`,
    refused: (rows: string) => `${rows} baris ditolak`,
  },
  table: {
    show: "Tabel",
    showChart: "Grafik",
    filter: "Saring",
    filterPlaceholder: "Nama atau kode",
    rows: (shown: string, all: string) => (shown === all ? `${all} baris` : `${shown} dari ${all} baris`),
    sortBy: (column: string) => `Urutkan menurut ${column}`,
    none: "Tidak ada baris yang cocok.",
    group: "Kelompok",
    name: "Nama",
    note: "Keterangan",
  },
  exporting: {
    label: "Unduh",
    csv: "CSV (teks)",
    xlsx: "XLSX (Excel)",
    png: "Gambar PNG",
    svg: "Gambar SVG",
    source: "Sumber: Pantau, Program Keluarga Harapan",
    asOf: (time: string) => `Keadaan per ${time}`,
    reported: (share: string) => `Terlapor: ${share}`,
    failed: "Berkas tidak dapat dibuat di peramban ini. Coba bentuk yang lain.",
  },
  share: {
    more: "Tindakan untuk angka ini",
    lineage: "Asal angka ini",
    copySentence: "Salin kalimat",
    copied: "Tersalin",
    failed: "Peramban tidak mengizinkan penyalinan. Pilih teks lalu salin sendiri.",
    sentence: (s: {
      kpi: string;
      region: string;
      period: string;
      value: string;
      parts: string;
      pace: string | null;
      reported: string;
      provisional: boolean;
      demo: boolean;
    }) =>
      `${s.kpi} di ${s.region} pada ${s.period}: ${s.value} (${s.parts})${s.pace === null ? "" : `, laju ${s.pace}`}; ${s.reported}${s.provisional ? ", angka sementara" : ""}.${s.demo ? " [Data demo]" : ""}`,
  },
  contact: {
    call: "Telepon",
    whatsapp: "WhatsApp",
    above: "Korwil provinsinya",
    none: "Belum ada koordinator terdaftar",
    noPhone: "Nomor telepon belum diisi",
  },
  error: {
    title: "Halaman ini tidak dapat dimuat",
    network: "Server tidak terjangkau. Periksa sambungan lalu coba lagi.",
    server: "Terjadi gangguan di server. Coba lagi sebentar lagi; bila berulang, hubungi administrator.",
    forbiddenTitle: "Anda tidak berhak melihat ini",
    forbidden:
      "Wilayah atau peran Anda tidak mencakup halaman ini. Bila keliru, hubungi administrator kementerian.",
    notFoundTitle: "Halaman tidak ditemukan",
    notFound:
      "Alamat ini tidak menunjuk ke halaman mana pun. Periksa tautannya, atau mulai dari halaman nasional.",
    unknownRegion: (code: string) => `Tidak ada wilayah dengan kode ${code}. Cari menurut nama atau kode.`,
    toNation: "Ke halaman nasional",
    crashed: "Halaman berhenti bekerja. Muat ulang halaman; bila berulang, hubungi administrator.",
    emptyTitle: "Belum ada data",
    empty: "Belum ada laporan yang diterima untuk pilihan ini.",
    code: (code: string) => `Kode: ${code}`,
  },
  legend: {
    missing: "Tanpa data",
    provisional: "Sementara",
    title: "Keterangan",
  },
};

export default id;
export type Words = typeof id;

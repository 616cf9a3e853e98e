export default {
  title: "SDM dan pelatihan",
  about: "Pendamping dan koordinator PKH: berapa yang aktif, dan berapa yang sudah dilatih tahun ini.",
  staff: {
    title: "SDM aktif menurut jabatan",
    about: "Menurut laporan SDM bulan ini. Kosong: tercatat pada laporan, tetapi tidak aktif.",
    ofPosts: (posts: string, vacant: string) => `dari ${posts}, ${vacant} kosong`,
    vacant: "Posisi kosong (semua jabatan)",
    kpmEach: "KPM per pendamping aktif",
    from: (kpm: string, facilitators: string) => `${kpm} KPM, ${facilitators} pendamping`,
  },
  training: {
    title: "Pelatihan yang diselesaikan tahun ini",
    about:
      "Satu orang dapat mengikuti beberapa pelatihan; indikator di atas menghitung setiap orang satu kali.",
  },
  months: { title: "Penyelesaian pelatihan per bulan", axis: "Penyelesaian" },
  facilitators: {
    title: "Pendamping menurut graduasi mandiri",
    about: "Sejak Januari, menurut id pada laporan graduasi; hanya di wilayah Anda sendiri.",
    place: "Tempat",
    id: "Id pendamping",
    regency: "Kabupaten/kota",
    graduations: "Lulus mandiri",
    shown: (rows: string, all: string) => `${rows} dari ${all} pendamping.`,
    more: (rows: string) => `Tampilkan ${rows}`,
  },
};

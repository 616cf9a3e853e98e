export default {
  title: "Bandingkan wilayah",
  about: "Wilayah dengan angka sementara ditampilkan, tetapi tidak diperingkat.",
  which: "Wilayah",
  choices: {
    provinces: "Semua provinsi",
    regencies: "Semua kabupaten/kota yang dapat Anda lihat",
    province: (name: string) => `Kabupaten/kota di ${name}`,
    similar: (name: string) => `Yang seukuran dengan ${name}`,
    similarTo: "Yang seukuran dengan …",
    own: "Pilihan sendiri",
  },
  add: "Tambah wilayah",
  remove: (name: string) => `Hapus ${name}`,
  chooseFirst: "Pilih paling sedikit satu wilayah untuk dibandingkan.",
  similarAbout: (count: string) => `${count} kabupaten/kota dengan jumlah keluarga yang paling dekat.`,
  view: "Bentuk",
  views: { ranked: "Batang", lines: "Garis", scatter: "Sebar", funnel: "Corong", table: "Tabel" },
  ranked: {
    title: (kpi: string) => `${kpi}, dari yang terbaik`,
    unranked: "Tidak diperingkat (sementara atau tanpa data)",
  },
  lines: {
    title: (kpi: string) => `${kpi} sepanjang tahun`,
    about: "Semua garis berskala sama. Garis putus-putus: laju.",
    most: (shown: string, all: string) => `Ditampilkan ${shown} dari ${all} wilayah.`,
    more: "Tampilkan lebih banyak",
  },
  scatter: {
    title: (x: string, y: string) => `${y} terhadap ${x}`,
    about: "Setiap titik satu wilayah; luas titik menurut jumlah keluarga. Titik berongga: angka sementara.",
    other: "Indikator tegak",
  },
  funnel: {
    title: (kpi: string) => `${kpi} menurut besar wilayah`,
    about:
      "Wilayah kecil mudah terlempar ke atas atau ke bawah oleh kebetulan. Di dalam corong, perbedaan dari rata-rata wajar sebagai kebetulan; di luarnya perlu penjelasan.",
    dispersion: (times: string) =>
      `Batas diperlebar ${times} kali karena wilayah-wilayah memang berbeda lebih daripada kebetulan semata (koreksi overdispersi Spiegelhalter).`,
    size: "Penyebut",
    mean: "Seluruhnya",
    limits: ["Batas 95%", "Batas 99,8%"] as [string, string],
    verdicts: {
      inside: "Wajar",
      above: "Di atas batas 95%",
      below: "Di bawah batas 95%",
      "far-above": "Jauh di atas (99,8%)",
      "far-below": "Jauh di bawah (99,8%)",
    },
    verdict: "Letak",
    few: "Corong memerlukan paling sedikit tiga wilayah dengan angka.",
  },
  families: "Keluarga",
};

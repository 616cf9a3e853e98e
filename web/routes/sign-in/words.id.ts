export default {
  heading: "Setiap pagi: di mana keluarga PKH memerlukan kita hari ini?",
  about:
    "Pantau mengumpulkan laporan 514 kabupaten/kota dan menunjukkan kemajuan Program Keluarga Harapan, dari desa sampai nasional.",
  button: "Masuk",
  going: "Menuju halaman masuk…",
  finishing: "Menyelesaikan proses masuk…",
  signedOut: "Anda sudah keluar. Data yang tersimpan di gawai ini sudah dihapus.",
  failed: "Proses masuk tidak selesai. Silakan coba lagi.",
  refused: "Akun Anda tidak dapat dipakai. Hubungi administrator kementerian.",
  unreachable: "Layanan masuk tidak terjangkau. Periksa sambungan lalu coba lagi.",
  landing: (page: string) => `Sesudah masuk Anda langsung dibawa ke halaman “${page}”.`,
};

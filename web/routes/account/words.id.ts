/** Words of the user's own page. */
const id = {
  title: "Akun saya",
  who: "Siapa Anda di Pantau",
  email: "Surel",
  region: "Wilayah",
  role: "Peran",
  mailLang: "Bahasa surel",
  langSaved: "Bahasa surel diubah.",
  wrong: "Ada yang keliru? Hubungi administrator kementerian.",
  tokens: "Token akses pribadi",
  tokensAbout:
    "Untuk perintah pantau dan otomatisasi. Sebuah token bertindak atas nama Anda; jangan dibagikan dan cabut bila tidak dipakai.",
  none: "Belum ada token.",
  label: "Untuk apa",
  scope: "Boleh",
  scopes: { read: "membaca", write: "membaca dan mengirim", admin: "semua yang boleh Anda lakukan" },
  days: "Berlaku (hari)",
  create: "Buat token",
  secret: "Salin sekarang; token ini hanya ditampilkan sekali.",
  copy: "Salin token",
  copied: "Token disalin.",
  until: (day: string) => `sampai ${day}`,
  revoked: "dicabut",
  expired: "berakhir",
  active: "berlaku",
  revoke: "Cabut",
  revokedNow: "Token dicabut.",
  state: "Keadaan",
};
export type AccountWords = typeof id;
export default id;

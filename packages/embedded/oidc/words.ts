import type { Lang, Text } from "@pantau/domain";

/** Every word of the provider's own pages and mails, Indonesian first. */
const WORDS = {
  product: { id: "Pantau", en: "Pantau" },
  about: {
    id: "Pemantauan Program Keluarga Harapan",
    en: "Monitoring of the Family Hope Program",
  },
  otherLanguage: { id: "English", en: "Bahasa Indonesia" },
  signIn: { id: "Masuk", en: "Sign in" },
  email: { id: "Alamat e-mail", en: "E-mail address" },
  password: { id: "Kata sandi", en: "Password" },
  forgot: { id: "Lupa kata sandi?", en: "Forgot your password?" },
  wrong: {
    id: "E-mail atau kata sandi tidak cocok. Periksa keduanya, atau minta tautan kata sandi baru.",
    en: "E-mail and password do not match. Check both, or ask for a link to set a new password.",
  },
  blocked: {
    id: "Terlalu banyak percobaan. Tunggu 15 menit, lalu coba lagi.",
    en: "Too many attempts. Wait 15 minutes, then try again.",
  },
  ended: {
    id: "Akun ini tidak berlaku. Hubungi administrator kementerian.",
    en: "This account is not valid. Ask a ministry administrator.",
  },
  expired: {
    id: "Halaman masuk ini sudah kedaluwarsa. Buka Pantau lagi untuk masuk.",
    en: "This sign-in page has expired. Open Pantau again to sign in.",
  },
  open: { id: "Buka Pantau", en: "Open Pantau" },
  forgotTitle: { id: "Kata sandi baru", en: "A new password" },
  forgotHint: {
    id: "Tulis alamat e-mail Anda. Bila akun itu ada, kami mengirim tautan untuk memilih kata sandi baru.",
    en: "Write your e-mail address. If there is such an account, we send a link to choose a new password.",
  },
  send: { id: "Kirim tautan", en: "Send the link" },
  sent: {
    id: "Bila akun itu ada, tautan sudah dikirim. Periksa kotak masuk Anda; tautan berlaku dua jam.",
    en: "If there is such an account, the link is on its way. Check your inbox; it is good for two hours.",
  },
  choose: { id: "Pilih kata sandi", en: "Choose a password" },
  chooseHint: {
    id: "Paling sedikit 8 karakter. Kalimat yang panjang lebih aman daripada kata yang rumit.",
    en: "At least 8 characters. A long phrase is safer than a complicated word.",
  },
  newPassword: { id: "Kata sandi baru", en: "New password" },
  again: { id: "Ulangi kata sandi baru", en: "New password again" },
  save: { id: "Simpan kata sandi", en: "Save the password" },
  saved: {
    id: "Kata sandi tersimpan. Anda bisa masuk sekarang.",
    en: "The password is saved. You can sign in now.",
  },
  different: {
    id: "Kedua kata sandi berbeda. Tulis lagi.",
    en: "The two passwords differ. Write them again.",
  },
  short: { id: "Kata sandi terlalu pendek.", en: "The password is too short." },
  long: { id: "Kata sandi terlalu panjang.", en: "The password is too long." },
  guessable: {
    id: "Kata sandi ini mudah ditebak. Pilih yang lain.",
    en: "This password is easy to guess. Choose another.",
  },
  linkOver: {
    id: "Tautan ini sudah dipakai atau kedaluwarsa. Minta yang baru.",
    en: "This link was used or has expired. Ask for a new one.",
  },
  signOutTitle: { id: "Keluar dari Pantau?", en: "Sign out of Pantau?" },
  signOut: { id: "Keluar", en: "Sign out" },
  stay: { id: "Tetap masuk", en: "Stay signed in" },
  signedOut: { id: "Anda sudah keluar.", en: "You are signed out." },
  failed: { id: "Tidak bisa masuk", en: "Could not sign in" },
} as const satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;

export function word(name: Word, lang: Lang): string {
  return WORDS[name][lang];
}

/** Indonesian unless English was asked for. */
export function langOf(text: string | undefined): Lang {
  return /^en\b/i.test(text?.trim() ?? "") ? "en" : "id";
}

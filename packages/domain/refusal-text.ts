import type { Lang, Text } from "./text";

/**
 * What a refusal means and what to do next, by its stable code: said here once, for dashboard, command
 * line and API alike. `{name}` stands for that entry of the refusal's details.
 */
const WORDS = {
  // Who asks, and whether he may
  unauthenticated: {
    id: "Anda belum masuk, atau sesi ini sudah berakhir. Masuk lagi, atau kirim token yang masih berlaku.",
    en: "You are not signed in, or this session has ended. Sign in again, or send a valid token.",
  },
  too_many_failures: {
    id: "Terlalu banyak percobaan dengan token yang salah. Tunggu satu menit, lalu coba lagi.",
    en: "Too many attempts with wrong credentials. Wait a minute, then try again.",
  },
  forbidden: {
    id: "Anda tidak berhak melakukan ini. Bila wilayah atau peran Anda keliru, hubungi administrator kementerian.",
    en: "You may not do this. Ask a ministry administrator if your region or role is wrong.",
  },
  link_ended: {
    id: "Tautan ini tidak berlaku lagi. Masuk, lalu ubah pengaturan surel Anda sendiri.",
    en: "This link is not valid any more. Sign in and change your mail settings.",
  },
  // The request itself
  bad_request: {
    id: "Isian belum benar: {at}. Perbaiki, lalu kirim lagi.",
    en: "This is not right: {at}. Correct it, then send it again.",
  },
  bad_cursor: {
    id: "Sambungan daftar ini tidak berlaku lagi. Muat daftarnya dari awal.",
    en: "This list cannot be continued. Begin it anew.",
  },
  length_required: {
    id: "Kirim isi permintaan beserta panjangnya (Content-Length).",
    en: "Send the body with a Content-Length.",
  },
  body_too_large: {
    id: "Yang dikirim sekaligus terlalu banyak. Kirim dalam beberapa bagian.",
    en: "That is too much at once. Send it in parts.",
  },
  no_route: {
    id: "Alamat ini tidak ada. Lihat /api/openapi.json.",
    en: "There is no such address. See /api/openapi.json.",
  },
  internal: {
    id: "Terjadi gangguan di server. Coba lagi sebentar lagi; bila berulang, hubungi administrator kementerian.",
    en: "Something failed on our side. Try again in a minute; if it repeats, tell a ministry administrator.",
  },
  changed_meanwhile: {
    id: "Orang lain mengubahnya lebih dahulu. Muat ulang, lalu ulangi perubahan Anda.",
    en: "Somebody changed this meanwhile. Read it again, then repeat your change.",
  },
  // Regions, months, indicators
  unknown_region: {
    id: "Wilayah itu tidak dikenal. Tulis ID, kode provinsi, atau kode kabupaten/kota yang berlaku pada bulan itu.",
    en: "There is no such region. Write ID, or a province or regency code of that month.",
  },
  too_many_regions: {
    id: "Paling banyak {most} wilayah sekaligus. Kurangi pilihannya.",
    en: "Ask for at most {most} regions at once.",
  },
  unknown_kpi: {
    id: "Indikator {kpi} tidak ada. Yang ada: {known}.",
    en: "There is no KPI {kpi}. KPIs are: {known}.",
  },
  unknown_type: {
    id: "Jenis laporan itu tidak ada. Pilih dari daftar jenis laporan.",
    en: "There is no such report type. Choose one of the list of report types.",
  },
  bad_period: {
    id: "Tulis bulan laporan sebagai TTTT-BB, misalnya 2020-09.",
    en: "Write the period as YYYY-MM, for example 2020-09.",
  },
  future_period: {
    id: "Bulan itu belum dimulai. Periksa bulan dan tahunnya.",
    en: "This period has not begun yet. Check the month and the year.",
  },
  // Files and submissions
  bad_checksum: {
    id: "Kirim SHA-256 berkas sebagai 64 digit heksadesimal.",
    en: "Send the file's SHA-256 as 64 hex digits.",
  },
  bad_size: { id: "Kirim ukuran berkas dalam bita.", en: "Send the file's size in bytes." },
  too_large: {
    id: "Berkas lebih dari 1 GB. Mampatkan dengan gzip, atau kirim per provinsi.",
    en: "The file is over 1 GB. Compress it with gzip, or send it by province.",
  },
  unknown_submission: {
    id: "Kiriman itu tidak ada. Periksa nomornya.",
    en: "There is no such submission. Check the id.",
  },
  no_file: {
    id: "Berkas ini tidak ada, atau tidak disimpan lagi. Minta pengirimnya mengirim ulang bila diperlukan.",
    en: "This file is not there, or not kept any more. Ask its sender to send it again if it is needed.",
  },
  reason_required: {
    id: "Tulis alasan penarikan, 3 sampai 500 huruf.",
    en: "Say in 3 to 500 characters why it is withdrawn.",
  },
  not_withdrawable: {
    id: "Hanya kiriman yang diterima dapat ditarik. Muat ulang untuk melihat keadaannya sekarang.",
    en: "Only an accepted submission can be withdrawn. Reload to see how it stands now.",
  },
  too_many_rows: {
    id: "Laporan terakhir terlalu panjang untuk templat. Pakai templat kosong, atau unduh berkas laporannya.",
    en: "The latest report is too long for a template. Use the empty one, or download the report's own file.",
  },
  regency_required: {
    id: "Templat hanya dapat diisi dari laporan satu kabupaten/kota. Pilih kabupaten/kota.",
    en: "A template is filled from the report of one regency. Choose a regency.",
  },
  // People
  no_user: {
    id: "Pengguna itu tidak ada. Muat ulang daftarnya, atau tambahkan dahulu.",
    en: "There is no such user. Read the list again, or add him first.",
  },
  user_not_valid: {
    id: "Pengguna itu dinonaktifkan, atau di luar masa berlakunya. Aktifkan dahulu di halaman Pengguna.",
    en: "That user is disabled, or outside his valid days. Enable him first on the users page.",
  },
  user_exists: {
    id: "Pengguna dengan surel ini sudah ada. Ubah yang sudah ada.",
    en: "A user of this e-mail exists already. Change that one.",
  },
  admin_needs_nation: {
    id: "Wilayah seorang administrator harus ID. Pilih wilayah ID, atau peran yang lain.",
    en: "An administrator's region must be ID. Choose ID, or another role.",
  },
  own_administration: {
    id: "Hak administrator Anda sendiri hanya dapat diakhiri oleh administrator lain. Mintalah kepadanya.",
    en: "Only another administrator can end your own administration. Ask one.",
  },
  dates_reversed: {
    id: "Hari terakhir berlaku tidak boleh sebelum hari pertamanya. Perbaiki salah satunya.",
    en: "The last valid day must not be before the first. Correct one of them.",
  },
  bad_email: {
    id: "Ini bukan alamat surel. Tulis seperti nama@kemensos.go.id.",
    en: "This is no e-mail address. Write one like name@kemensos.go.id.",
  },
  bad_phone: {
    id: "Tulis nomor telepon dengan 6 sampai 20 angka, spasi, atau tanda hubung; boleh diawali +62.",
    en: "Write the telephone number in 6 to 20 digits, blanks or hyphens; it may begin with +62.",
  },
  required: { id: "Wajib diisi. Lengkapi kolom ini.", en: "This must be filled in. Complete this column." },
  unknown_option: {
    id: "Pilihan ini tidak dikenal. Peran: viewer, reporter, admin. Bahasa: id, en.",
    en: "There is no such option. Roles: viewer, reporter, admin. Languages: id, en.",
  },
  bad_date: {
    id: "Tulis tanggal yang ada sebagai TTTT-BB-HH, misalnya 2020-12-31.",
    en: "Write a date that exists as YYYY-MM-DD, for example 2020-12-31.",
  },
  duplicate: {
    id: "Surel ini sudah ada di baris sebelumnya. Hapus salah satu barisnya.",
    en: "This e-mail is in an earlier row already. Delete one of the rows.",
  },
  unreadable_list: {
    id: "Daftar ini tidak terbaca. Simpan sebagai CSV UTF-8 dengan baris judul kolom, lalu pilih lagi.",
    en: "The list cannot be read. Save it as CSV in UTF-8 with a header row, then choose it again.",
  },
  // Settings
  no_setting: {
    id: "Pengaturan itu tidak ada. Yang ada: {known}.",
    en: "There is no such setting. Settings are: {known}.",
  },
  bad_targets: {
    id: "Target belum benar pada “{at}”. Perlu: tahun 2000–2099, indikator yang dikenal, kode provinsi atau kabupaten/kota, dan nilai nol atau lebih.",
    en: "The targets are not right at “{at}”. Needed: a year 2000–2099, a known indicator, a province or regency code, and a value of zero or more.",
  },
  bad_schedule: {
    id: "Jadwal beras belum benar pada “{at}”. Tulis bulan sebagai TTTT-BB, dan hak 0,001 sampai 1.000 kg per keluarga.",
    en: "The rice schedule is not right at “{at}”. Write months as YYYY-MM, and 0.001 to 1,000 kg a family.",
  },
  bad_deadline: {
    id: "Batas lapor harus tanggal 1 sampai 28.",
    en: "The deadline must be a day from 1 to 28.",
  },
  // The map
  boundaries_too_large: {
    id: "Peta yang disederhanakan masih lebih dari 4 MB. Impor dengan “pantau boundaries import” dan --keep yang lebih kecil, misalnya 0.1.",
    en: "The simplified map is still over 4 MB. Import it by “pantau boundaries import” with a smaller --keep, for example 0.1.",
  },
  bad_boundaries: {
    id: "Setiap bidang peta harus memuat kode kabupaten/kota masa kini. Perbaiki kode di berkas batas, lalu impor lagi.",
    en: "Every shape must carry the code of a regency of today. Correct the codes in the file, then import it again.",
  },
  boundaries_not_json: {
    id: "Berkas ini bukan JSON dalam UTF-8. Ekspor batas kabupaten/kota sebagai GeoJSON.",
    en: "The file is no JSON in UTF-8. Export the boundaries of regencies as GeoJSON.",
  },
  boundaries_not_geojson: {
    id: "Berkas ini bukan FeatureCollection GeoJSON. Ekspor batas kabupaten/kota sebagai GeoJSON.",
    en: "The file is no GeoJSON FeatureCollection. Export the boundaries of regencies as GeoJSON.",
  },
  boundaries_no_codes: {
    id: "Tidak ada atribut yang berisi kode kabupaten/kota. Gabungkan dahulu kode resmi (misalnya 33.02) ke bidangnya.",
    en: "No property of the features holds regency codes. Join the official codes (e.g. 33.02) to the polygons first.",
  },
  boundaries_not_degrees: {
    id: "Titik-titiknya bukan bujur dan lintang dalam derajat. Ekspor dalam WGS 84 (EPSG:4326).",
    en: "The file's points are not longitude and latitude in degrees. Export it in WGS 84 (EPSG:4326).",
  },
  boundaries_no_polygons: {
    id: "Berkas ini memuat kode kabupaten/kota tetapi tidak ada bidangnya. Ekspor lagi beserta geometrinya.",
    en: "The file has codes of regencies but no polygon. Export it again with its geometry.",
  },
  // Alerts
  no_alert: {
    id: "Peringatan itu tidak ada. Lihat daftar peringatan.",
    en: "There is no such alert. See the list of alerts.",
  },
  not_firing: {
    id: "Hanya peringatan yang sedang berlangsung dapat ditanggapi. Muat ulang untuk melihat keadaannya.",
    en: "Only a firing alert can be acknowledged. Reload to see how it stands.",
  },
  text_required: { id: "Tulis 1 sampai {most} huruf.", en: "Write 1 to {most} characters." },
  bad_until: {
    id: "Pilih hari sesudah hari ini, paling lama {most} hari ke depan.",
    en: "Name a day ahead, at most {most} days.",
  },
  no_alarm: {
    id: "Alarm itu tidak ada lagi. Muat ulang daftarnya.",
    en: "There is no such alarm. Read the list again.",
  },
  bad_rules: {
    id: "Aturan belum benar pada {at}. Perbaiki isian itu, lalu simpan lagi.",
    en: "The rule is not right at {at}. Correct that field, then save again.",
  },
  bad_quiet_days: {
    id: "Pilih paling banyak enam hari tenang.",
    en: "Choose at most six quiet days.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export type RefusalCode = keyof typeof WORDS;

/** All codes that the API answers with. */
export const REFUSAL_CODES = Object.keys(WORDS) as readonly RefusalCode[];

/** The words of a refusal; undefined for a code that is not ours, e.g. a proxy's. */
export function refusalText(
  code: string,
  lang: Lang,
  details: Readonly<Record<string, unknown>> = {},
): string | undefined {
  const text = Object.hasOwn(WORDS, code) ? WORDS[code as RefusalCode][lang] : undefined;
  return text?.replace(/\{([a-z]+)\}/g, (_, name: string) => told(details[name]));
}

function told(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value ?? "?");
}

import type { Text } from "@pantau/domain";

/** Every word of the mails, Indonesian first. `{name}` is filled in. */
export const WORDS = {
  programme: { id: "Pantau · Program Keluarga Harapan", en: "Pantau · Family Hope Program" },
  greeting: { id: "Yth. {name},", en: "Dear {name}," },
  nation: { id: "Nasional", en: "National" },
  fresh: { id: "Peringatan baru", en: "New alerts" },
  overdue: { id: "Laporan terlambat", en: "Overdue reports" },
  reminders: { id: "Laporan yang belum masuk", en: "Reports still missing" },
  remindersUntil: {
    id: "Batas waktu: {day}, pukul 24.00 waktu setempat.",
    en: "Deadline: {day}, 24:00 local time.",
  },
  escalated: { id: "Belum ditanggapi selama tujuh hari", en: "Not acknowledged for seven days" },
  escalatedLine: {
    id: "{province}: {regencies} kabupaten/kota, {alerts} peringatan, tertua sejak {since}",
    en: "{province}: {regencies} regencies, {alerts} alerts, the oldest since {since}",
  },
  resolved: { id: "Pulih", en: "Resolved" },
  resolvedLine: { id: "{kpi} {region}: {value} (laju {pace})", en: "{kpi} {region}: {value} (pace {pace})" },
  resolvedReports: {
    id: "{region}: semua laporan {period} sudah masuk",
    en: "{region}: all reports of {period} are in",
  },
  still: {
    id: "Masih berlangsung: {firing} peringatan, {acknowledged} di antaranya sudah ditanggapi.",
    en: "Still firing: {firing} alerts, {acknowledged} of them acknowledged.",
  },
  left: {
    id: "Dan {left} baris lagi di halaman peringatan.",
    en: "And {left} more lines on the alerts page.",
  },
  value: { id: "Nilai", en: "Value" },
  pace: { id: "Laju", en: "Pace" },
  noPace: { id: "tanpa target", en: "no target" },
  behind: { id: "kurang {gap} {unit}", en: "{gap} {unit} behind" },
  above: { id: "lebih {gap} {unit}", en: "{gap} {unit} too many" },
  since: { id: "sejak {day}", en: "since {day}" },
  reportedRegencies: {
    id: "{part} dari {whole} kabupaten/kota melapor",
    en: "{part} of {whole} regencies reported",
  },
  filedMonths: {
    id: "{part} dari {whole} laporan bulanan masuk",
    en: "{part} of {whole} monthly reports filed",
  },
  missingTypes: { id: "belum ada: {types}", en: "missing: {types}" },
  open: { id: "Buka halamannya", en: "Open the page" },
  openAlerts: { id: "Semua peringatan", en: "All alerts" },
  openUpload: { id: "Kirim laporan", en: "Submit reports" },
  settings: { id: "Pengaturan surel", en: "Mail settings" },
  unsubscribe: {
    id: "Berhenti menerima kabar pulih dan pengingat",
    en: "Stop mails about recoveries and reminders",
  },
  critical: { id: "Kritis", en: "Critical" },
  warning: { id: "Perhatian", en: "Warning" },
  info: { id: "Info", en: "Info" },
  trend: { id: "{kpi} {region} sejak Januari: {values}", en: "{kpi} {region} since January: {values}" },
  why: {
    id: "Anda menerima surel ini karena peran Anda di Pantau. Isinya hanya wilayah yang boleh Anda lihat.",
    en: "You receive this mail because of your role in Pantau. It holds only regions that you may see.",
  },
  weeklyTitle: { id: "Ringkasan Senin, {period}", en: "Monday's summary, {period}" },
  allWell: { id: "Semua target nasional sesuai laju.", en: "All national targets are on pace." },
  someBehind: {
    id: "{onTrack} target nasional sesuai laju, {behind} tertinggal, {critical} kritis, {noData} tanpa data.",
    en: "{onTrack} national targets on pace, {behind} behind, {critical} critical, {noData} without data.",
  },
  weeklyFiring: {
    id: "Peringatan berlangsung di {regencies} kabupaten/kota dan {provinces} provinsi.",
    en: "Alerts are firing in {regencies} regencies and {provinces} provinces.",
  },
  provisional: { id: "sementara", en: "provisional" },
  nothingNew: { id: "Tidak ada yang baru sejak surel terakhir.", en: "Nothing new since the last mail." },
  subjectWeekly: { id: "Ringkasan Senin: {state}", en: "Monday's summary: {state}" },
  subjectWell: { id: "semua target sesuai laju", en: "all targets on pace" },
  subjectBehind: { id: "{count} target di bawah laju", en: "{count} targets below pace" },
  subjectFresh: { id: "{kpi} {region} {value}, laju {pace}", en: "{kpi} {region} {value}, pace {pace}" },
  subjectMore: { id: " · dan {count} lagi", en: " · and {count} more" },
  subjectOverdue: {
    id: "Laporan terlambat: {region}, {count} jenis",
    en: "Overdue reports: {region}, {count} types",
  },
  subjectReminder: {
    id: "Laporan belum masuk: {count}, batas {day}",
    en: "Reports missing: {count}, deadline {day}",
  },
  subjectEscalated: {
    id: "{regencies} kabupaten/kota belum menanggapi peringatan",
    en: "{regencies} regencies have not acknowledged alerts",
  },
  subjectResolved: { id: "Pulih: {what}", en: "Resolved: {what}" },
  alarmSubject: { id: "Alarm Pantau: {what}", en: "Pantau alarm: {what}" },
  alarmWhat: {
    id: "Bagian peringatan Pantau sendiri bermasalah.",
    en: "Something is wrong with Pantau's alerts themselves.",
  },
  alarmNext: {
    id: "Buka halaman kesehatan, periksa, lalu tandai selesai.",
    en: "Open the health page, see to it, then clear the alarm.",
  },
  "alarm.evaluation-missed": { id: "evaluasi tidak berjalan", en: "an evaluation did not happen" },
  "alarm.mail-run-missed": { id: "pengiriman surel tidak selesai", en: "a run of mails did not finish" },
  "alarm.sending-unknown": {
    id: "tidak diketahui apakah sebuah surel terkirim; isinya ikut surel berikutnya",
    en: "nobody knows whether a mail went out; its content joins the next one",
  },
  "alarm.sending-refused": {
    id: "layanan surel menolak; isinya ikut surel berikutnya",
    en: "the mail service refuses; the content joins the next mail",
  },
  "alarm.address-suppressed": {
    id: "sebuah alamat tidak menerima surel lagi",
    en: "an address takes no more mail",
  },
} as const satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;

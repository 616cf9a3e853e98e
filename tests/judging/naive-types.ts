/** The contract's table of report types once more, as terse text, for the naive judge and the dirt. */
export interface NaiveColumn {
  en: string;
  id: string;
  required: boolean;
  /** `id`, `text`, `int 0 1000`, `dec 0 60`, `date`, `yn`, `opt a/b c/d`, `village`, `regency`, `district` */
  kind: string;
}
export interface NaiveType {
  name: string;
  columns: NaiveColumn[];
  unique: string[];
}

const village = "village_code/kode_desa* village";
const facilitator = "facilitator_id/id_pendamping* id";
const kpm = "kpm_id/id_kpm* id";
const group = "group_id/id_kelompok* id";
const regency = "regency_code/kode_kabupaten* regency";
const staffId = "staff_id/id_sdm* id";

const TABLE: Record<string, { columns: string[]; unique: string }> = {
  caseload: {
    columns: [village, facilitator, group, "kpm_active/kpm_aktif* int 0 1000"],
    unique: "group_id",
  },
  staff: {
    columns: [
      staffId,
      "role/jabatan* opt facilitator/pendamping district_coordinator/korcam regency_coordinator/korkab regional_coordinator/korwil social_assistant/asisten_sosial",
      regency,
      "active/aktif* yn",
    ],
    unique: "staff_id",
  },
  graduation: {
    columns: [
      kpm,
      village,
      facilitator,
      "graduated_on/tanggal_graduasi* date",
      "route/jenis* opt independent/mandiri natural/alamiah",
    ],
    unique: "kpm_id",
  },
  p2k2: {
    columns: [
      "session_date/tanggal_sesi* date",
      village,
      facilitator,
      group,
      "module/modul* opt health_nutrition/kesehatan_gizi education_parenting/pengasuhan_pendidikan economy/ekonomi child_protection/perlindungan_anak social_welfare/kesejahteraan_sosial stunting/stunting",
      "members/anggota* int 1 500",
      "present/hadir* int 0 500",
    ],
    unique: "group_id session_date module",
  },
  "bsb-delivery": {
    columns: [
      "delivery_id/id_pengiriman* id",
      village,
      "drop_point/titik_bagi* opt rt/rt rw/rw pkh_meeting/pertemuan_pkh other/lainnya",
      "delivered_on/tanggal_kirim* date",
      "allocated_kg/alokasi_kg* dec 0 1000000",
      "released_kg/keluar_kg* dec 0 1000000",
      "received_kg/terima_kg* dec 0 1000000",
      "rejected_kg/tolak_kg* dec 0 1000000",
      "replaced_kg/ganti_kg* dec 0 1000000",
      "transporter/transportir text",
      "warehouse/gudang text",
      "announced/diumumkan yn",
    ],
    unique: "delivery_id",
  },
  "bsb-receipt": {
    columns: [
      kpm,
      village,
      facilitator,
      "received_on/tanggal_terima* date",
      "kg_received/kg_terima* dec 0 60",
      "quality/mutu* opt good/baik poor/buruk",
      "replaced/diganti* yn",
      "signed/ttd* yn",
    ],
    unique: "kpm_id",
  },
  training: {
    columns: [
      staffId,
      regency,
      "course/pelatihan* opt technical_coordination/koordinasi_teknis fds_elearning/elearning_fds other/lainnya",
      "mode/moda* opt in_person/tatap_muka online/daring",
      "batch/angkatan text",
      "venue/tempat text",
      "completed_on/tanggal_selesai* date",
      "result/hasil* opt completed/lulus not_completed/tidak_lulus",
      "organiser/penyelenggara text",
    ],
    unique: "staff_id course batch",
  },
  kks: {
    columns: [
      kpm,
      village,
      "checked_on/tanggal_periksa* date",
      "held_by/pemegang* opt kpm/kpm helper_for_elderly/pendamping_lansia facilitator/pendamping group_leader/ketua_kelompok agent/agen lender/pemberi_pinjaman lost/hilang",
    ],
    unique: "kpm_id",
  },
  debt: {
    columns: [
      "case_id/id_kasus* id",
      kpm,
      village,
      "lender/pemberi_pinjaman* opt mobile_bank/bank_keliling bank_emok/bank_emok online_loan/pinjaman_online other/lainnya",
      "opened_on/tanggal_buka* date",
      "closed_on/tanggal_tutup date",
      "amount_idr/jumlah_rupiah int 0 1000000000000",
      "kks_pawned/kks_digadaikan* yn",
    ],
    unique: "case_id",
  },
  prokus: {
    columns: [
      kpm,
      village,
      "model/model* opt early_stage/rintisan mentoring/pendampingan incubation/inkubasi",
      "decile/desil* int 1 10",
      "business/usaha* opt food_processing/olahan_pangan retail/dagang craft/kerajinan services/jasa other/lainnya",
      "jobs_created/kerja_tercipta* int 0 1000",
      "disabled_trained/disabilitas_terlatih* int 0 1000",
      "youth_members/anggota_karang_taruna* int 0 1000",
      "plastic_free/bebas_plastik* yn",
      "farm_produce/serap_hasil_tani yn",
    ],
    unique: "kpm_id",
  },
  coordination: {
    columns: [
      "met_on/tanggal_rapat* date",
      "level/tingkat* opt village/desa district/kecamatan regency/kabupaten province/provinsi",
      "district_code/kode_kecamatan district",
      regency,
      "agencies/instansi* int 1 100",
      "attendees/peserta* int 1 10000",
    ],
    unique: "",
  },
};

export const NAIVE_TYPES: NaiveType[] = Object.entries(TABLE).map(([name, { columns, unique }]) => ({
  name,
  unique: unique === "" ? [] : unique.split(" "),
  columns: columns.map((text) => {
    const match = /^([a-z0-9_]+)\/([a-z0-9_]+)(\*?) (.+)$/.exec(text);
    if (!match) throw new Error(`bad line in the naive table: ${text}`);
    const [, en = "", id = "", star, kind = ""] = match;
    return { en, id, required: star === "*", kind };
  }),
}));

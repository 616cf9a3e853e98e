import type { Condition, ReportType } from "@pantau/domain";
import { dateColumn, option, optionColumn, regencyCode, staffId, textColumn } from "./columns";

const COMPLETED: Condition[] = [{ column: "result", in: ["completed"] }];

export const training: ReportType = {
  id: "training",
  label: { id: "Pelatihan SDM", en: "Training" },
  rowIs: { id: "satu orang dalam satu pelatihan", en: "one person in one course" },
  about: {
    id: "Pelatihan yang selesai diikuti SDM PKH pada bulan laporan, tatap muka maupun daring.",
    en: "Courses that the programme's people finished in the month, in person or online.",
  },
  expected: "monthly",
  columns: [
    staffId,
    regencyCode,
    optionColumn("course", "pelatihan", { id: "Pelatihan", en: "Course" }, [
      option("technical_coordination", "koordinasi_teknis", "Koordinasi teknis", "Technical coordination"),
      option("fds_elearning", "elearning_fds", "E-learning FDS", "FDS e-learning"),
      option("other", "lainnya", "Lainnya", "Other"),
    ]),
    optionColumn("mode", "moda", { id: "Moda", en: "Mode" }, [
      option("in_person", "tatap_muka", "Tatap muka", "In person"),
      option("online", "daring", "Daring", "Online"),
    ]),
    textColumn("batch", "angkatan", { id: "Angkatan", en: "Batch" }, "Angkatan VI"),
    textColumn("venue", "tempat", { id: "Tempat", en: "Venue" }, "Purwokerto"),
    dateColumn(
      "completed_on",
      "tanggal_selesai",
      { id: "Tanggal selesai", en: "Completed on" },
      "2020-09-04",
    ),
    optionColumn("result", "hasil", { id: "Hasil", en: "Result" }, [
      option("completed", "lulus", "Lulus", "Completed"),
      option("not_completed", "tidak_lulus", "Tidak lulus", "Not completed"),
    ]),
    textColumn("organiser", "penyelenggara", { id: "Penyelenggara", en: "Organiser" }, "BBPPKS Yogyakarta"),
  ],
  place: regencyCode.name,
  unique: [staffId.name, "course", "batch"],
  checks: [{ id: "completed-in-period", type: "in-period", column: "completed_on" }],
  measures: [
    { id: "rows", type: "count" },
    { id: "completed", type: "count", where: COMPLETED },
    { id: "completed_by_mode", type: "count", where: COMPLETED, by: "mode" },
    { id: "completed_by_course", type: "count", where: COMPLETED, by: "course" },
    { id: "completed_by_venue", type: "count", where: COMPLETED, by: "venue" },
    { id: "completed_by_organiser", type: "count", where: COMPLETED, by: "organiser" },
    { id: "completed_by_batch", type: "count", where: COMPLETED, by: "batch" },
    { id: "rows_by_mode", type: "count", by: "mode" },
    { id: "completed_staff", type: "set", column: staffId.name, where: COMPLETED },
  ],
};

export default {
  title: "Koordinasi",
  about: "Rapat koordinasi desa, kecamatan, kabupaten/kota dan provinsi.",
  level: { title: "Rapat bulan ini menurut tingkat" },
  facts: {
    title: "Rapat bulan ini",
    meetings: "Rapat",
    agencies: "Rata-rata instansi per rapat",
    attendees: "Rata-rata peserta per rapat",
    without: "Kecamatan tanpa rapat",
  },
  months: { title: "Rapat per bulan menurut tingkat", axis: "Rapat" },
};

export default {
  title: "ProKus",
  about: "Program Kewirausahaan Sosial bagi keluarga yang sudah lulus, untuk desil 2, 3 dan 4 DTKS.",
  model: { title: "Model dan usaha bulan ini" },
  decile: { title: "Desil peserta bulan ini", about: "Sasaran: desil 2, 3 dan 4." },
  outcomes: {
    title: "Hasil bulan ini",
    participants: "Peserta",
    jobs: "Kerja tercipta",
    disabled: "Penyandang disabilitas terlatih",
    youth: "Anggota karang taruna",
    food: "Usaha olahan pangan",
    farm: "Usaha yang menyerap hasil tani",
    plastic: "Usaha bebas plastik",
    each: (count: string) => `${count} per peserta`,
  },
  months: { title: "Peserta per bulan menurut model", axis: "Peserta" },
};

export default {
  title: "Utang dan KKS",
  about: "Kasus jeratan utang yang didampingi, dan siapa yang memegang kartu keluarga.",
  lenders: {
    title: "Pemberi pinjaman",
    about: "Kasus yang terbuka bulan ini, dan yang diselesaikan bulan ini.",
    all: "Semua kasus",
    closed: "Diselesaikan bulan ini",
  },
  age: {
    title: "Umur kasus yang masih terbuka",
    about: "Bulan sejak kasus dibuka.",
    months: (band: string) => `${band} bulan`,
  },
  facts: {
    named: (share: string) => `${share} kasus menyebut jumlah`,
    amount: "Jumlah utang yang dilaporkan",
    mean: "Rata-rata per kasus yang menyebut jumlah",
    pawned: "Kasus dengan KKS digadaikan",
  },
  held: {
    title: "Siapa memegang KKS?",
    about: "Kartu yang diperiksa bulan ini. Lansia boleh dibantu; pemegang lain tidak semestinya.",
  },
  months: { title: "Kasus per bulan menurut pemberi pinjaman", axis: "Kasus" },
};

import type id from "./words.id";

const en: typeof id = {
  title: "ProKus",
  about:
    "Social entrepreneurship for graduated families, meant for deciles 2, 3 and 4 of the poverty register.",
  model: { title: "Model and business this month" },
  decile: { title: "Deciles of this month's participants", about: "Meant for: deciles 2, 3 and 4." },
  outcomes: {
    title: "Outcomes of this month",
    participants: "Participants",
    jobs: "Jobs created",
    disabled: "People with disabilities trained",
    youth: "Members of youth organisations",
    food: "Food processing businesses",
    farm: "Businesses that take up farm produce",
    plastic: "Plastic-free businesses",
    each: (count) => `${count} a participant`,
  },
  months: { title: "Participants by month and model", axis: "Participants" },
};

export default en;

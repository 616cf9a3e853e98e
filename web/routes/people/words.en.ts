import type id from "./words.id";

const en: typeof id = {
  title: "People and training",
  about:
    "PKH's facilitators and coordinators: how many are active, and how many have been trained this year.",
  staff: {
    title: "Active staff by role",
    about: "From this month's staff reports. Vacant: listed in the report, but not active.",
    ofPosts: (posts, vacant) => `of ${posts}, ${vacant} vacant`,
    vacant: "Vacant posts (all roles)",
    kpmEach: "KPM per active facilitator",
    from: (kpm, facilitators) => `${kpm} KPM, ${facilitators} facilitators`,
  },
  training: {
    title: "Courses completed this year",
    about: "One person may take several courses; the indicator above counts each person once.",
  },
  months: { title: "Courses completed by month", axis: "Completions" },
  facilitators: {
    title: "Facilitators by independent graduations",
    about: "Since January, by the id in graduation reports; inside your own region only.",
    place: "Place",
    id: "Facilitator id",
    regency: "Regency",
    graduations: "Independent graduates",
    shown: (rows, all) => `${rows} of ${all} facilitators.`,
    more: (rows) => `Show ${rows}`,
  },
};

export default en;

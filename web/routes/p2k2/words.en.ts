import type id from "./words.id";

const en: typeof id = {
  title: "P2K2",
  about: "Family development sessions: each group at least once a month.",
  without: {
    title: "Groups without a session",
    text: (without, groups) =>
      `${without} of ${groups} groups had no session this month (in regencies that have reported).`,
    groups: "Groups",
    ofGroups: (groups, share) => `of ${groups} (${share})`,
    most: "Most of them in",
    none: "All groups of the regencies that have reported had a session this month.",
  },
  modules: { title: "Modules of this month", about: "Sessions by module." },
  attendance: { title: "Attendance of this month", present: "Present", perSession: "Mean present a session" },
  months: { title: "Sessions by month and module", axis: "Sessions" },
};

export default en;

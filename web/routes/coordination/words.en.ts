import type id from "./words.id";

const en: typeof id = {
  title: "Coordination",
  about: "Coordination meetings of villages, districts, regencies and provinces.",
  level: { title: "This month's meetings by level" },
  facts: {
    title: "This month's meetings",
    meetings: "Meetings",
    agencies: "Mean agencies a meeting",
    attendees: "Mean attendees a meeting",
    without: "Districts without a meeting",
  },
  months: { title: "Meetings by month and level", axis: "Meetings" },
};

export default en;

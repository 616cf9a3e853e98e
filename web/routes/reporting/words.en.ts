import type id from "./words.id";

const en: typeof id = {
  title: "Reporting",
  region: "Region",
  own: "All of my region",
  summary: (filled, expected, late, missing) =>
    `${filled} of ${expected} reports are in, ${late} of them late; ${missing} are missing.`,
  matrix: {
    title: "Regencies by report type",
    about: "Each cell is one slot. A filled one opens its history, a missing one the page to send it.",
    region: "Regency/city",
    filled: "In",
    only: "Incomplete ones only",
    none: "All reports are in.",
    place: (type, region) => `${type}, ${region}`,
  },
  state: {
    accepted: "in",
    partial: "partial",
    overdue: "overdue",
    due: "awaited",
    none: "not asked",
  },
  stateHelp: {
    accepted: "The report is accepted",
    partial: "Accepted in part: rows were refused",
    overdue: "Missing, and the deadline has passed",
    due: "Missing, the deadline has not passed yet",
    none: "This report is not asked for in this month",
  },
  late: "late",
  lateHelp: "Came in after the deadline",
  from: { province: "prov.", nation: "nation" },
  fromHelp: {
    province: "Filled by the province's file, not the regency's own",
    nation: "Filled by the national file, not the regency's own",
  },
  unusual: "unusual",
  legend: "Legend",
  year: {
    title: (year) => `Over ${year}`,
    about: "The share of reports that are in, and that came in time, month by month.",
    month: "Month",
    complete: "Complete",
    timely: "In time",
  },
  chase: {
    title: "Whom to remind",
    about: (regencies, slots) => `${slots} reports of ${regencies} regencies are missing.`,
    none: "There is nobody to remind for this month.",
    copyAll: "Copy the whole list",
    copyOne: "Copy message",
    more: (count) => `Show ${count} more`,
    heading: (period, deadline) => `PKH reports of ${period} missing in Pantau (deadline ${deadline}):`,
    line: (region, types) => `- ${region}: ${types}`,
    footer: (link) => `Send them by Pantau: ${link}`,
    message: (m) =>
      `Dear ${m.name}, these PKH reports of ${m.region} for ${m.period} are missing in Pantau: ${m.types}. The deadline is ${m.deadline}. Please send them by ${m.link}`,
    someone: "Coordinator",
  },
};

export default en;

import type id from "./words.id";

const en: typeof id = {
  title: "National PKH briefing",
  about: "Two pages to print or to save as PDF.",
  print: "Print",
  asSeenOn: "As seen on",
  state: (time) => `State of the data at ${time}.`,
  before: "There was no data on that day yet.",
  headline: "Headline indicators",
  graduation: "Graduation",
  families: (count, share) => `${count} families (${share})`,
  independent: "Independent",
  natural: "Natural",
  short: (families) => `${families} families short of the pace.`,
  behind: "Provinces that hold most of what is missing",
  map: (kpi) => `Map: ${kpi}`,
  all: "All indicators",
  ranking: (kpi) => `${kpi} by province`,
  reporting: "Completeness of reports by province",
  notes:
    "Provinces and the nation sum numerators and denominators of the regencies that reported; what is not reported never counts as zero. Provisional: fewer than 80 percent of the reports are in.",
};

export default en;

import type id from "./words.id";

const en: typeof id = {
  nation: "Indonesia today",
  lead: {
    onPace: (value, month, pace) => `Independent graduation ${value}: at the pace of ${month} (${pace}).`,
    behind: (value, month, pace, families) =>
      `Independent graduation ${value}, pace of ${month} ${pace}: ${families} families short.`,
    missing: "Independent graduation cannot be computed yet: the reports it needs are not there.",
    count: (behind, critical, judged) =>
      `Of ${judged} indicators with a target, ${behind} are behind and ${critical} critical.`,
    allGood: (judged) => `All ${judged} indicators with a target are on pace.`,
  },
  headline: "Headline numbers",
  graduation: {
    title: "Towards the graduation target",
    about: (target, base) =>
      `The target of ${target} is for independent graduation, of ${base} families in the year's earliest caseload report. Natural graduation does not count towards it.`,
    aboutNoTarget: (base) => `Of ${base} families in the year's earliest caseload report.`,
    independent: "Independent",
    natural: "Natural",
    total: "All",
    families: (count) => `${count} families`,
    paceMark: (month) => `pace of ${month}`,
    short: (families, month) => `${families} families short of the pace of ${month}.`,
    ahead: "At the pace or ahead of it.",
    projection: (middle, low, high, target) =>
      `If this year's speed holds, December ends near ${middle} (range ${low} to ${high}); target ${target}.`,
    projectionNoTarget: (middle, low, high) =>
      `If this year's speed holds, December ends near ${middle} (range ${low} to ${high}).`,
    projectionHow: (months) =>
      `Mean growth of the ${months} months known so far; range of two standard errors.`,
    noProjection: "A projection needs at least three months with data.",
  },
  calls: {
    title: "Whom do I call today?",
    about:
      "The regions with the largest part of what is missing to the pace of all indicators. Provisional numbers are left out.",
    none: "No region is behind in this period. Look at the completeness of reports below.",
    behind: (kpi, value, pace, short, share) =>
      `${kpi} ${value}, pace ${pace}: ${short} short, ${share} of the whole gap`,
    fell: (kpi, loss) => `${kpi} fell by ${loss} since last month`,
    more: (count) => `and ${count} more reasons`,
    message: (s) =>
      `Dear ${s.name ?? "coordinator"}, Pantau shows for ${s.region}, ${s.period}: ${s.reasons}. Please explain and tell what you will do about it. Details: ${s.link}`,
    copy: "Copy message",
  },
  map: {
    title: "Map",
    equal: "Each tile is one region, all of one size, roughly in its place.",
    about: "Coloured by status against the pace; the fuller the red, the further behind.",
    aboutScale: "The darker, the larger.",
    level: "Level",
    provinces: "Provinces",
    regencies: "Regencies/cities",
    form: "Form of the map",
    outlines: "Outlines",
    tiles: "Tiles",
    hint: "Point at a region or choose it to see its number.",
  },
  ranking: {
    title: "Ranking",
    about: (counted, provisional) =>
      `${counted} regions are ranked; ${provisional} with provisional numbers or no data are not.`,
    best: "Top",
    worst: "Bottom",
    all: "See all in Compare",
    unranked: (names) => `Not ranked: ${names}.`,
  },
  partsHidden: "The regencies of this province are shown to users of the province and of the nation only.",
  changes: {
    title: "Changes since last month",
    none: "No status has changed since last month.",
    noMonth: "There is no data of last month to compare with.",
    better: "Better",
    worse: "Worse",
    status: (region, kpi, from, to) => `${region}: ${kpi} from ${from} to ${to}`,
    risers: "Rose most",
    fallers: "Fell most",
    least: "Rose least",
    count: (count) => `and ${count} more changes`,
  },
  alerts: {
    title: "Firing alerts",
    none: "No alert is firing for this region.",
    since: (day) => `since ${day}`,
    more: "Open all alerts",
    overdue: "reports overdue",
    acknowledged: "acknowledged",
    behind: (value, pace) => `${value}, pace ${pace}`,
  },
  reporting: {
    title: "Completeness of reports",
    about: (filled, expected) => `${filled} of ${expected} expected reports are in.`,
    timely: (share) => `On time: ${share}.`,
    least: "Least complete",
    go: "Open reporting",
  },
  indicators: {
    title: "All indicators",
  },
};

export default en;

import type id from "./words.id";

const en: typeof id = {
  title: "Compare regions",
  about: "Regions with provisional numbers are shown but not ranked.",
  which: "Regions",
  choices: {
    provinces: "All provinces",
    regencies: "All regencies that you may see",
    province: (name) => `Regencies of ${name}`,
    similar: (name) => `Those of the size of ${name}`,
    similarTo: "Those of the size of …",
    own: "My own choice",
  },
  add: "Add a region",
  remove: (name) => `Remove ${name}`,
  chooseFirst: "Choose at least one region to compare.",
  similarAbout: (count) => `${count} regencies whose number of families is nearest.`,
  view: "Form",
  views: { ranked: "Bars", lines: "Lines", scatter: "Scatter", funnel: "Funnel", table: "Table" },
  ranked: {
    title: (kpi) => `${kpi}, best first`,
    unranked: "Not ranked (provisional or no data)",
  },
  lines: {
    title: (kpi) => `${kpi} over the year`,
    about: "All lines have the same scale. Dashed: the pace.",
    most: (shown, all) => `Showing ${shown} of ${all} regions.`,
    more: "Show more",
  },
  scatter: {
    title: (x, y) => `${y} against ${x}`,
    about: "Each dot is a region, its area the number of families. Hollow dots: provisional numbers.",
    other: "Vertical indicator",
  },
  funnel: {
    title: (kpi) => `${kpi} by size of region`,
    about:
      "Chance easily throws small regions up or down. Inside the funnel a difference from the mean may well be chance; outside it wants an explanation.",
    dispersion: (times) =>
      `The limits are ${times} times as wide as chance alone would make them, because regions do differ more than that (Spiegelhalter's correction for over-dispersion).`,
    size: "Denominator",
    mean: "Overall",
    limits: ["95% limit", "99.8% limit"],
    verdicts: {
      inside: "As expected",
      above: "Above the 95% limit",
      below: "Below the 95% limit",
      "far-above": "Far above (99.8%)",
      "far-below": "Far below (99.8%)",
    },
    verdict: "Where it lies",
    few: "A funnel needs at least three regions with numbers.",
  },
  families: "Families",
};

export default en;

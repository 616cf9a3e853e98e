import type id from "./words.id";

const en: typeof id = {
  title: "Where a number comes from",
  kpi: "Indicator",
  asSeen: "As seen on",
  asSeenNow: "Back to now",
  asSeenOn: (day, version) => `As it stood at the end of ${day} (version ${version}).`,
  before: (day) => `On ${day} there were no numbers of this year yet.`,
  versions: "Days on which this year's numbers changed",
  number: "This number",
  numerator: "Numerator",
  denominator: "Denominator",
  defined: "Defined if",
  refusedRows: (rows) => `${rows} rows were refused in the reports behind this number.`,
  regencies: {
    title: "Regencies that are summed",
    about: (counted, all) =>
      `${counted} of ${all} regencies have this number; only they are summed. Percentages are never averaged.`,
    name: "Regency/city",
    share: "Value",
    remark: "Remark",
    undefined: "its reports are missing",
    outdated: "the measure has changed and the file is no longer kept",
    unusual: "unusual",
    own: "Where this regency's number comes from",
  },
  slots: {
    title: "Reports behind it",
    aboutNation: "For a region of this size slots are not listed; open one regency to see them.",
    about: (filled, asked) => `${filled} of the ${asked} slots that the formula asks for are filled.`,
    type: "Report",
    period: "Month",
    regency: "Regency/city",
    state: "State",
    states: { accepted: "accepted", partial: "partial", missing: "missing" },
    rows: "Rows",
    refused: "Refused",
    received: "Received",
    filledBy: "Filled by a file of the",
    levels: { nation: "nation", province: "province", regency: "regency" },
    open: "Submission",
  },
  files: {
    title: "Files",
    about: "Only files that wholly lie in your region.",
    file: "File",
    by: "Sent by",
    scope: "Region of the file",
    keptUntil: "Kept until",
  },
};

export default en;

import type id from "./words.id";

const en: typeof id = {
  title: "Rice aid (BSB)",
  about: "From BULOG's warehouse to the family's hands.",
  entitled: (months: string) => `What a family is entitled to: ${months}.`,
  entitledIn: (kg: string, month: string) => `${kg} kg in ${month}`,
  notEntitled: (year: string) => `The schedule has no month of delivery in ${year}.`,
  chain: {
    title: "This year's chain",
    about: "Every step against the allocation. What is rejected for quality or weight must be replaced.",
    allocated: "Allocated",
    released: "Released",
    received: "Received at drop points",
    rejected: "Rejected",
    replaced: "Replaced",
    net: "Received good",
    signed: "Receipts signed",
    ofAllocated: (share) => `${share} of the allocation`,
    ofReceived: (share) => `${share} of what was received`,
    ofRejected: (share) => `${share} of what was rejected`,
    ofLines: (share, lines) => `${share} of ${lines} lines of the TTB list`,
  },
  announced: {
    title: "Was the schedule announced?",
    share: "Deliveries whose schedule families were told",
    unknown: "Deliveries that say nothing of it",
    poor: "Receipts of bad quality",
    replaced: "Bad quality that was replaced",
  },
  days: {
    title: "From drop point to family",
    about:
      "Difference between the mean day of delivery and the mean day of receipt; late: received after the month of the entitlement.",
    period: "Entitlement",
    delivered: "Mean day of delivery",
    received: "Mean day of receipt",
    between: "Days between",
    late: "Received late",
    lines: "Late receipts",
    all: "All handovers",
  },
  by: {
    title: "By place and carrier",
    about: "Kilograms since January; shares of the numbers in the same row.",
    choose: "By",
    name: "Name",
    kg: "kg",
    releasedShare: "Released / allocated",
    receivedShare: "Received / released",
    rejectedShare: "Rejected / received",
    replacedShare: "Replaced / rejected",
  },
};

export default en;

import type { Measures } from "@pantau/domain";
import type words from "./words.id";

/** One column of a breakdown: a count, or a share of two. */
export interface BreakdownColumn {
  readonly id: keyof (typeof words)["breakdown"]["columns"];
  readonly of: (measures: Measures) => number | null;
  readonly share?: boolean;
}
export interface BreakdownType {
  /** Report type. */
  readonly type: string;
  readonly by: readonly ("district" | "facilitator")[];
  readonly columns: readonly BreakdownColumn[];
}

const BOTH = ["district", "facilitator"] as const;
const count = (id: BreakdownColumn["id"], measure: string, scale = 1): BreakdownColumn => ({
  id,
  of: (measures) => Math.round((measures[measure] ?? 0) / scale),
});

/** What can be broken down inside a regency, from the additive parts of the reports. */
export const BREAKDOWNS: readonly BreakdownType[] = [
  {
    type: "graduation",
    by: BOTH,
    columns: [count("independent", "route:independent"), count("natural", "route:natural")],
  },
  { type: "caseload", by: BOTH, columns: [count("groups", "rows"), count("kpm", "kpm")] },
  {
    type: "p2k2",
    by: BOTH,
    columns: [
      count("sessions", "rows"),
      count("members", "members"),
      count("present", "present"),
      {
        id: "attendance",
        share: true,
        of: (measures) => (measures.members ? (measures.present ?? 0) / measures.members : null),
      },
    ],
  },
  {
    type: "bsb-receipt",
    by: BOTH,
    columns: [
      count("families", "rows"),
      count("signed", "signed"),
      count("poor", "poor"),
      count("replaced", "replaced"),
      count("kg", "kg", 1000),
    ],
  },
  {
    type: "bsb-delivery",
    by: ["district"],
    columns: [
      count("allocated", "allocated", 1000),
      count("released", "released", 1000),
      count("received", "received", 1000),
      count("rejected", "rejected", 1000),
      count("replacedKg", "replaced", 1000),
    ],
  },
  { type: "kks", by: ["district"], columns: [count("cards", "rows"), count("held", "held_by:kpm")] },
  {
    type: "debt",
    by: ["district"],
    columns: [count("cases", "rows"), count("closed", "closed"), count("pawned", "pawned")],
  },
  { type: "prokus", by: ["district"], columns: [count("businesses", "rows"), count("jobs", "jobs")] },
];

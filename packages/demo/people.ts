/** One of SDM PKH in the demo. Nobody is named. */
export interface StaffMember {
  readonly id: string;
  /** English option of the staff report's role. */
  readonly role: string;
}

/** Families for which there is one facilitator. */
const FAMILIES_PER_FACILITATOR = 400;

/** The programme's people in a regency with that many families and districts. */
export function staffOf(digits: string, families: number, districts: number): StaffMember[] {
  const many = (role: string, prefix: string, count: number): StaffMember[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `${prefix}-${digits}-${String(i + 1).padStart(3, "0")}`,
      role,
    }));
  const facilitators = Math.max(3, Math.round(families / FAMILIES_PER_FACILITATOR));
  return [
    ...many("facilitator", "PD", facilitators),
    ...many("district_coordinator", "KC", Math.ceil(districts / 2)),
    ...many("regency_coordinator", "KK", families > 40_000 ? 2 : 1),
    ...(digits.endsWith("71") ? many("regional_coordinator", "KW", 1) : []),
    ...many("social_assistant", "AS", 3 + Math.round(families / 10_000)),
  ];
}

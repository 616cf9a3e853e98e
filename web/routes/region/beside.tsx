import type { Period } from "@pantau/domain";
import type { JSX } from "solid-js";
import { MISSING } from "../../i18n/format";
import { format } from "../../i18n/language";
import type { Snapshot } from "../../numbers/snapshot";
import { useMeasures } from "../../queries/numbers";
import type { NamedRegion } from "../../queries/regions";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { w } from "./page";

/** How much stands behind the shares: cards, cases and participants against families and graduates. */
export function Beside(props: { region: NamedRegion; snapshot: Snapshot }): JSX.Element {
  const ask = (type: string) =>
    useMeasures(() => ({
      type,
      period: props.snapshot.period as Period,
      region: props.region.code,
      basis: "period",
    }));
  const caseload = ask("caseload");
  const kks = ask("kks");
  const debt = ask("debt");
  const prokus = ask("prokus");
  const staff = ask("staff");
  /** null where no slot holds the type: missing is not zero. */
  const count = (read: ReturnType<typeof ask>, measure: string) => {
    const answer = read.data();
    return answer && answer.slots > 0 ? (answer.measures[measure] ?? 0) : null;
  };
  const graduates = () =>
    props.snapshot.number(props.region.code, "graduation-independent")?.numerator ?? null;
  const kpm = () => count(caseload, "kpm");
  const rows = () => [
    { label: w().beside.kpm, value: format().int(kpm()) },
    per(w().beside.cards, count(kks, "rows"), kpm(), 100),
    per(w().beside.debt, count(debt, "rows"), kpm(), 1000),
    per(w().beside.prokus, count(prokus, "rows"), graduates(), 100),
    per(w().beside.kpmPerFacilitator, kpm(), count(staff, "active_by:facilitator"), 1),
  ];
  return (
    <Card title={w().beside.title} about={w().beside.about}>
      <Facts facts={rows()} />
    </Card>
  );
}

function per(label: string, count: number | null, of: number | null, base: number) {
  const known = count !== null && of !== null && of > 0;
  return {
    label,
    value: known ? format().decimal((count / of) * base, 1) : MISSING,
    note: known ? w().beside.from(format().int(count), format().int(of)) : undefined,
  };
}

import type { BreakdownsAnswer } from "@pantau/api";
import type { JSX } from "solid-js";
import { MISSING } from "../../i18n/format";
import { format } from "../../i18n/language";
import { groupColumns, rowsOf } from "../../numbers/groups";
import { slotsIn } from "../../numbers/reported";
import type { Snapshot } from "../../numbers/snapshot";
import { useRead } from "../../queries/client";
import { useMeasures } from "../../queries/numbers";
import type { NamedRegion } from "../../queries/regions";
import { ExportMenu } from "../../shell/export-menu";
import { Card } from "../../ui/card";
import { type Fact, Facts } from "../../ui/facts";
import { w } from "./page";

/** How much stands behind the shares: cards, cases, participants, facilitators and vacancies. */
export function Beside(props: { region: NamedRegion; snapshot: Snapshot; own: boolean }): JSX.Element {
  const period = () => props.snapshot.period;
  const ask = (type: string) =>
    useMeasures(() => ({ type, period: period(), region: props.region.code, basis: "period" }));
  const caseload = ask("caseload");
  const kks = ask("kks");
  const debt = ask("debt");
  const prokus = ask("prokus");
  const staff = ask("staff");
  // Who holds groups is told inside the reader's own region only.
  const holders = useRead<BreakdownsAnswer>(() =>
    props.own && props.region.level === "regency"
      ? {
          path: "/breakdowns/caseload",
          query: { period: period(), regency: props.region.code, by: "facilitator", basis: "period" },
        }
      : undefined,
  );
  /** null where no slot holds the type: missing is not zero. */
  const count = (read: ReturnType<typeof ask>, measure: string) => {
    const answer = read.data();
    return answer && answer.slots > 0 ? (answer.measures[measure] ?? 0) : null;
  };
  const graduates = () =>
    props.snapshot.number(props.region.code, "graduation-independent")?.numerator ?? null;
  const kpm = () => count(caseload, "kpm");
  const facilitators = () => count(staff, "active_by:facilitator");
  const posts = () => count(staff, "by_role:facilitator");
  const vacant = () => {
    const [all, active] = [posts(), facilitators()];
    return all === null || active === null ? null : all - active;
  };
  const rows = (): Fact[] => [
    counted(w().beside.kpm, kpm()),
    per(w().beside.cards, count(kks, "rows"), kpm(), 100),
    per(w().beside.debt, count(debt, "rows"), kpm(), 1000),
    per(w().beside.prokus, count(prokus, "rows"), graduates(), 100),
    per(w().beside.kpmPerFacilitator, kpm(), facilitators(), 1),
    {
      ...counted(w().beside.vacant, vacant()),
      note: posts() === null ? undefined : w().beside.ofPosts(format().int(posts())),
    },
    ...holding(holders.data()),
  ];
  return (
    <Card
      title={w().beside.title}
      about={w().beside.about}
      actions={
        <ExportMenu
          title={`${w().beside.title}: ${props.region.name}`}
          period={period()}
          asOf={props.snapshot.asOf}
          reported={slotsIn(props.snapshot, props.region.code)}
          table={{ columns: groupColumns(), rows: rowsOf([], rows()) }}
        />
      }
    >
      <Facts facts={rows()} />
    </Card>
  );
}

function counted(label: string, amount: number | null): Fact {
  return { label, value: format().int(amount), amount };
}

function per(label: string, count: number | null, of: number | null, base: number): Fact {
  if (count === null || of === null || of === 0) return { label, value: MISSING };
  const amount = (count / of) * base;
  return {
    label,
    value: format().decimal(amount, 1),
    amount,
    note: w().beside.from(format().int(count), format().int(of)),
  };
}

/** How many people have groups in the caseload, beside how many are active in the staff report. */
function holding(answer: BreakdownsAnswer | undefined): Fact[] {
  return answer && answer.slots > 0 ? [counted(w().beside.holders, answer.rows.length)] : [];
}

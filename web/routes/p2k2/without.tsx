import { createMemo, type JSX, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { reportedIn } from "../../numbers/reported";
import type { RegionNumber } from "../../numbers/snapshot";
import { namedRegion, regionPath } from "../../queries/regions";
import { ExportMenu } from "../../shell/export-menu";
import type { Theme } from "../../shell/theme-page";
import { useHref } from "../../shell/view-state";
import { type Bar, Bars } from "../../ui/bars";
import { Card } from "../../ui/card";
import type { Column } from "../../ui/columns";
import { w } from "./page";

const SHOWN = 10;

/** Groups that had no session this month: how many, and in which of the regions below the most are. */
export function Without(props: { theme: Theme }): JSX.Element {
  const href = useHref();
  const numberOf = (region: string) => props.theme.snapshot.number(region, "p2k2-coverage");
  const whole = () => numberOf(props.theme.region.code);
  const parts = createMemo((): readonly RegionNumber[] => {
    const { region, snapshot } = props.theme;
    if (region.level === "regency") return [];
    const below = region.level === "nation" ? snapshot.provinces : snapshot.regenciesOf(region.code);
    return below
      .flatMap((code) => numberOf(code) ?? [])
      .filter((number) => withoutSession(number) !== null)
      .sort((a, b) => (withoutSession(b) ?? 0) - (withoutSession(a) ?? 0));
  });
  const nameOf = (number: RegionNumber) =>
    namedRegion(number.region, props.theme.period)?.name ?? number.region;
  const ofGroups = (number: RegionNumber) =>
    w().without.ofGroups(
      format().int(number.denominator),
      format().percent((withoutSession(number) ?? 0) / (number.denominator || 1)),
    );
  const bar = (number: RegionNumber): Bar => ({
    key: number.region,
    name: nameOf(number),
    value: withoutSession(number),
    text: format().int(withoutSession(number)),
    note: ofGroups(number),
    standing: "no-target",
    provisional: number.provisional,
    href: href(regionPath(namedRegion(number.region, props.theme.period) ?? { code: "ID", level: "nation" })),
  });
  const bars = () => parts().slice(0, SHOWN).map(bar);
  const said = () => {
    const number = whole();
    const count = number ? withoutSession(number) : null;
    if (!number || count === null) return t().error.empty;
    return count === 0
      ? w().without.none
      : w().without.text(format().int(count), format().int(number.denominator));
  };
  const columns = (): Column<RegionNumber>[] => [
    { id: "region", header: t().number.region, value: nameOf },
    { id: "without", header: w().without.title, numeric: true, value: withoutSession },
    { id: "groups", header: w().without.groups, numeric: true, value: (row) => row.denominator },
  ];
  return (
    <Card
      title={w().without.title}
      about={said()}
      actions={
        <Show when={parts().length > 0}>
          <ExportMenu
            title={`${w().without.title}: ${props.theme.region.name}`}
            period={props.theme.period}
            asOf={props.theme.snapshot.asOf}
            reported={reportedIn([whole()])}
            table={{ columns: columns(), rows: parts() }}
            picture={() => [{ title: "", bars: bars() }]}
          />
        </Show>
      }
    >
      <Show when={parts().length > 0}>
        <h3>{w().without.most}</h3>
        <Bars label={w().without.most} bars={bars()} />
      </Show>
    </Card>
  );
}

/** The groups of the caseload less those with a session; null where that is not known. */
function withoutSession(number: RegionNumber): number | null {
  return number.numerator === null || number.denominator === null
    ? null
    : number.denominator - number.numerator;
}

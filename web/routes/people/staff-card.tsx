import type { MeasuresAnswer } from "@pantau/api";
import type { JSX } from "solid-js";
import { format, say } from "../../i18n/language";
import { categoriesOf } from "../../numbers/categories";
import { MeasuresCard, shareFact } from "../../shell/measures-card";
import type { Theme } from "../../shell/theme-page";
import { knownType, useThemeMeasures } from "../../shell/type-measures";
import type { BarGroup } from "../../ui/bars";
import type { Fact } from "../../ui/facts";
import { w } from "./page";

/** Posts by role, how many of them are filled, and how many families a facilitator has. */
export function StaffCard(props: { theme: Theme }): JSX.Element {
  const staff = useThemeMeasures(() => props.theme, "staff", "period");
  const caseload = useThemeMeasures(() => props.theme, "caseload", "period");
  const facts = ({ measures }: MeasuresAnswer): Fact[] => {
    const posts = measures.rows ?? 0;
    const facilitators = measures["active_by:facilitator"] ?? 0;
    const families = caseload.data();
    const kpm = families && families.slots > 0 ? (families.measures.kpm ?? 0) : null;
    const each = kpm === null || facilitators === 0 ? null : kpm / facilitators;
    return [
      shareFact(w().staff.vacant, posts - (measures.active ?? 0), posts),
      {
        label: w().staff.kpmEach,
        value: format().decimal(each, 1),
        amount: each,
        note: w().staff.from(format().int(kpm), format().int(facilitators)),
      },
    ];
  };
  return (
    <MeasuresCard
      title={w().staff.title}
      about={w().staff.about}
      theme={props.theme}
      of={staff}
      groups={({ measures }) => [rolesOf(measures)]}
      facts={facts}
    />
  );
}

/** Active people by role, each against the posts of that role. */
function rolesOf(measures: MeasuresAnswer["measures"]): BarGroup {
  const type = knownType("staff");
  return {
    title: "",
    bars: categoriesOf(type, "active_by", measures).map((role) => {
      const posts = measures[`by_role:${role.key}`] ?? 0;
      return {
        key: role.key,
        name: say(role.label),
        value: role.amount,
        text: format().int(role.amount),
        note: w().staff.ofPosts(format().int(posts), format().int(posts - role.amount)),
        standing: "no-target",
      };
    }),
  };
}

import type { Formula } from "../definition";
import type { View } from "../view";

const count = (passes: (view: View, type: string) => boolean) => (view: View) => {
  const types = view.rules.expected(view.month);
  return { n: types.filter((type) => passes(view, type)).length, d: types.length };
};

export const REPORTING_FORMULAS: Readonly<Record<string, Formula>> = {
  "reporting-completeness": count((view, type) => view.filled(type)),
  "reporting-timeliness": count((view, type) => view.onTime(type)),
};

import {
  DEFAULT_DEADLINE,
  DEFAULT_SCHEDULE,
  DEFAULT_TARGETS,
  type Deadline,
  NUMBER_SETTINGS,
  type Schedule,
  settingsOfYear,
  type Targets,
  type YearSettings,
} from "@pantau/domain";
import type { Ports } from "../ports";

/** The configuration that stands now, as far as it matters to the numbers of that year. */
export async function readYearSettings(
  { settings }: Pick<Ports, "settings">,
  year: number,
): Promise<YearSettings> {
  const [targets, schedule, deadline] = await Promise.all(
    NUMBER_SETTINGS.map((name) => settings.latest(name)),
  );
  return settingsOfYear(
    year,
    (targets?.value ?? DEFAULT_TARGETS) as Targets,
    (schedule?.value ?? DEFAULT_SCHEDULE) as Schedule,
    (deadline?.value ?? DEFAULT_DEADLINE) as Deadline,
  );
}

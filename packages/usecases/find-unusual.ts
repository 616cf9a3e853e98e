import { KPIS, monthOf, type RegencyId, yearOf } from "@pantau/domain";
import { openYear, type ReadPorts } from "./numbers/open-year";
import type { Submission } from "./ports";
import { provincesOf } from "./read-kpis";

/** A number that rests on a submission and is far from its own history and from its peers. */
export interface UnusualNumber {
  readonly regency: RegencyId;
  readonly kpi: string;
}

/** The outliers in a submission's standing slots. For whoever may see the submission; refuses nothing. */
export async function findUnusual(
  ports: ReadPorts,
  submission: Pick<Submission, "id" | "type" | "period">,
): Promise<readonly UnusualNumber[]> {
  const { id, type, period } = submission;
  const year = await openYear(ports, yearOf(period));
  const table = await year.table(type, period);
  const standing = table?.regencies.filter((regency) => table.file(regency)?.id === id) ?? [];
  const provinces = await provincesOf(ports, year, standing);
  return [...provinces.values()].flatMap((province) =>
    (province.unusual[monthOf(period) - 1] ?? []).flatMap(([r, k]) => {
      const regency = province.regencies[r] as RegencyId;
      const kpi = KPIS[k];
      return kpi?.numeratorType === type && standing.includes(regency) ? { regency, kpi: kpi.id } : [];
    }),
  );
}

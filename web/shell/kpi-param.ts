import { KPIS, type Kpi, kpiOf } from "@pantau/domain";
import { useParam } from "./view-state";

/** The indicator that map and ranking show, from the address. */
export function useKpi(): [() => Kpi, (id: string) => void] {
  const [id, setId] = useParam("kpi", "graduation-independent");
  return [() => kpiOf(id()) ?? (KPIS[0] as Kpi), setId];
}

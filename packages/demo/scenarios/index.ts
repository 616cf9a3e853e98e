import type { ReportType } from "@pantau/domain";
import type { Scenario } from "../scenario";
import { bsbDelivery } from "./bsb-delivery";
import { bsbReceipt } from "./bsb-receipt";
import { caseload } from "./caseload";
import { coordination } from "./coordination";
import { debt } from "./debt";
import { fromDefinition } from "./from-definition";
import { graduation } from "./graduation";
import { kks } from "./kks";
import { p2k2 } from "./p2k2";
import { prokus } from "./prokus";
import { staff } from "./staff";
import { training } from "./training";

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  caseload,
  staff,
  graduation,
  p2k2,
  "bsb-delivery": bsbDelivery,
  "bsb-receipt": bsbReceipt,
  training,
  kks,
  debt,
  prokus,
  coordination,
};

/** How the demo fills a report type; a new type is filled from its definition alone. */
export function scenarioOf(type: ReportType): Scenario {
  return SCENARIOS[type.id] ?? fromDefinition(type);
}

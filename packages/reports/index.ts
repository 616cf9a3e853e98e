import type { ReportType } from "@pantau/domain";
import { bsbDelivery } from "./bsb-delivery";
import { bsbReceipt } from "./bsb-receipt";
import { caseload } from "./caseload";
import { coordination } from "./coordination";
import { debt } from "./debt";
import { graduation } from "./graduation";
import { kks } from "./kks";
import { p2k2 } from "./p2k2";
import { prokus } from "./prokus";
import { staff } from "./staff";
import { training } from "./training";

/** Every report type, in the order that people see them. A twelfth is one file and one line here. */
export const REPORT_TYPES: readonly ReportType[] = [
  caseload,
  staff,
  graduation,
  p2k2,
  bsbDelivery,
  bsbReceipt,
  training,
  kks,
  debt,
  prokus,
  coordination,
];

const BY_ID = new Map(REPORT_TYPES.map((type) => [type.id, type]));

/** The report type of that id; undefined where there is none. */
export function reportType(id: string): ReportType | undefined {
  return BY_ID.get(id);
}

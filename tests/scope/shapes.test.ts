import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as alerts from "../../packages/api/schemas/alerts";
import { pageOf } from "../../packages/api/schemas/basics";
import * as configuration from "../../packages/api/schemas/configuration";
import { LineageAnswer } from "../../packages/api/schemas/lineage";
import * as measures from "../../packages/api/schemas/measures";
import * as numbers from "../../packages/api/schemas/numbers";
import * as orientation from "../../packages/api/schemas/orientation";
import * as people from "../../packages/api/schemas/people";
import { SlotHistoryAnswer, SlotsAnswer } from "../../packages/api/schemas/slots";
import * as submissions from "../../packages/api/schemas/submissions";
import { type Caller, callerFor } from "../support/caller";
import { startTestPlatform, type TestPlatform } from "../support/platform";

let platform: TestPlatform;
let admin: Caller;
let submission: string;
let rejected: string;

beforeAll(async () => {
  platform = await startTestPlatform();
  admin = await callerFor(platform);
  const wish = { type: "graduation", period: "2020-09", region: "33.02" } as const;
  const header = "kpm_id,village_code,facilitator_id,graduated_on,route\n";
  const group = "33.02.01.2001,F1,G1,20\n";
  await platform.upload({
    ...wish,
    type: "caseload",
    body: `village_code,facilitator_id,group_id,kpm_active\n${group}`,
  });
  const body = `${header}K1,33.02.01.2001,F1,2020-09-03,independent\nK2,33.02.01.9999,F1,2020-09-03,natural\n`;
  submission = (await platform.upload({ ...wish, body })).submission;
  rejected = (await platform.upload({ ...wish, body: `${header}K1,33.02.01.2001,F1,2020-09-03,other\n` }))
    .submission;
  for (const at of ["2020-10-20T00:00:00.000Z", "2020-10-21T00:00:00.000Z"]) {
    await admin.call("POST", "/alerts/evaluations", { at });
  }
});
afterAll(() => platform.end());

interface Shape {
  safeParse(value: unknown): { data?: unknown; error?: { issues: readonly object[] } };
}
const SHAPES: readonly (readonly [path: () => string, Shape])[] = [
  [() => "/health", configuration.Health],
  [() => "/config", configuration.PublicConfig],
  [() => "/me", people.Me],
  [() => "/periods", orientation.PeriodsAnswer],
  [() => "/contacts?regions=33,33.02", orientation.ContactsAnswer],
  [() => "/kpis?period=2020-09", numbers.KpisAnswer],
  [() => "/kpis?period=2020-09&tree=today", numbers.KpisAnswer],
  [() => "/series?year=2020&regions=ID,33,33.02", numbers.SeriesAnswer],
  [() => "/series?year=2020&regions=ID,33&tree=today", numbers.SeriesAnswer],
  [() => "/snapshots/2020-09", numbers.SnapshotAnswer],
  [() => "/snapshots/2020-09?tree=today", numbers.SnapshotAnswer],
  [() => "/measures/graduation?period=2020-09&region=33", measures.MeasuresAnswer],
  [() => "/measures/graduation?period=2020-09&region=33&basis=ytd", measures.MeasuresAnswer],
  [() => "/breakdowns/graduation?period=2020-09&regency=33.02", measures.BreakdownsAnswer],
  [() => "/breakdowns/graduation?period=2020-09&regency=33.02&by=facilitator", measures.BreakdownsAnswer],
  [() => "/facilitators?period=2020-09", measures.RankingAnswer],
  [() => "/lineage?period=2020-09&region=33.02&kpi=graduation-independent", LineageAnswer],
  [() => "/slots?period=2020-09&region=33.02", SlotsAnswer],
  [() => "/slots/graduation/33.02/2020-09/history", SlotHistoryAnswer],
  [() => "/history/2020", pageOf(numbers.SnapshotVersion)],
  [() => "/submissions", pageOf(submissions.ListedSubmission)],
  [() => `/submissions/${submission}`, submissions.SubmissionRecord],
  [() => `/submissions/${rejected}`, submissions.SubmissionRecord],
  [() => `/submissions/${rejected}/problems`, pageOf(submissions.RowProblem)],
  [() => "/notices", pageOf(submissions.NoticeRecord)],
  [() => "/users", pageOf(people.UserRecord)],
  [() => "/tokens", people.TokenRecord.array()],
  [() => "/settings/schedule", configuration.SettingRecord],
  [() => "/settings/schedule/history", pageOf(configuration.SettingRecord)],
  [() => "/audit?month=2020-11", pageOf(people.AuditRecord)],
  [() => "/alerts", alerts.AlertRecord.array()],
  [() => "/alerts/summary", alerts.AlertSummary],
  [() => "/alerts/health", alerts.AlertHealth],
  [() => "/alerts/graduation-independent.regency/33.02", alerts.AlertDetail],
  [() => "/alert-rules", alerts.RulesRecord],
  [() => "/notifications/settings", alerts.MailSettings],
];

describe("an answer is what the API says of it, and holds nothing that it does not tell", () => {
  it.each(SHAPES.map(([path, schema]) => [path.toString().slice(6), path, schema] as const))(
    "%s",
    async (_, path, schema) => {
      const { status, body } = await admin.call("GET", path());
      expect(status).toBe(200);
      const parsed = schema.safeParse(body);
      expect(parsed.error?.issues).toBeUndefined();
      // What the schema does not name is left out by it, and then missed here.
      expect(parsed.data).toEqual(body);
    },
  );
});

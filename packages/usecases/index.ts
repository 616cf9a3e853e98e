export * from "./alerts/index";
export type * from "./answers";
export { listAudit } from "./audit/list-audit";
export { writeAudit } from "./audit/write-audit";
export { type BoundaryMap, putBoundaries, readBoundaries } from "./boundaries/boundaries";
export { downloadFile, type SignedDownload } from "./download-file";
export { endSubmission, expireSubmission, failSubmission } from "./end-submission";
export { type ExportedTable, type ExportQuery, exportNumbers } from "./export/export-numbers";
export { prefillTemplate } from "./export/prefill-template";
export { findUnusual, type UnusualNumber } from "./find-unusual";
export { makeIds } from "./ids";
export { type ArrivedObject, ingestSubmission } from "./ingest-submission";
export { listSlots } from "./list-slots";
export { listSubmissions, type SubmissionsQuery } from "./list-submissions";
export type { ReadPorts } from "./numbers/open-year";
export { derivedKeys, LARGE_FROM, submissionOfUploadKey, uploadKey } from "./object-keys";
export type * from "./ports";
export { rankFacilitators } from "./rank-facilitators";
export { type BreakdownPorts, readBreakdowns } from "./read-breakdowns";
export { type Contact, readContacts } from "./read-contacts";
export { readKpis } from "./read-kpis";
export { readLineage } from "./read-lineage";
export { readMeasures } from "./read-measures";
export { type PeriodsAnswer, readPeriods } from "./read-periods";
export { readProblems } from "./read-problems";
export { readSeries } from "./read-series";
export { readSlotHistory } from "./read-slot-history";
export { readSnapshot } from "./read-snapshot";
export { type Patience, type Reconciled, reconcile } from "./reconcile";
export { type RequestedUpload, requestUpload, type UploadWish } from "./request-upload";
export { isOutdated, type RolledUp, rollUp } from "./roll-up";
export { changeSetting } from "./settings/change-setting";
export { listSettingVersions, readSetting } from "./settings/read-setting";
export { SETTING_NAMES } from "./settings/setting-kinds";
export { settleFolded } from "./settle-folded";
export {
  readSubmission,
  type SlotNow,
  type SubmissionSummary,
  type SubmissionView,
} from "./submission-status";
export { createToken, type NewToken } from "./tokens/create-token";
export { createTokenFor } from "./tokens/create-token-for";
export { listTokens } from "./tokens/list-tokens";
export { revokeToken } from "./tokens/revoke-token";
export { changeLanguage } from "./users/change-language";
export { changeUser, type UserChange } from "./users/change-user";
export { createUser, type NewUser } from "./users/create-user";
export { handOverUser } from "./users/hand-over-user";
export { importUsers, type UsersImported } from "./users/import-users";
export { inviteUser } from "./users/invite-user";
export { listUsers, readUser } from "./users/list-users";
export { resetPassword } from "./users/reset-password";
export { USER_COLUMNS } from "./users/user-table";
export { withdrawSubmission } from "./withdraw-submission";

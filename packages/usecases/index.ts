export type * from "./answers";
export { listAudit } from "./audit/list-audit";
export { writeAudit } from "./audit/write-audit";
export { downloadFile, type SignedDownload } from "./download-file";
export { endSubmission, expireSubmission, failSubmission } from "./end-submission";
export { makeIds } from "./ids";
export { type ArrivedObject, ingestSubmission } from "./ingest-submission";
export { listSubmissions, type SubmissionsQuery } from "./list-submissions";
export { derivedKeys, LARGE_FROM, submissionOfUploadKey, uploadKey } from "./object-keys";
export type { ReadPorts } from "./numbers/open-year";
export type * from "./ports";
export { readKpis } from "./read-kpis";
export { readProblems } from "./read-problems";
export { type Patience, type Reconciled, reconcile } from "./reconcile";
export { LARGEST_UPLOAD, type RequestedUpload, requestUpload, type UploadWish } from "./request-upload";
export { isOutdated, type RolledUp, rollUp } from "./roll-up";
export { settleFolded } from "./settle-folded";
export {
  readSubmission,
  type SlotNow,
  type SubmissionStatus,
  type SubmissionSummary,
  type SubmissionView,
} from "./submission-status";
export { withdrawSubmission } from "./withdraw-submission";
export { changeSetting } from "./settings/change-setting";
export { listSettingVersions, readSetting } from "./settings/read-setting";
export { SETTING_NAMES } from "./settings/setting-kinds";
export { createToken, type NewToken } from "./tokens/create-token";
export { createTokenFor } from "./tokens/create-token-for";
export { listTokens } from "./tokens/list-tokens";
export { revokeToken } from "./tokens/revoke-token";
export { changeLanguage } from "./users/change-language";
export { changeUser, type UserChange } from "./users/change-user";
export { createUser, type NewUser } from "./users/create-user";
export { handOverUser } from "./users/hand-over-user";
export { inviteUser } from "./users/invite-user";
export { listUsers, readUser } from "./users/list-users";
export { resetPassword } from "./users/reset-password";

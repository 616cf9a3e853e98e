export type * from "./answers";
export { downloadFile, type SignedDownload } from "./download-file";
export { endSubmission, expireSubmission, failSubmission } from "./end-submission";
export { makeIds } from "./ids";
export { type ArrivedObject, ingestSubmission } from "./ingest-submission";
export { listSubmissions, type SubmissionsQuery } from "./list-submissions";
export { derivedKeys, LARGE_FROM, submissionOfUploadKey, uploadKey } from "./object-keys";
export type * from "./ports";
export { readProblems } from "./read-problems";
export { type Reconciled, reconcile } from "./reconcile";
export { LARGEST_UPLOAD, type RequestedUpload, requestUpload, type UploadWish } from "./request-upload";
export { settleFolded } from "./settle-folded";
export {
  readSubmission,
  type SlotNow,
  type SubmissionStatus,
  type SubmissionSummary,
  type SubmissionView,
} from "./submission-status";
export { withdrawSubmission } from "./withdraw-submission";

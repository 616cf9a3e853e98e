export { type AlertMailsOptions, makeAlertMails } from "./alert-mails";
export { mimeOf } from "./mime";
export { makeSesClient, makeSesMail, type SesOptions } from "./ses";

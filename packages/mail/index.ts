export { type AlertMailsOptions, makeAlertMails } from "./alert-mails";
export { makeSesMail, type SesOptions } from "./ses";

import type { AccountWords } from "./words.id";

const en: AccountWords = {
  title: "My account",
  who: "Who you are in Pantau",
  email: "E-mail",
  region: "Region",
  role: "Role",
  mailLang: "Language of mails",
  langSaved: "The language of mails was changed.",
  wrong: "Is something wrong? Ask a ministry administrator.",
  tokens: "Personal access tokens",
  tokensAbout:
    "For the pantau command and automation. A token acts in your name: never share it, revoke it when it is no longer used.",
  none: "No token yet.",
  label: "What for",
  scope: "May",
  scopes: { read: "read", write: "read and send", admin: "do all that you may" },
  days: "Valid (days)",
  create: "Make a token",
  secret: "Copy it now; it is shown only this once.",
  copy: "Copy token",
  copied: "Token copied.",
  until: (day) => `until ${day}`,
  revoked: "revoked",
  expired: "expired",
  active: "valid",
  revoke: "Revoke",
  revokedNow: "The token was revoked.",
  state: "State",
};
export default en;

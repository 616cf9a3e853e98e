import { LANG_KEY } from "./i18n/remembered";
import { readEarly } from "./queries/early-reads";
import { refreshEarly } from "./session/early-tokens";
import { heldUser } from "./session/held";

/**
 * Runs while the program itself is still on its way, in a file of its own: the words of the language,
 * and for who was signed in in this tab the token and what this page read last time. On a slow line
 * that saves three round trips before the first number.
 */
const lang = localStorage.getItem(LANG_KEY) === "en" ? "en" : "id";
void (lang === "en" ? import("./i18n/first-view.en") : import("./i18n/first-view.id")).catch(() => undefined);
// The first number and date of a language take the browser long: here nothing waits for them, each in a task of its own.
setTimeout(() => new Intl.Locale(lang).maximize());
setTimeout(() => (0).toLocaleString(lang));
setTimeout(() => new Date().toLocaleDateString(lang));
const user = heldUser();
const tokens = user && refreshEarly();
if (user && tokens) {
  const token = tokens.then(({ accessToken }) => accessToken);
  // The session takes the same tokens up, and says what is wrong with them.
  token.catch(() => undefined);
  readEarly(token, user.email, lang);
}

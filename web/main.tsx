import "./early";
import { render } from "solid-js/web";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";
import { App } from "./app";
import { lang, loadLanguage } from "./i18n/language";
import { startOffline } from "./offline/register";
import { refreshReads } from "./queries/client";
import { getMe } from "./queries/me";
import { loadRegions } from "./queries/regions";
import { startSession } from "./session/session";
import { pageAt } from "./shell/pages";
import { applyTheme, printInLight } from "./shell/theme";

applyTheme();
printInLight();
void begin();

/** No top-level await: pages import this file's chunk, and would wait for it while it waits for them. */
async function begin(): Promise<void> {
  const session = startSession(getMe);
  // What the page itself needs comes along; should it fail, the router asks again and shows why.
  const page = pageAt(location.pathname);
  const own = Promise.all([page?.words?.load(lang()), page?.view()]).catch(() => undefined);
  await Promise.all([loadLanguage(), loadRegions(), own]);
  // A task of its own, so that the browser can answer in between.
  await new Promise((resolve) => setTimeout(resolve));
  const root = document.getElementById("app");
  if (root) render(() => <App />, root);
  await session;
  // What was read before the worker was there is read once more, so that it keeps it.
  startOffline(() => void refreshReads("/"));
}

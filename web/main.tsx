import { render } from "solid-js/web";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";
import { App } from "./app";
import { loadLanguage } from "./i18n/language";
import { startOffline } from "./offline/register";
import { getMe } from "./queries/me";
import { loadRegions } from "./queries/regions";
import { startSession } from "./session/session";
import { applyTheme } from "./shell/theme";

applyTheme();
const session = startSession(getMe);
await Promise.all([loadLanguage(), loadRegions()]);
const root = document.getElementById("app");
if (root) render(() => <App />, root);
await session;
startOffline();

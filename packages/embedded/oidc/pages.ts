import type { Lang } from "@pantau/domain";
import { html, raw } from "hono/html";
import { type Word, word } from "./words";

type Html = ReturnType<typeof html>;

/** One thing that a page says above its form. */
export interface Notice {
  readonly word: Word;
  readonly bad: boolean;
}

interface PageFrame {
  readonly lang: Lang;
  readonly title: Word;
  readonly notice?: Notice;
  /** Where the same page is had in the other language. */
  readonly toggle?: string;
}

function page(frame: PageFrame, body: Html): Html {
  const { lang, notice, toggle } = frame;
  const other = lang === "id" ? "en" : "id";
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${word(frame.title, lang)} · ${word("product", lang)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/oidc/page.css">
</head>
<body>
<main>
<header><div><strong>${word("product", lang)}</strong><span>${word("about", lang)}</span></div>
${toggle ? html`<a href="${toggle}" hreflang="${other}" lang="${other}">${word("otherLanguage", lang)}</a>` : ""}</header>
<h1>${word(frame.title, lang)}</h1>
${notice ? html`<p class="notice${notice.bad ? " bad" : ""}" role="${notice.bad ? "alert" : "status"}" id="notice">${word(notice.word, lang)}</p>` : ""}
${body}
</main>
</body>
</html>`;
}

export function signInPage(view: { lang: Lang; uid: string; email: string; notice?: Notice }): Html {
  const { lang, uid, email, notice } = view;
  const other = lang === "id" ? "en" : "id";
  const filled = email !== "";
  return page(
    { lang, title: "signIn", notice, toggle: `/oidc/interaction/${uid}?lang=${other}` },
    html`<form method="post" action="/oidc/interaction/${uid}?lang=${lang}">
<label for="email">${word("email", lang)}</label>
<input id="email" name="email" type="email" autocomplete="username" required maxlength="254" value="${email}"
${filled ? "" : raw("autofocus")} ${notice?.bad ? raw('aria-describedby="notice"') : ""}>
<label for="password">${word("password", lang)}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256" ${filled ? raw("autofocus") : ""}>
<button type="submit">${word("signIn", lang)}</button>
</form>
<p class="after"><a href="/oidc/forgot?lang=${lang}">${word("forgot", lang)}</a></p>`,
  );
}

export function forgotPage(view: { lang: Lang; email?: string; notice?: Notice }): Html {
  const { lang, email = "", notice } = view;
  const other = lang === "id" ? "en" : "id";
  return page(
    { lang, title: "forgotTitle", notice, toggle: `/oidc/forgot?lang=${other}` },
    html`<p>${word("forgotHint", lang)}</p>
<form method="post" action="/oidc/forgot?lang=${lang}">
<label for="email">${word("email", lang)}</label>
<input id="email" name="email" type="email" autocomplete="username" required maxlength="254" value="${email}" autofocus>
<button type="submit">${word("send", lang)}</button>
</form>
<p class="after"><a href="/">${word("open", lang)}</a></p>`,
  );
}

export function choosePage(view: { lang: Lang; secret: string; email: string; notice?: Notice }): Html {
  const { lang, secret, email, notice } = view;
  const other = lang === "id" ? "en" : "id";
  return page(
    { lang, title: "choose", notice, toggle: `/oidc/password/${secret}?lang=${other}` },
    html`<p id="hint">${word("chooseHint", lang)}</p>
<form method="post" action="/oidc/password/${secret}?lang=${lang}">
<label for="email">${word("email", lang)}</label>
<input id="email" name="username" type="email" autocomplete="username" value="${email}" readonly>
<label for="password">${word("newPassword", lang)}</label>
<input id="password" name="password" type="password" autocomplete="new-password" required minlength="8" maxlength="256"
autofocus aria-describedby="hint">
<label for="again">${word("again", lang)}</label>
<input id="again" name="again" type="password" autocomplete="new-password" required minlength="8" maxlength="256">
<button type="submit">${word("save", lang)}</button>
</form>`,
  );
}

/** Something is over or went wrong; the way on is the dashboard. */
export function messagePage(view: { lang: Lang; title: Word; notice: Notice }): Html {
  const { lang, title, notice } = view;
  return page({ lang, title, notice }, html`<a class="button" href="/">${word("open", lang)}</a>`);
}

/** A mailed link that is over, and where a new one is asked for. */
export function linkOverPage(lang: Lang): Html {
  const notice: Notice = { word: "linkOver", bad: true };
  return page(
    { lang, title: "choose", notice },
    html`<a class="button" href="/oidc/forgot?lang=${lang}">${word("send", lang)}</a>`,
  );
}

/** `form` is oidc-provider's own, with its protection against forgery; the buttons belong to it. */
export function signOutPage(view: { lang: Lang; form: string }): Html {
  const { lang, form } = view;
  return page(
    { lang, title: "signOutTitle" },
    html`${raw(form)}
<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>${word("signOut", lang)}</button>
<button class="quiet" type="submit" form="op.logoutForm">${word("stay", lang)}</button>
<script src="/oidc/sign-out.js"></script>`,
  );
}

/** Who asked to sign out in the dashboard is not asked a second time; without scripts the button stands. */
export const SIGN_OUT_SCRIPT = `document.querySelector('button[name="logout"]').click();\n`;

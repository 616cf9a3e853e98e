import type { Me } from "@pantau/api";
import { LANGS } from "@pantau/domain";
import { createSignal, type JSX, Show } from "solid-js";
import { t } from "../../i18n/language";
import { LANGUAGE_NAMES } from "../../i18n/language-names";
import { getJson } from "../../queries/http";
import { user } from "../../session/session";
import { newPasswordUrl } from "../../session/sign-in";
import { PageHead } from "../../shell/page-head";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { explain } from "../../ui/explain";
import { Icon } from "../../ui/icon";
import { ProblemNotice } from "../../ui/problem-notice";
import { Segmented } from "../../ui/segmented";
import { announce } from "../../ui/toast";
import { w } from "./page";
import { TokensCard } from "./tokens-card";
import "./account.css";

/** The user's own record, language of mails, and tokens. */
export default function AccountView(): JSX.Element {
  return (
    <div class="stack">
      <PageHead title={w().title} />
      <Show when={user()}>{(me) => <Who me={me()} />}</Show>
      <Password />
      <Mails />
      <TokensCard />
    </div>
  );
}

/** A new password is chosen at the provider, by a mailed link: whoever finds an open tab cannot change it. */
function Password(): JSX.Element {
  const [problem, setProblem] = createSignal<string>();
  const leave = async () => {
    try {
      location.assign(await newPasswordUrl(user()?.email ?? "", "/account"));
    } catch (error) {
      setProblem(explain(error));
    }
  };
  return (
    <Card title={w().password} about={w().passwordAbout}>
      <div class="row">
        <button type="button" class="button" onClick={() => void leave()}>
          {w().changePassword}
        </button>
      </div>
      <ProblemNotice of={problem()} />
    </Card>
  );
}

/** Which mails come: a page of its own. */
function Mails(): JSX.Element {
  const href = useHref();
  return (
    <Card title={w().mails} about={w().mailsAbout}>
      <div class="row">
        <a class="button" href={href("/alerts/settings")}>
          <Icon name="bell" size={16} /> {w().mailSettings}
        </a>
      </div>
    </Card>
  );
}

function Who(props: { me: Me }): JSX.Element {
  const [lang, setLang] = createSignal(props.me.lang);
  const [problem, setProblem] = createSignal<string>();
  const change = async (next: Me["lang"]) => {
    const before = lang();
    setLang(next);
    try {
      await getJson("/me", { method: "PATCH", body: { lang: next } });
      announce(w().langSaved);
    } catch (error) {
      setLang(before);
      setProblem(explain(error));
    }
  };
  return (
    <Card title={w().who} about={w().wrong}>
      <dl class="account-facts">
        <dt>{w().name}</dt>
        <dd>{props.me.name}</dd>
        <dt>{w().email}</dt>
        <dd>{props.me.email}</dd>
        <dt>{w().region}</dt>
        <dd>
          {props.me.region.name} ({props.me.region.code})
        </dd>
        <dt>{w().role}</dt>
        <dd>{t().session.roles[props.me.role]}</dd>
        <dt>{w().mailLang}</dt>
        <dd>
          <Segmented
            label={w().mailLang}
            value={lang()}
            options={LANGS.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onChange={(next) => void change(next)}
          />
        </dd>
      </dl>
      <ProblemNotice of={problem()} />
    </Card>
  );
}

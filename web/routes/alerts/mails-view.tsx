import type { SentMail } from "@pantau/api";
import { createEffect, createMemo, type JSX, on, onMount, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { config, user } from "../../session/session";
import { PageHead } from "../../shell/page-head";
import { useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { Reads } from "../../ui/reading";
import { Segmented } from "../../ui/segmented";
import { Empty, State } from "../../ui/states";
import { drawMail } from "./draw-mail";
import { w } from "./page";
import "./alerts.css";
import "../../ui/link-button.css";

/** The inbox of operators: every mail that this machine sent. */
export default function MailsView(): JSX.Element {
  const here = () => config()?.embedded === true;
  const asked = () => here() && user()?.may.administer;
  const mails = useRead<SentMail[]>(() => (asked() ? { path: "/mail" } : undefined));
  return (
    <>
      <PageHead title={w().mails.title} about={w().mails.about} />
      <Show when={asked()} fallback={<NotHere here={here()} />}>
        <Reads of={mails}>
          {(found) => (
            <Show when={found().length > 0} fallback={<Empty>{w().mails.none}</Empty>}>
              <Inbox mails={[...found()].reverse()} />
            </Show>
          )}
        </Reads>
      </Show>
    </>
  );
}

function NotHere(props: { here: boolean }): JSX.Element {
  return (
    <Show when={props.here} fallback={<Empty>{w().mails.notHere}</Empty>}>
      <State icon="user" title={t().error.forbiddenTitle}>
        {t().error.forbidden}
      </State>
    </Show>
  );
}

function Inbox(props: { mails: readonly SentMail[] }): JSX.Element {
  const [chosen, choose] = useParam("mail");
  const [words, setWords] = useParam("q");
  let reading: HTMLDivElement | undefined;
  // The list is long: what was chosen comes into sight.
  createEffect(on(chosen, () => reading?.scrollIntoView?.({ block: "nearest" }), { defer: true }));
  const mail = createMemo(() => props.mails.find((one) => one.id === chosen()));
  const columns = () => [
    {
      id: "subject",
      header: w().mails.subject,
      value: (one: SentMail) => one.subject,
      cell: (one: SentMail) => (
        <button type="button" class="link-button" onClick={() => choose(one.id)}>
          {one.subject}
        </button>
      ),
      wrap: true,
    },
    { id: "to", header: w().mails.to, value: (one: SentMail) => one.to },
    {
      id: "at",
      header: w().mails.time,
      value: (one: SentMail) => one.at,
      text: (one: SentMail) => format().time(one.at),
    },
  ];
  return (
    <div class="mail-inbox">
      <div ref={reading} class="mail-reading">
        <Show when={mail()} fallback={<p class="muted small">{w().mails.choose}</p>}>
          {(one) => <Shown mail={one()} />}
        </Show>
      </div>
      <DataTable
        columns={columns()}
        rows={props.mails}
        label={w().mails.title}
        filter={words()}
        onFilter={(next) => setWords(next, { replace: true })}
      />
    </div>
  );
}

/** In a tree of its own, so that neither the mail's styles nor the page's reach the other. */
function Body(props: { html: string }): JSX.Element {
  let host: HTMLDivElement | undefined;
  let root: ShadowRoot | undefined;
  onMount(() => {
    root = host?.attachShadow({ mode: "open" });
  });
  createEffect(() => {
    const { html } = props;
    root?.replaceChildren(...drawMail(html));
  });
  return <div class="mail-shown" ref={host} />;
}

function Shown(props: { mail: SentMail }): JSX.Element {
  const [as, setAs] = useParam("part", "html");
  const html = () =>
    (props.mail.inline ?? []).reduce(
      (text, { cid, contentType, base64 }) =>
        text.replaceAll(`cid:${cid}`, `data:${contentType};base64,${base64}`),
      props.mail.html,
    );
  return (
    <Card
      title={props.mail.subject}
      about={`${props.mail.to} · ${format().time(props.mail.at)}`}
      actions={
        <Segmented
          label={w().mails.subject}
          value={as()}
          onChange={setAs}
          options={[
            { value: "html", label: w().mails.html },
            { value: "text", label: w().mails.text },
          ]}
        />
      }
    >
      <Show when={as() === "html"} fallback={<pre class="mail-text">{props.mail.text}</pre>}>
        <Body html={html()} />
      </Show>
    </Card>
  );
}

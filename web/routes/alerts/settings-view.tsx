import type { MailSettings } from "@pantau/api";
import { createSignal, For, type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { PageHead } from "../../shell/page-head";
import { Card } from "../../ui/card";
import { Reads } from "../../ui/reading";
import { Notice } from "../../ui/states";
import { useAct } from "./act";
import { w } from "./page";
import "./alerts.css";
import { ProblemNotice } from "../../ui/problem-notice";
import "../../ui/primary.css";

const OPTIONAL = ["resolved", "reminded"] as const;
const MOST_QUIET = 6;

/** How one's own digests come. */
export default function SettingsView(): JSX.Element {
  const settings = useRead<MailSettings>(() => ({ path: "/notifications/settings" }));
  return (
    <>
      <PageHead title={w().settings.title} about={w().settings.about} />
      <Reads of={settings}>{(found) => <Choices settings={found()} />}</Reads>
    </>
  );
}

function Choices(props: { settings: MailSettings }): JSX.Element {
  const { busy, problem, act } = useAct("/notifications");
  const [quiet, setQuiet] = createSignal<readonly number[]>(props.settings.quietDays);
  const [off, setOff] = createSignal<readonly (typeof OPTIONAL)[number][]>(props.settings.off);
  const save = () =>
    void act(
      "/notifications/settings",
      { method: "PUT", body: { quietDays: quiet(), off: off() } },
      w().settings.saved,
    );
  return (
    <div class="stack">
      <Show when={props.settings.suppressed}>
        {(suppressed) => (
          <Notice kind="bad">{w().settings.suppressed(format().date(suppressed().at))}</Notice>
        )}
      </Show>
      <Card title={w().settings.quiet} about={w().settings.quietAbout}>
        <div class="alert-checks">
          <For each={w().settings.days}>
            {(day, i) => (
              <Check
                label={day}
                checked={quiet().includes(i())}
                disabled={!quiet().includes(i()) && quiet().length >= MOST_QUIET}
                onChange={(on) => setQuiet(on ? [...quiet(), i()] : quiet().filter((one) => one !== i()))}
              />
            )}
          </For>
        </div>
      </Card>
      <Card title={w().settings.off}>
        <div class="alert-checks">
          <For each={OPTIONAL}>
            {(kind) => (
              <Check
                label={w().settings[kind]}
                checked={!off().includes(kind)}
                onChange={(on) => setOff(on ? off().filter((one) => one !== kind) : [...off(), kind])}
              />
            )}
          </For>
        </div>
      </Card>
      <ProblemNotice of={problem()} />
      <div>
        <button type="button" class="button button-primary" disabled={busy()} onClick={save}>
          {w().settings.save}
        </button>
      </div>
    </div>
  );
}

export function Check(props: {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}): JSX.Element {
  return (
    <label>
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}

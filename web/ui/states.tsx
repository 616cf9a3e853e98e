import { type JSX, Show } from "solid-js";
import { t } from "../i18n/language";
import { savedAt } from "../offline/age";
import { ApiError, NoConnection } from "../queries/http";
import { explain } from "./explain";
import { Icon, type IconName } from "./icon";
import "./button.css";
import "./states.css";

/** A block of the height that its content will have, so that nothing jumps when it comes. */
export function Skeleton(props: { height?: string }): JSX.Element {
  return <div class="skeleton" style={{ "min-height": props.height ?? "120px" }} />;
}

export function Loading(props: { height?: string }): JSX.Element {
  return (
    <div role="status" aria-busy="true">
      <span class="sr-only">{t().app.loading}</span>
      <Skeleton height={props.height} />
    </div>
  );
}

export function State(props: {
  icon: IconName;
  title: string;
  children: JSX.Element;
  action?: JSX.Element;
  /** It is the whole page, not a part of one. */
  whole?: boolean;
}): JSX.Element {
  return (
    <div class="state">
      <Icon name={props.icon} size={28} />
      <Show when={props.whole} fallback={<h2>{props.title}</h2>}>
        <h1>{props.title}</h1>
      </Show>
      <p class="muted">{props.children}</p>
      {props.action}
    </div>
  );
}

export function Empty(props: { children?: JSX.Element; action?: JSX.Element }): JSX.Element {
  return (
    <State icon="none" title={t().error.emptyTitle} action={props.action}>
      {props.children ?? t().error.empty}
    </State>
  );
}

/** Says what happened and what to do: no line, no permission, a refusal in the server's own words, or a defect. */
export function Failure(props: { error: unknown; retry?: () => void }): JSX.Element {
  const forbidden = () => props.error instanceof ApiError && props.error.status === 403;
  const icon = (): IconName => (forbidden() ? "user" : props.error instanceof NoConnection ? "out" : "warn");
  return (
    <div role="alert">
      <State
        icon={icon()}
        title={forbidden() ? t().error.forbiddenTitle : t().error.title}
        action={
          <Show when={props.retry && !forbidden()}>
            <button type="button" class="button" onClick={() => props.retry?.()}>
              {t().app.retry}
            </button>
          </Show>
        }
      >
        {explainPage(props.error)}
      </State>
    </div>
  );
}

function explainPage(error: unknown): string {
  // A browser on a dead Wi-Fi believes that it is on line; answers from this device say otherwise.
  if (error instanceof NoConnection && (!navigator.onLine || savedAt() !== undefined))
    return t().offline.nothing;
  return error instanceof ApiError && error.status === 403 ? t().error.forbidden : explain(error);
}

/** One line that everyone should read before the numbers. */
export function Notice(props: {
  kind?: "warn" | "bad";
  icon?: IconName;
  children: JSX.Element;
}): JSX.Element {
  return (
    <div class={`notice ${props.kind ? `notice-${props.kind}` : ""}`}>
      <Icon name={props.icon ?? "info"} size={16} />
      <div>{props.children}</div>
    </div>
  );
}

import type { JSX } from "solid-js";
import { t } from "../i18n/language";
import { State } from "../ui/states";

export function NotFound(): JSX.Element {
  return (
    <State
      whole
      icon="search"
      title={t().error.notFoundTitle}
      action={
        <a class="button" href="/">
          {t().error.toNation}
        </a>
      }
    >
      {t().error.notFound}
    </State>
  );
}

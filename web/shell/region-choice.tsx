import type { Period } from "@pantau/domain";
import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { t } from "../i18n/language";
import { type NamedRegion, namedRegion } from "../queries/regions";
import { user } from "../session/session";
import { Icon } from "../ui/icon";
import "../ui/button.css";
import { useParam } from "./view-state";

const RegionSearch = lazy(() => import("./region-search"));

/** The region of this page, from the address; the reader's own where it names none. */
export function useRegion(): [() => string, (code: string) => void] {
  const [code, setCode] = useParam("region", user()?.region.code ?? "ID");
  return [code, setCode];
}

/** Shows the region and lets another one be chosen. */
export function RegionChoice(props: {
  region: string;
  period: Period;
  onChoose: (region: NamedRegion) => void;
}): JSX.Element {
  const [choosing, setChoosing] = createSignal(false);
  return (
    <>
      <button type="button" class="button" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
        <Icon name="region" size={16} />
        <span class="sr-only">{t().number.region}: </span>
        {namedRegion(props.region, props.period)?.name ?? props.region}
        <Icon name="down" size={14} />
      </button>
      <Show when={choosing()}>
        <Suspense>
          <RegionSearch onClose={() => setChoosing(false)} onChoose={props.onChoose} />
        </Suspense>
      </Show>
    </>
  );
}

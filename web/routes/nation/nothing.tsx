import type { Period } from "@pantau/domain";
import { type JSX, Show } from "solid-js";
import { format, say, t } from "../../i18n/language";
import { namedRegion, regionTree } from "../../queries/regions";
import { useHref } from "../../shell/view-state";
import { Empty, State } from "../../ui/states";

/** Why a province has no numbers: there is none of that code, it came later out of another one, or nobody has reported. */
export default function Nothing(props: { code: string; period: Period }): JSX.Element {
  const href = useHref();
  const region = () => namedRegion(props.code, props.period);
  return (
    <Show
      when={region()?.level === "province" || region()?.level === "nation"}
      fallback={
        <State icon="search" title={t().error.notFoundTitle}>
          {t().error.unknownRegion(props.code)}
        </State>
      }
    >
      <Show when={oldProvince(props.code, props.period)} fallback={<Empty />}>
        {(old) => (
          <State
            icon="none"
            title={say({ id: "Waktu itu belum menjadi provinsi", en: "Not a province at that time" })}
            action={
              <a class="button" href={href(`/province/${old().code}`)}>
                {say({ id: `Lihat ${old().name}`, en: `See ${old().name}` })}
              </a>
            }
          >
            {say({
              id: `Pada ${format().period(props.period)} wilayah ${region()?.name} masih termasuk ${old().name}.`,
              en: `In ${format().period(props.period)} the regencies of ${region()?.name} still belonged to ${old().name}.`,
            })}
          </State>
        )}
      </Show>
    </Show>
  );
}

/** The province that held a later one's regencies in that month; undefined where it was one already. */
function oldProvince(code: string, period: Period) {
  const at = regionTree().at(period);
  const scope = at.scope(code);
  if (scope?.level !== "province" || at.provinces.some((province) => province.code === scope.code)) return;
  const [regency] = at.within(scope);
  return regency && namedRegion(at.provinceOf(regency), period);
}

import { type TileMap as Layout, PROVINCE_TILES } from "@pantau/regions";
import { createEffect, createMemo, createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { format, say } from "../../i18n/language";
import { valueText } from "../../numbers/kpi-text";
import { mapTiles } from "../../numbers/map-tiles";
import { reportedIn } from "../../numbers/reported";
import { rangeOf } from "../../numbers/scale";
import { useBoundaries } from "../../queries/boundaries";
import { NoConnection } from "../../queries/http";
import { regionTree } from "../../queries/regions";
import { ExportMenu } from "../../shell/export-menu";
import { KpiChoice } from "../../shell/kpi-choice";
import { useKpi } from "../../shell/kpi-param";
import { regionNumberColumns } from "../../shell/region-number-columns";
import { useHref, useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { MapLegend } from "../../ui/map-legend";
import { Segmented } from "../../ui/segmented";
import { Failure, Loading } from "../../ui/states";
import { TileMap } from "../../ui/tile-map";
import { makeWhenSeen } from "../../ui/when-seen";
import type { Board } from "./board";
import { w } from "./words";

const RegionOutlines = lazy(() => import("../../shell/region-outlines"));

type Level = "province" | "regency";

/** The country (or a province) as tiles, or in its outlines where they were imported, coloured by one indicator. */
export function MapCard(props: { board: Board }): JSX.Element {
  const [kpi, setKpi] = useKpi();
  const [level, setLevel] = useParam("tiles", "province");
  const [form, setForm] = useParam("map", "outlines");
  const href = useHref();
  const { seen, ref } = makeWhenSeen();
  const boundaries = useBoundaries(seen);
  let drawing: HTMLElement | undefined;
  const shown = (): Level => (props.board.part === "regency" ? "regency" : (level() as Level));
  const regencyTiles = useRegencyTiles(() => shown() === "regency");
  const layout = () => (shown() === "province" ? PROVINCE_TILES : regencyTiles.layout());
  const codes = () => {
    if (props.board.part === "regency") return props.board.parts;
    return shown() === "province" ? props.board.now.provinces : props.board.now.regencies;
  };
  const numbers = createMemo(() =>
    codes().flatMap((code) => {
      const number = props.board.now.number(code, kpi().id);
      return number ? [number] : [];
    }),
  );
  const hasTarget = () => numbers().some((number) => number.target !== null) && !props.board.open;
  const tiles = createMemo(() =>
    mapTiles({
      kpi: kpi(),
      numbers: numbers(),
      layout: layout() ?? PROVINCE_TILES,
      period: props.board.period,
      open: props.board.open,
      href,
    }),
  );
  const label = () => `${w().map.title}: ${say(kpi().label)}`;
  const regenciesOf = (key: string): readonly string[] =>
    key.includes(".")
      ? [key]
      : (regionTree()
          .at(props.board.period)
          .provinces.find(({ code }) => code === key)?.regencies ?? []);
  const tileMap = () => (
    <Show
      when={layout() && numbers().length > 0}
      fallback={
        <Show when={regencyTiles.error()} fallback={<Loading height="320px" />}>
          {(error) => <Failure error={error()} retry={regencyTiles.load} />}
        </Show>
      }
    >
      <TileMap tiles={tiles()} label={label()} hint={w().map.hint} />
    </Show>
  );
  return (
    <Card
      title={w().map.title}
      about={[
        form() === "tiles" || !boundaries() ? w().map.equal : "",
        hasTarget() ? w().map.about : w().map.aboutScale,
      ]
        .join(" ")
        .trim()}
      actions={
        <>
          <KpiChoice value={kpi().id} onChange={setKpi} />
          <Show when={props.board.part === "province"}>
            <Segmented
              label={w().map.level}
              value={shown()}
              options={[
                { value: "province", label: w().map.provinces },
                { value: "regency", label: w().map.regencies },
              ]}
              onChange={setLevel}
            />
          </Show>
          <Show when={boundaries()}>
            <Segmented
              label={w().map.form}
              value={form() === "tiles" ? "tiles" : "outlines"}
              options={[
                { value: "outlines", label: w().map.outlines },
                { value: "tiles", label: w().map.tiles },
              ]}
              onChange={setForm}
            />
          </Show>
          <ExportMenu
            title={`${w().map.title}: ${say(kpi().label)}, ${props.board.region.name}`}
            period={props.board.period}
            asOf={props.board.now.asOf}
            reported={reportedIn([props.board.now.number(props.board.region.code, kpi().id)])}
            table={{ columns: regionNumberColumns(props.board.period, props.board.open), rows: numbers() }}
            picture={() => drawing?.querySelector("svg")}
          />
        </>
      }
    >
      <div
        ref={(element) => {
          drawing = element;
          ref(element);
        }}
      >
        <Show when={form() !== "tiles" && numbers().length > 0 && boundaries()} fallback={tileMap()}>
          {(map) => (
            <Suspense fallback={tileMap()}>
              <RegionOutlines
                map={map()}
                tiles={tiles()}
                regenciesOf={regenciesOf}
                label={label()}
                hint={w().map.hint}
              />
            </Suspense>
          )}
        </Show>
      </div>
      <MapLegend
        status={hasTarget()}
        range={rangeOf(numbers().map((n) => n.value)).map((value) => valueText(kpi(), value, format()))}
      />
    </Card>
  );
}

/** Where each of 514 tiles lies: asked for only where they are shown. */
function useRegencyTiles(wanted: () => boolean) {
  const [layout, setLayout] = createSignal<Layout>();
  const [error, setError] = createSignal<unknown>();
  const load = () => {
    setError(undefined);
    import("@pantau/regions/regency-tiles").then(
      (module) => setLayout(module.REGENCY_TILES),
      (reason) => setError(new NoConnection(String(reason))),
    );
  };
  createEffect(() => wanted() && layout() === undefined && load());
  return { layout, error, load };
}

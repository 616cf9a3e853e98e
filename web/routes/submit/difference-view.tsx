import type { SlotsAnswer } from "@pantau/api";
import { type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import type { Reading } from "../../queries/client";
import { namedRegion } from "../../queries/regions";
import { DataTable } from "../../ui/data-table";
import { Notice, Skeleton } from "../../ui/states";
import type { Difference } from "../../uploads/difference";
import { confirmDraft, type Draft } from "../../uploads/drafts";
import { w } from "./page";

/** What would change if this were accepted; a file that shrinks a slot must be confirmed. */
export function DifferenceView(props: {
  draft: Draft;
  standing: Reading<SlotsAnswer>;
  difference: Difference | undefined;
}): JSX.Element {
  const int = (value: number | null) => format().int(value);
  return (
    <section class="stack-2">
      <h3>{w().difference.title}</h3>
      <Show
        when={props.difference}
        fallback={
          <Show when={props.standing.error()} fallback={<Skeleton height="44px" />}>
            <Notice icon="clock">{w().difference.unknown}</Notice>
          </Show>
        }
      >
        {(difference) => (
          <>
            <Show
              when={difference().slots.length > 1}
              fallback={
                <Show when={!difference().mustConfirm}>
                  <OneSlot difference={difference()} />
                </Show>
              }
            >
              <ul class="small submit-lines">
                <Show when={difference().filledNow > 0}>
                  <li>{w().difference.first(int(difference().filledNow))}</li>
                </Show>
                <Show when={difference().replaced > 0}>
                  <li>
                    {w().difference.replaces(
                      int(difference().replaced),
                      int(difference().before),
                      int(sumReplaced(difference())),
                    )}
                  </li>
                </Show>
                <Show when={difference().untouched > 0}>
                  <li>{w().difference.untouched(int(difference().untouched))}</li>
                </Show>
              </ul>
            </Show>
            <Show when={difference().mustConfirm}>
              <Notice kind="warn" icon="warn">
                {shrinkText(difference())}
              </Notice>
              <Confirm draft={props.draft}>{w().difference.confirm}</Confirm>
            </Show>
            <Show when={difference().slots.length > 1}>
              <DataTable
                label={w().difference.title}
                rows={difference().slots}
                columns={[
                  {
                    id: "region",
                    header: w().difference.region,
                    value: (slot) =>
                      (props.draft.period && namedRegion(slot.regency, props.draft.period)?.name) ??
                      slot.regency,
                  },
                  {
                    id: "before",
                    header: w().difference.before,
                    numeric: true,
                    value: (slot) => slot.before,
                    text: (slot) => (slot.before === null ? w().difference.missing : int(slot.before)),
                  },
                  {
                    id: "now",
                    header: w().difference.now,
                    numeric: true,
                    value: (slot) => slot.now,
                    text: (slot) => int(slot.now),
                  },
                  {
                    id: "change",
                    header: w().difference.change,
                    numeric: true,
                    value: (slot) => (slot.before === null ? null : slot.now - slot.before),
                    text: (slot) => (slot.before === null ? "–" : format().signed(slot.now - slot.before, 0)),
                  },
                ]}
              />
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

/** A person's word that it is meant. */
export function Confirm(props: { draft: Draft; children: JSX.Element }): JSX.Element {
  return (
    <label class="submit-check">
      <input
        type="checkbox"
        checked={props.draft.confirmed}
        onChange={(event) => confirmDraft(props.draft.id, event.currentTarget.checked)}
      />
      {props.children}
    </label>
  );
}

/** One slot needs no table: a sentence says it. */
function OneSlot(props: { difference: Difference }): JSX.Element {
  const int = format().int;
  const text = () => {
    const [slot] = props.difference.slots;
    if (!slot) return "";
    if (slot.before === null) return w().difference.oneFirst(int(slot.now));
    return w().difference.oneReplaces(int(slot.before), int(slot.now));
  };
  return <p class="small">{text()}</p>;
}

function shrinkText({ slots }: Difference): string {
  const int = format().int;
  const shrinking = slots.filter((slot) => slot.shrinks);
  const [only] = shrinking;
  if (slots.length === 1 && only) return w().difference.oneShrinks(int(only.before), int(only.now));
  return w().difference.shrinks(int(shrinking.length));
}

function sumReplaced(difference: Difference): number {
  return difference.slots.reduce((sum, slot) => sum + (slot.before === null ? 0 : slot.now), 0);
}

import { addMonths, parsePeriod } from "@pantau/domain";
import { createSignal, For, type JSX, mapArray, onCleanup, onMount, Show } from "solid-js";
import { keepForLater } from "../../offline/keep";
import { usePeriod } from "../../queries/periods";
import { heldUser } from "../../session/held";
import { user } from "../../session/session";
import { PageHead } from "../../shell/page-head";
import { useHref, useParam } from "../../shell/view-state";
import { Loading, State } from "../../ui/states";
import { announce } from "../../ui/toast";
import { askWorker } from "../../uploads/ask-worker";
import { drafts, takeFiles, unusable } from "../../uploads/drafts";
import { resumeQueue } from "../../uploads/queue";
import { queueZeroReport, type Standing } from "../../uploads/queue-draft";
import { isAllowed } from "../../uploads/scopes";
import { ChooseCard } from "./choose-card";
import { DraftCard } from "./draft-card";
import { makeDesk } from "./draft-desk";
import { saidOf } from "./draft-text";
import { DraftsBar } from "./drafts-bar";
import { DropZone } from "./drop-zone";
import { w } from "./page";
import { QueueCard } from "./queue-card";
import { UnusableCard } from "./unusable-card";
import "../../uploads/resume";
import "./drafts.css";
import "./submit.css";

/** Drop files, see what is wrong, mend it, send what is right. */
export default function Submit(): JSX.Element {
  const href = useHref();
  return (
    <>
      <PageHead title={w().title} about={w().about} />
      <Show
        when={user()?.may.upload}
        fallback={
          <State
            icon="user"
            title={w().viewerTitle}
            action={
              <a class="button" href={href("/reporting")}>
                {w().toReporting}
              </a>
            }
          >
            {w().viewer}
          </State>
        }
      >
        <Counter />
      </Show>
    </>
  );
}

function Counter(): JSX.Element {
  const periods = usePeriod();
  const [type, setType] = useParam("type");
  const [region, setRegion] = useParam("region");
  const [month, setMonth] = useParam("period");
  const [reading, setReading] = createSignal<{ read: number; of: number }>();
  const [failed, setFailed] = createSignal(false);
  const desks = mapArray(() => drafts, makeDesk);
  // A phone loads the page anew when it is pulled down: what was mended and not sent yet would be gone.
  const stay = (event: BeforeUnloadEvent) => drafts.length > 0 && heldUser() && event.preventDefault();
  addEventListener("beforeunload", stay);
  onCleanup(() => removeEventListener("beforeunload", stay));
  onMount(() => {
    void resumeQueue();
    // Loaded now, so that files can be checked later without a line. A failure shows when it is needed.
    askWorker("warm", undefined).then(keepForLater, () => {});
  });
  // Reports are of whole months: the last one that has ended, or what a demo ends with.
  const period = () => {
    const asked = parsePeriod(month());
    const shown = periods.latest();
    if (asked || shown === undefined) return asked;
    return periods.fellBack() ? shown : addMonths(periods.running(), -1);
  };
  const chosen = () => {
    const me = user();
    const at = period();
    const own = me?.region.level === "regency" ? me.region.code : undefined;
    const asked = region() || own;
    const code = me && at && asked && isAllowed(me, asked, at) ? asked : undefined;
    return { type: type() || undefined, region: code, period: at };
  };
  const take = async (files: File[]) => {
    const me = user();
    if (!me) return;
    setFailed(false);
    setReading({ read: 0, of: files.length });
    try {
      await takeFiles(files, chosen(), me, (read) => setReading({ read, of: files.length }));
    } catch (error) {
      // The page says so; the console is where whoever mends it looks first.
      console.error(error);
      setFailed(true);
    } finally {
      setReading(undefined);
    }
  };
  const zero = async (standing: Standing) => {
    const { type: id, region: code, period: at } = chosen();
    if (!id || !code || !at) return;
    announce(saidOf(await queueZeroReport({ type: id, region: code, period: at }, standing)));
  };
  return (
    <div class="submit-desk">
      <div class="stack">
        <Show when={period()} fallback={<Loading height="180px" />}>
          {(at) => (
            <ChooseCard
              chosen={{ ...chosen(), period: at() }}
              periods={periods}
              onType={setType}
              onRegion={setRegion}
              onPeriod={setMonth}
              onZero={(standing) => void zero(standing)}
            />
          )}
        </Show>
        <DropZone reading={reading()} failed={failed()} onFiles={(files) => void take(files)} />
        <Show when={unusable.length > 0}>
          <UnusableCard files={unusable} />
        </Show>
        <Show when={drafts.length > 1}>
          <DraftsBar desks={desks()} />
        </Show>
        <For each={desks()}>
          {(desk) => (
            <DraftCard desk={desk} periods={periods} fallbackPeriod={period() ?? periods.running()} />
          )}
        </For>
      </div>
      <QueueCard />
    </div>
  );
}

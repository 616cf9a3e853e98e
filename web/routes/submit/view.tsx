import { createSignal, For, type JSX, onMount, Show } from "solid-js";
import { usePeriod } from "../../queries/periods";
import { user } from "../../session/session";
import { PageHead } from "../../shell/page-head";
import { useHref, useParam } from "../../shell/view-state";
import { Loading, State } from "../../ui/states";
import { announce } from "../../ui/toast";
import { askWorker } from "../../uploads/ask-worker";
import { drafts, takeFiles } from "../../uploads/drafts";
import { resumeQueue } from "../../uploads/queue";
import { queueZeroReport } from "../../uploads/queue-draft";
import { isAllowed } from "../../uploads/scopes";
import { ChooseCard } from "./choose-card";
import { DraftCard } from "./draft-card";
import { DropZone } from "./drop-zone";
import { w } from "./page";
import { QueueCard } from "./queue-card";
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
        <Desk />
      </Show>
    </>
  );
}

function Desk(): JSX.Element {
  const periods = usePeriod();
  const [type, setType] = useParam("type");
  const [region, setRegion] = useParam("region");
  const [reading, setReading] = createSignal(0);
  const [failed, setFailed] = createSignal(false);
  onMount(() => {
    void resumeQueue();
    // Loaded now, so that files can be checked later without a line. A failure shows when it is needed.
    askWorker("warm", undefined).catch(() => {});
  });
  const period = () => periods.chosen() ?? periods.running();
  const own = () => user()?.region;
  const chosenRegion = () => {
    const me = user();
    const asked = region() || (own()?.level === "regency" ? own()?.code : undefined);
    return me && asked && isAllowed(me, asked, period()) ? asked : undefined;
  };
  const chosen = () => ({ type: type() || undefined, region: chosenRegion(), period: period() });
  const take = async (files: File[]) => {
    const me = user();
    if (!me) return;
    setFailed(false);
    setReading(files.length);
    try {
      await takeFiles(files, chosen(), me);
    } catch (error) {
      // The page says so; the console is where whoever mends it looks first.
      console.error(error);
      setFailed(true);
    } finally {
      setReading(0);
    }
  };
  const zero = async () => {
    const { type: id, region: code } = chosen();
    if (!id || !code) return;
    await queueZeroReport({ type: id, region: code, period: period() });
    announce(w().draft.queued);
  };
  return (
    <div class="submit-desk">
      <div class="stack">
        <Show when={periods.latest()} fallback={<Loading height="180px" />}>
          <ChooseCard
            chosen={chosen()}
            periods={periods}
            onType={setType}
            onRegion={setRegion}
            onZero={() => void zero()}
          />
        </Show>
        <DropZone reading={reading()} failed={failed()} onFiles={(files) => void take(files)} />
        <For each={drafts}>
          {(draft) => <DraftCard draft={draft} periods={periods} fallbackPeriod={period()} />}
        </For>
      </div>
      <QueueCard />
    </div>
  );
}

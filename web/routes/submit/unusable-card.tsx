import { ANY_TYPE, problemText } from "@pantau/domain";
import { For, type JSX } from "solid-js";
import { lang } from "../../i18n/language";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { dropUnusable, type Unusable } from "../../uploads/drafts";
import { nameOf } from "./draft-text";
import { w } from "./page";

/** Dropped files that can be no report: which, why, and what to do. They hold nothing else up. */
export function UnusableCard(props: { files: readonly Unusable[] }): JSX.Element {
  const why = ({ problem, why }: Unusable) =>
    problem ? problemText(problem, ANY_TYPE, lang()) : w().draft.stopped[why ?? "defect"];
  return (
    <div role="alert">
      <Card
        title={w().unusable.title(props.files.length)}
        about={w().unusable.about}
        actions={
          <button type="button" class="button button-small button-quiet" onClick={dropUnusable}>
            <Icon name="close" size={14} /> {w().unusable.clear}
          </button>
        }
      >
        <ul class="unusable">
          <For each={props.files}>
            {(file) => (
              <li>
                <Icon name="bad" size={16} />
                <span>
                  <strong>{nameOf({ file, ...file })}</strong>
                  <span class="small">{why(file)}</span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Card>
    </div>
  );
}

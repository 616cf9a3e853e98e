import type { AlertRecord } from "@pantau/api";
import type { JSX } from "solid-js";
import { Icon, type IconName } from "../../ui/icon";
import { stateText } from "./alert-text";
import "../../ui/status.css";

const LOOK: Readonly<Record<AlertRecord["state"], readonly [string, IconName]>> = {
  ok: ["status-on-track", "good"],
  pending: ["status-behind", "clock"],
  firing: ["status-critical", "bad"],
  resolved: ["status-on-track", "good"],
};

/** Word and icon, never colour alone. */
export function StateBadge(props: {
  alert: Pick<AlertRecord, "state" | "silenced" | "acknowledged" | "escalated">;
}): JSX.Element {
  const calm = () => props.alert.state === "firing" && (props.alert.silenced || props.alert.acknowledged);
  const look = () => (calm() ? (["status-behind", "check"] as const) : LOOK[props.alert.state]);
  return (
    <span class={`status ${look()[0]}`}>
      <Icon name={look()[1]} size={13} />
      {stateText(props.alert)}
    </span>
  );
}

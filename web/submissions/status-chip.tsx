import type { JSX } from "solid-js";
import { say } from "../i18n/language";
import { Icon } from "../ui/icon";
import { SUBMISSION_STATUS } from "./status-words";
import "../ui/status.css";

/** Word and icon, never colour alone. */
export function SubmissionChip(props: { status: keyof typeof SUBMISSION_STATUS }): JSX.Element {
  const look = () => SUBMISSION_STATUS[props.status];
  return (
    <span class={`status status-${look().tone}`}>
      <Icon name={look().icon} size={13} />
      {say(look().text)}
    </span>
  );
}

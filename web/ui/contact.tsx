import type { Contact } from "@pantau/api";
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/language";
import { telLink, whatsAppLink } from "../queries/contacts";
import { copyText } from "./clipboard";
import { Icon } from "./icon";
import "./button.css";
import "./contact.css";

/** The responsible coordinator, two taps from a conversation. */
export function ContactLinks(props: {
  contact: Contact | undefined;
  message: string;
  copyLabel: string;
}): JSX.Element {
  return (
    <div class="row contact">
      <Show when={props.contact} fallback={<span class="small muted">{t().contact.none}</span>}>
        {(contact) => (
          <>
            <span class="small">
              <Icon name="user" size={14} /> {contact().name}
              {contact().of === contact().region ? "" : `, ${t().contact.above}`}
              <span class="on-paper"> {contact().phone}</span>
            </span>
            <Show when={contact().phone} fallback={<span class="small muted">{t().contact.noPhone}</span>}>
              <a
                class="button button-small"
                href={telLink(contact().phone)}
                aria-label={`${t().contact.call} ${contact().name}`}
              >
                <Icon name="phone" size={15} /> {t().contact.call}
              </a>
              <a
                class="button button-small"
                href={whatsAppLink(contact().phone, props.message)}
                target="_blank"
                rel="noreferrer"
                aria-label={`${t().contact.whatsapp} ${contact().name}`}
              >
                <Icon name="chat" size={15} /> {t().contact.whatsapp}
              </a>
            </Show>
          </>
        )}
      </Show>
      <button
        type="button"
        class="button button-small button-quiet"
        onClick={() => void copyText(props.message)}
      >
        <Icon name="copy" size={15} /> {props.copyLabel}
      </button>
    </div>
  );
}

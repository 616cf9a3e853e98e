import type { Contact } from "@pantau/api";
import { useRead } from "./client";

interface ContactsAnswer {
  readonly contacts: readonly Contact[];
}

/** The responsible coordinators of some regions. */
export function useContacts(regions: () => readonly string[]) {
  return useRead<ContactsAnswer>(() =>
    regions().length === 0
      ? undefined
      : { path: "/contacts", query: { regions: regions().join(",") }, keep: true, staleTime: 10 * 60_000 },
  );
}

/** The number as `tel:` wants it. */
export function telLink(phone: string): string {
  return `tel:${international(phone)}`;
}

/** A WhatsApp chat with a message that is ready to send. */
export function whatsAppLink(phone: string, message: string): string {
  return `https://wa.me/${international(phone).slice(1)}?text=${encodeURIComponent(message)}`;
}

/** `+62812…`; a leading 0 is Indonesia's. */
function international(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, "");
  if (digits.startsWith("+")) return digits;
  return digits.startsWith("0") ? `+62${digits.slice(1)}` : `+${digits}`;
}

import type { QueueItem } from "./queue-rules";

/** What one tab tells the others of the same browser about the queue that they share. */
export type QueueNews =
  /** The entries on the device have changed. */
  | { readonly kind: "entries" }
  /** What is happening to one of them. */
  | { readonly kind: "item"; readonly id: string; readonly now: Partial<Omit<QueueItem, "id" | "entry">> };

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("pantau.queue") : undefined;

/** Tells the other tabs. */
export function tellTabs(news: QueueNews): void {
  channel?.postMessage(news);
}

/** Hears what other tabs tell. */
export function onNews(hear: (news: QueueNews) => void): void {
  channel?.addEventListener("message", ({ data }: MessageEvent<QueueNews>) => hear(data));
}

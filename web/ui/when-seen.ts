import { createSignal, onCleanup } from "solid-js";

/** Whether the element has come near the part of the page that is in sight; then it stays so. */
export function makeWhenSeen(): { readonly seen: () => boolean; readonly ref: (element: Element) => void } {
  const [seen, setSeen] = createSignal(false);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      setSeen(true);
      observer.disconnect();
    },
    { rootMargin: "200px" },
  );
  onCleanup(() => observer.disconnect());
  return { seen, ref: (element) => observer.observe(element) };
}

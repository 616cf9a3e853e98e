/** The parts that must be ready before `GET /api/health` answers 200. */
export const PARTS = ["database", "objects", "sign-in", "reconcile", "demo"] as const;
export type Part = (typeof PARTS)[number];

export interface Health {
  ready(part: Part): void;
  readonly isReady: () => boolean;
  /** As `GET /api/health` tells it. */
  readonly state: () => { status: "ready" | "starting"; parts: Record<string, string> };
}

export function makeHealth(): Health {
  const standing = new Set<Part>();
  const isReady = () => PARTS.every((part) => standing.has(part));
  return {
    isReady,
    ready: (part) => void standing.add(part),
    state: () => ({
      status: isReady() ? "ready" : "starting",
      parts: Object.fromEntries(PARTS.map((part) => [part, standing.has(part) ? "ready" : "starting"])),
    }),
  };
}

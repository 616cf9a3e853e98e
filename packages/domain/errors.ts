import type { RefusalCode } from "./refusal-text";

/** A refusal that has a stable code; mapped to HTTP in one place (api) and to words in one place (refusal-text). */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly kind:
      | "invalid"
      | "unauthenticated"
      | "forbidden"
      | "not-found"
      | "conflict"
      | "too-large"
      | "too-many",
    /** Stable snake_case code for problem+json; its words are in the table of refusals. */
    readonly code: RefusalCode,
    /** What the words and whoever mends it need to know. Never a cell's value. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

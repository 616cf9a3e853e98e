/** A refusal that has a stable code; mapped to HTTP in one place (api) and to words in one place (i18n). */
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
    /** Stable snake_case code for problem+json. */
    readonly code: string,
    /** What to do next, in English, for logs and clients without words of their own. */
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

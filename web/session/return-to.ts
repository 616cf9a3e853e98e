/**
 * Where to land after sign-in: only a path of this site, so that a crafted link cannot send anyone
 * elsewhere, and never the sign-in pages themselves.
 */
export function safeReturn(target: string | null | undefined): string {
  if (!target?.startsWith("/") || target.startsWith("//") || target.includes("\\")) return "/";
  return /^\/(sign-in|callback|signed-out)\b/.test(target) ? "/" : target;
}

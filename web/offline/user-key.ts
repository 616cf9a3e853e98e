/** Whose data a request is about; set by the page, taken off again by the worker. */
export const USER_HEADER = "x-pantau-user";

/** A name for a user that tells nobody who it is. */
export async function userKey(email: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(email));
  return [...new Uint8Array(digest).subarray(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

import { USER_HEADER, userKey } from "../offline/user-key";

/** What every request to the API carries. */
export async function headersOf(of: {
  readonly token: string | undefined;
  readonly email: string | undefined;
  readonly lang: string;
}): Promise<Record<string, string>> {
  return {
    // Refusals come in the language of the page.
    "accept-language": of.lang,
    ...(of.token && { authorization: `Bearer ${of.token}` }),
    ...(of.email && { [USER_HEADER]: await userKey(of.email) }),
  };
}

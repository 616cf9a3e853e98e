import type { Clock, Documents } from "@pantau/usecases";
import type { Adapter, AdapterPayload } from "oidc-provider";

/** What oidc-provider keeps under a grant, to be taken back together. */
const GRANTED = new Set(["AccessToken", "AuthorizationCode", "RefreshToken"]);

/**
 * How long a refresh token that was used still passes for unused. A page that is reloaded, or loses its
 * line, between the answer and storing the new token knows only the old one; to refuse that would end
 * the session of somebody who did nothing wrong. After it, a second use ends all that the sign-in gave.
 */
const GRACE_S = 60;

/**
 * oidc-provider's storage over the one table, so that sessions and refresh tokens survive a restart.
 * Collections: `oidc-<Model>` by id, `oidc-uid` from a session's uid to its id, `oidc-granted` by
 * `<grant>/<model>/<id>`.
 */
export function makeAdapter(documents: Documents, clock: Clock): (model: string) => Adapter {
  return (model) => {
    const collection = `oidc-${model}`;

    const now = () => Math.floor(clock.now().getTime() / 1000);

    const find = async (id: string) => {
      const found = (await documents.get<AdapterPayload>(collection, id))?.value;
      if (model !== "RefreshToken" || typeof found?.consumed !== "number") return found;
      const { consumed, ...unused } = found;
      return consumed + GRACE_S > now() ? unused : found;
    };

    return {
      async upsert(id, payload, expiresIn) {
        const expiresAt = expiresIn ? new Date(clock.now().getTime() + expiresIn * 1000) : undefined;
        if (payload.grantId && GRANTED.has(model)) {
          await documents.put("oidc-granted", `${payload.grantId}/${model}/${id}`, {}, { expiresAt });
        }
        if (model === "Session" && payload.uid) {
          await documents.put("oidc-uid", payload.uid, { id }, { expiresAt });
        }
        await documents.put(collection, id, payload, { expiresAt });
      },
      find,
      async findByUid(uid) {
        const link = await documents.get<{ id: string }>("oidc-uid", uid);
        return link && find(link.value.id);
      },
      // The device flow is off: no user code is ever issued.
      findByUserCode: async () => undefined,
      async consume(id) {
        const standing = await documents.get<AdapterPayload>(collection, id);
        // The grace counts from the first use.
        if (!standing || standing.value.consumed) return;
        const consumed = now();
        const expiresAt = standing.value.exp ? new Date(standing.value.exp * 1000) : undefined;
        await documents.put(collection, id, { ...standing.value, consumed }, { expiresAt });
      },
      async destroy(id) {
        await documents.remove(collection, id);
      },
      async revokeByGrantId(grantId) {
        let cursor: string | undefined;
        do {
          const page = await documents.list("oidc-granted", { prefix: `${grantId}/`, cursor });
          for (const { key } of page.items) {
            const [, granted, id] = key.split("/") as [string, string, string];
            await documents.remove(`oidc-${granted}`, id);
            await documents.remove("oidc-granted", key);
          }
          cursor = page.next;
        } while (cursor);
      },
    };
  };
}

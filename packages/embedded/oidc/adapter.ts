import type { Clock, Documents } from "@pantau/usecases";
import type { Adapter, AdapterPayload } from "oidc-provider";

/** What oidc-provider keeps under a grant, to be taken back together. */
const GRANTED = new Set(["AccessToken", "AuthorizationCode", "RefreshToken"]);

/**
 * oidc-provider's storage over the one table, so that sessions and refresh tokens survive a restart.
 * Collections: `oidc-<Model>` by id, `oidc-uid` from a session's uid to its id, `oidc-granted` by
 * `<grant>/<model>/<id>`.
 */
export function makeAdapter(documents: Documents, clock: Clock): (model: string) => Adapter {
  return (model) => {
    const collection = `oidc-${model}`;

    const find = async (id: string) => (await documents.get<AdapterPayload>(collection, id))?.value;

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
        if (!standing) return;
        const consumed = Math.floor(clock.now().getTime() / 1000);
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

import type { UserRecord } from "@pantau/api";
import { argument, type Command } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "user disable",
  usage: "<email>",
  about: { id: "Menonaktifkan pengguna; berlaku seketika.", en: "Disables a user, at once." },
  arguments: [1, 1],
  async run(context) {
    const client = await context.client();
    const path = `/users/${encodeURIComponent(argument(context, 0).toLowerCase())}`;
    const { version } = await client.json<UserRecord>("GET", path);
    const user = await client.json<UserRecord>("PATCH", path, { version, disabled: true });
    print(context, user, () =>
      context.say({ id: `Pengguna ${user.email} dinonaktifkan.`, en: `User ${user.email} is disabled.` }),
    );
    return 0;
  },
};

import type { NewUser, UserRecord } from "@pantau/api";
import { ROLES } from "@pantau/domain";
import { argument, type Command, requiredOption, textOption } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "user add",
  usage: `<email> --region <code> --role ${ROLES.join("|")} [--lang id|en] [--name <name>] [--phone <number>] [--password-stdin]`,
  about: {
    id: "Menambah pengguna; tanpa --password-stdin ia diundang lewat surel.",
    en: "Adds a user; without --password-stdin they are invited by mail.",
  },
  arguments: [1, 1],
  options: { region: "string", role: ROLES, name: "string", phone: "string", "password-stdin": "boolean" },
  async run(context) {
    const email = argument(context, 0);
    const [name, phone] = [textOption(context, "name"), textOption(context, "phone")];
    const body = {
      email,
      region: requiredOption(context, "region"),
      role: requiredOption(context, "role"),
      lang: textOption(context, "lang") ?? "id",
      ...(name === undefined ? {} : { name }),
      ...(phone === undefined ? {} : { phone }),
      ...(context.options["password-stdin"] === true
        ? { password: (await context.io.readStdin()).replace(/\r?\n$/, "") }
        : {}),
    } as NewUser;
    const client = await context.client();
    const user = await client.json<UserRecord>("POST", "/users", body);
    print(context, user, () =>
      context.say({ id: `Pengguna ${user.email} ditambahkan.`, en: `User ${user.email} was added.` }),
    );
    return 0;
  },
};

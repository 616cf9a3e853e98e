import type { Me } from "@pantau/api";
import { makeClient } from "../client";
import { type Command, CommandFailed, textOption } from "../command";
import { saveLogin } from "../credentials";
import { print } from "../output";

export const command: Command = {
  name: "login",
  usage: "[--server <url>]",
  about: {
    id: "Menyimpan server dan token akses pribadi (dibuat di dasbor, Akun saya), dibaca dari masukan standar.",
    en: "Saves the server and a personal access token (made in the dashboard, My account), read from standard input.",
  },
  arguments: [0, 0],
  options: { server: "string" },
  async run(context) {
    const { io } = context;
    const server =
      textOption(context, "server") ?? io.env.PANTAU_URL ?? `http://127.0.0.1:${io.env.PORT ?? "3000"}`;
    io.err(
      context.say({
        id: `Buat token di ${server}/account, lalu tempel di sini dan tekan Enter: `,
        en: `Make a token at ${server}/account, paste it here and press Enter: `,
      }),
    );
    const token = (await io.readSecret()).trim();
    if (token === "")
      throw new CommandFailed({
        id: "Tidak ada token. Jalankan lagi dan tempel token itu.",
        en: "There is no token. Run it again and paste the token.",
      });
    const me = await makeClient(server, token, context.lang).json<Me>("GET", "/me");
    const file = saveLogin(io, { server, token });
    print(context, { server, email: me.email, region: me.region.code, role: me.role }, () =>
      context.say({
        id: `Masuk sebagai ${me.email} (${me.region.name}). Disimpan di ${file}.`,
        en: `Signed in as ${me.email} (${me.region.name}). Saved in ${file}.`,
      }),
    );
    return 0;
  },
};

import type { ListedSubmission, Page } from "@pantau/api";
import { type Command, textOption, UsageError } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "submissions",
  usage: "[--region <code>] [--limit <n>]",
  about: {
    id: "Kiriman di wilayah Anda, yang terbaru lebih dulu.",
    en: "Submissions of your region, newest first.",
  },
  arguments: [0, 0],
  options: { region: "string", limit: "string" },
  async run(context) {
    const limit = Number(textOption(context, "limit") ?? 100);
    if (!Number.isInteger(limit) || limit < 1)
      throw new UsageError({
        id: "--limit: bilangan bulat positif.",
        en: "--limit is a positive whole number.",
      });
    const client = await context.client();
    const region = textOption(context, "region");
    const items: ListedSubmission[] = [];
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams({ limit: String(Math.min(limit - items.length, 100)) });
      if (region !== undefined) query.set("region", region);
      if (cursor !== undefined) query.set("cursor", cursor);
      const page: Page<ListedSubmission> = await client.json("GET", `/submissions?${query}`);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined && items.length < limit);
    print(context, items, () => ({
      headers: [
        context.say({ id: "kiriman", en: "submission" }),
        context.say({ id: "laporan", en: "report" }),
        context.say({ id: "periode", en: "period" }),
        context.say({ id: "wilayah", en: "region" }),
        "status",
        context.say({ id: "baris", en: "rows" }),
        context.say({ id: "ditolak", en: "refused" }),
        context.say({ id: "pengirim", en: "sender" }),
      ],
      rows: items.map((item) => [
        item.submission,
        item.type,
        item.period,
        item.scope,
        item.status,
        String(item.rows),
        String(item.refused),
        item.requestedBy,
      ]),
    }));
    return 0;
  },
};

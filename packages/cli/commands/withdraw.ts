import type { SubmissionRecord } from "@pantau/api";
import { argument, type Command, requiredOption } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "withdraw",
  usage: "<submission> --reason <text>",
  about: {
    id: "Menarik kiriman; yang sebelumnya berlaku lagi, atau slotnya kosong.",
    en: "Withdraws a submission; the one before stands again, or the slot is missing.",
  },
  arguments: [1, 1],
  options: { reason: "string" },
  async run(context) {
    const reason = requiredOption(context, "reason");
    const client = await context.client();
    const id = encodeURIComponent(argument(context, 0));
    const record = await client.json<SubmissionRecord>("POST", `/submissions/${id}/withdrawal`, { reason });
    print(context, record, () =>
      context.say({
        id: `Kiriman ${record.submission} sudah ditarik.`,
        en: `Submission ${record.submission} is withdrawn.`,
      }),
    );
    return 0;
  },
};

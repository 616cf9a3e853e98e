import { z } from "@hono/zod-openapi";

const Month = z.string().nullable().openapi({ example: "2020-10" });

export const PeriodsAnswer = z.object({ first: Month, last: Month }).openapi("Periods");

export const ContactsQuery = z.object({
  regions: z
    .string()
    .max(400)
    .transform((text) => text.split(",").filter((part) => part !== ""))
    .refine((parts) => parts.length <= 50, { error: "at most 50, with commas between" })
    .openapi({ type: "string", example: "33,33.02" }),
});
export const ContactsAnswer = z
  .object({
    contacts: z.array(z.object({ region: z.string(), of: z.string(), name: z.string(), phone: z.string() })),
  })
  .openapi("Contacts");

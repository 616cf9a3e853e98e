import { z } from "@hono/zod-openapi";
import { Instant } from "./basics";

export const SentMailRecord = z
  .object({
    id: z.string(),
    at: Instant,
    to: z.string(),
    subject: z.string(),
    html: z.string(),
    text: z.string(),
    headers: z.record(z.string(), z.string()).optional(),
    inline: z
      .array(z.object({ cid: z.string(), contentType: z.string(), base64: z.string() }))
      .optional()
      .openapi({ description: "Pictures that the HTML refers to as cid:<cid>." }),
  })
  .openapi("SentMail");

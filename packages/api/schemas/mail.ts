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
  })
  .openapi("SentMail");

import { z } from "zod";

export const publicAgenciesSchema = z.object({
  q: z.string().trim().max(120).optional(),
  standing: z.enum(["good", "suspended", "removed"]).optional(),
  home: z.enum(["here", "elsewhere"]).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

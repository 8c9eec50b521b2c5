import { z } from "zod";
import { isCivilDate } from "~/platform/civil-date";

const text = z
  .string({ error: "reference:problem.text-missing" })
  .trim()
  .min(1, "reference:problem.text-missing")
  .max(500);
const version = z.coerce.number().int().min(0);

export const proposeClosingSchema = z.object({
  version,
  closedOn: z.string({ error: "common:problem.missing" }).refine(isCivilDate, "common:problem.invalid"),
  targetCode: z.string().trim().max(40).optional(),
  text,
});

export const returnClosingSchema = z.object({ text });

export const calendarSchema = z.object({
  version,
  basis: z
    .string({ error: "reference:problem.basis-missing" })
    .trim()
    .min(1, "reference:problem.basis-missing")
    .max(400),
  days: z.string().max(20_000).default(""),
  isPublished: z
    .string()
    .optional()
    .transform((value) => value === "on"),
});

export const unitListSchema = z.object({
  q: z.string().trim().max(100).optional(),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

export const itemListSchema = z.object({
  contributor: z.string().trim().max(40).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).catch(0),
});

import { z } from "zod";
import { isCivilDate } from "~/platform/civil-date";
import { FREQUENCIES } from "./freshness.rules";

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

export const returnReasonSchema = z.object({ text });

/** A value of a setting is judged by the kind of the setting. */
export const settingSchema = z.object({ version, value: z.string().trim().max(400).default(""), text });

export const calendarSchema = z.object({
  version,
  basis: z
    .string({ error: "reference:problem.basis-missing" })
    .trim()
    .min(1, "reference:problem.basis-missing")
    .max(400),
  confidence: z.enum(["H", "M", "L"], "common:problem.missing"),
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

const day = z.string({ error: "common:problem.missing" }).refine(isCivilDate, "common:problem.invalid");
const line = (max: number) =>
  z.string({ error: "common:problem.missing" }).trim().min(1, "common:problem.missing").max(max);

/** A row of the collection catalogue as a registrar fills it in; `code` and `model` only where it is new. */
export const catalogueChangeSchema = z.object({
  version,
  code: z
    .string()
    .trim()
    .regex(/^\d{6}-[a-z0-9-]{1,30}$/, "reference:problem.catalogue-code")
    .optional(),
  model: z.string().trim().max(40).optional(),
  nameZh: line(100),
  nameEn: line(200),
  source: line(40),
  article: z.string().trim().max(100).optional(),
  confidence: z.enum(["H", "M", "L"], "common:problem.missing"),
  validFrom: day,
  validTo: day.optional(),
  unitCode: z.string().trim().max(40).optional(),
  contributorCode: z.string().trim().max(40).optional(),
  frequency: z.enum(FREQUENCIES, "common:problem.missing").optional(),
  graceDays: z.coerce
    .number("common:problem.invalid")
    .int("common:problem.invalid")
    .min(0, "common:problem.invalid")
    .max(366, "common:problem.invalid")
    .optional(),
  text,
});

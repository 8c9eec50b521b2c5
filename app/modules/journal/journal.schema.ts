import { z } from "zod";
import { isCivilDate } from "~/platform/civil-date";

const day = z.string().refine(isCivilDate, "common:problem.invalid").optional();
const text = z.string().trim().max(100).optional();

/** What the journal is searched by. `from` and `to` are civil days of Asia/Shanghai, both inclusive. */
export const journalSearchSchema = z.object({
  from: day,
  to: day,
  kind: z.enum(["change", "read"]).optional(),
  name: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .optional(),
  /** Username, part of the shown name, or id of an account. */
  account: text,
  /** Id of a person, case, unit or whatever else was touched or shown. */
  subject: z
    .string()
    .trim()
    .regex(/^[\w.-]{1,40}$/)
    .optional(),
  case: z
    .string()
    .trim()
    .regex(/^[0-9A-Z]{26}$/)
    .optional(),
});

export type JournalSearch = z.infer<typeof journalSearchSchema>;

/** A page of the grid. */
export const journalPageSchema = journalSearchSchema.extend({
  offset: z.coerce.number().int().min(0).max(200_000).catch(0),
  limit: z.coerce.number().int().min(1).max(200).catch(100),
  /** The newest entry of the list as it was opened: what came in since moves no places. */
  upTo: z
    .string()
    .regex(/^[0-9A-Z]{26}$/)
    .optional()
    .catch(undefined),
});

/** A page of this product on its way to the printer; an address never holds an identity number. */
export const printingSchema = z.object({
  path: z
    .string()
    .max(2_000)
    .regex(/^\/(?!\/)/, "common:problem.invalid")
    .refine((path) => !/\d{15}|\d{17}[\dXx]/.test(path), "common:problem.invalid"),
});

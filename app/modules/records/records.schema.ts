import { z } from "zod";
import { RECORD_KINDS } from "#db/reference/record-kinds";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { isCivilDate } from "~/platform/civil-date";
import { isId } from "~/platform/id";
import { withoutIdentityNumbers } from "~/platform/identity-number-text";
import { type ReasonedAct, reasonsOf } from "./reasons.rules";
import { APPEAL_STAGES } from "./records.types";

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => (text ? text : null));

const version = z.coerce.number().int().min(1);

const day = z
  .string({ error: "records:problem.missing" })
  .trim()
  .refine(isCivilDate, { message: "records:problem.date-invalid" });

const optionalDay = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? text : null))
  .refine((text) => text === null || isCivilDate(text), { message: "records:problem.date-invalid" });

const wholeNumber = (min: number, max: number, message: string) =>
  z
    .string()
    .trim()
    .optional()
    .transform((text) => (text ? Number(text) : null))
    .refine((number) => number === null || (Number.isInteger(number) && number >= min && number <= max), { message });

/** What is typed of a record; the same shape for entering, correcting and revising. */
export const contentSchema = z.object({
  kind: z
    .string({ error: "records:problem.choose" })
    .refine((code) => RECORD_KINDS.some((kind) => kind.code === code), { message: "records:problem.choose" }),
  body: z.string({ error: "records:problem.missing" }).trim().min(1, "records:problem.missing").max(120),
  documentNo: line(80),
  decidedOn: day,
  effectiveOn: optionalDay,
  months: wholeNumber(1, 60, "records:problem.months-invalid"),
  statedUntil: optionalDay,
  untilBasis: line(200),
  liftedOn: optionalDay,
  liftDocumentNo: line(80),
  removedOn: optionalDay,
  restoredOn: optionalDay,
  caseNo: line(60),
  assessmentYear: wholeNumber(1980, 2100, "records:problem.year-invalid"),
  sentence: line(200),
  rightsDeprivedUntil: optionalDay,
  courtCaseNo: line(80),
  performance: line(120),
  honourLevel: line(40),
  revocationNo: line(80),
  facts: line(4000),
  note: line(2000),
});

/** Why an act is done: a code of its own list, words, and the paper. */
const grounds = (act: ReasonedAct) => ({
  version,
  reasonCode: z.enum(reasonsOf(act), { error: "records:problem.choose" }),
  reasonText: z
    .string({ error: "records:problem.reason-text-needed" })
    .trim()
    .overwrite(withoutIdentityNumbers)
    .min(1, "records:problem.reason-text-needed")
    .max(1000),
  evidence: z.string().optional(),
});

export const entrySchema = contentSchema.extend({
  idNumber: z
    .string({ error: "records:problem.missing" })
    .transform((text) => text.replace(/\s+/gu, "").toUpperCase())
    .refine((text) => /^\d{17}[\dX]$/.test(text), { message: "records:problem.idNumber-invalid" }),
  evidence: z.string().optional(),
});

export const correctionSchema = contentSchema.extend(grounds("correct"));

export const revisionSchema = contentSchema.extend(grounds("revise"));

export const voidingSchema = z.object(grounds("void"));

export const liftingSchema = z.object({ ...grounds("lift"), liftedOn: day, documentNo: line(80) });

export const appealSchema = z.object({
  ...grounds("appeal"),
  stage: z.enum(APPEAL_STAGES, { error: "records:problem.choose" }),
  on: day,
  documentNo: line(80),
});

export const returnSchema = signatureSchema.extend({
  text: z
    .string({ error: "records:problem.text-needed" })
    .trim()
    .overwrite(withoutIdentityNumbers)
    .min(1, "records:problem.text-needed")
    .max(1000),
});

export const recordPageSchema = z.object({
  asOf: z.string().refine(isCivilDate).optional(),
  ground: z.string().max(40).optional(),
  case: z.string().refine(isId).optional(),
});

export type RecordPageQuery = z.output<typeof recordPageSchema>;

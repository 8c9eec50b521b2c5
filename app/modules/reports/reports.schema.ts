import { z } from "zod";
import type { CodeTable } from "#db/reference/code-tables/make-table";
import {
  ENTERPRISE_STATUS,
  FACT_END_REASON,
  FACT_KIND,
  REPORT_CORRECT_REASON,
  REPORT_REVISE_REASON,
  REPORT_USE_STRIKE_REASON,
  REPORT_WITHDRAW_REASON,
} from "#db/reference/code-tables/reports";
import { cleanDocumentNumber } from "~/modules/reference/text-cleaning.rules";
import { isCivilDate } from "~/platform/civil-date";
import { day, statementFields, useFields } from "./api/shapes";
import { REPORT_USE_FIELDS } from "./reports.types";

export const optionalDay = z.string().refine(isCivilDate, "reports:problem.day").optional();

/** Filters and place of the list of reports. */
export const reportListSchema = z.object({
  q: z.string().trim().max(200).optional(),
  agency: z
    .string()
    .regex(/^[\w-]{1,16}$/)
    .optional(),
  grade: z.string().max(20).optional(),
  status: z.enum(["valid", "expired", "withdrawn"]).optional(),
  original: z.enum(["on-file", "awaited"]).optional(),
  from: optionalDay,
  until: optionalDay,
  sort: z.enum(["issuedOn", "-issuedOn"]).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Filters and place of the list of uses. */
export const usesListSchema = reportListSchema
  .pick({ agency: true, from: true, until: true, offset: true, limit: true })
  .extend({
    q: z.string().trim().max(200).optional(),
    field: z.enum(REPORT_USE_FIELDS).optional(),
    state: z.enum(["standing", "struck", "all"]).default("standing"),
    sort: z.enum(["usedOn", "-usedOn"]).optional(),
  });

const ENTERPRISE_STATUSES = ENTERPRISE_STATUS.entries.map(({ code }) => code) as [string, ...string[]];
const FACT_KINDS = FACT_KIND.entries.map(({ code }) => code) as [string, ...string[]];

/** Filters and place of the list of enterprises. */
export const enterpriseListSchema = z.object({
  q: z.string().trim().max(200).optional(),
  status: z.enum(ENTERPRISE_STATUSES).optional(),
  facts: z.enum(["active"]).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const said = (max: number) =>
  z.string({ error: "reports:problem.missing" }).trim().min(1, "reports:problem.missing").max(max);
const maybe = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => text || null);

/** An adverse public fact as typed. */
export const factSchema = z.object({
  kind: z.enum(FACT_KINDS, { error: "reports:problem.missing" }),
  body: said(120),
  documentNo: said(100).transform(cleanDocumentNumber),
  decidedOn: day,
  grade: z.enum(["minor", "ordinary", "grave"], { error: "reports:problem.missing" }),
  summary: maybe(500),
});

/** Why an act is done: a code of the act's own list, and words, needed where the code is `other`. */
export const because = (table: CodeTable) => ({
  reasonCode: z.enum(table.entries.map(({ code }) => code) as [string, ...string[]], {
    error: "reports:problem.missing",
  }),
  reasonText: z
    .string()
    .trim()
    .max(1_000)
    .optional()
    .transform((text) => text || null),
});
export const explained = (value: { reasonCode: string; reasonText: string | null }) =>
  value.reasonCode !== "other" || value.reasonText !== null;
export const unexplained = { path: ["reasonText"], message: "reports:problem.reason-text" };
const version = z.coerce.number().int().min(1);

export const lodgingSchema = statementFields.extend({ file: z.string({ error: "reports:problem.file" }).max(300) });
const changeFields = (table: CodeTable) =>
  lodgingSchema.extend({ ...because(table), version }).refine(explained, unexplained);
export const correctionSchema = changeFields(REPORT_CORRECT_REASON);
export const revisionSchema = changeFields(REPORT_REVISE_REASON);
export const withdrawalSchema = z
  .object({ ...because(REPORT_WITHDRAW_REASON), version })
  .refine(explained, unexplained);
export const useSchema = useFields;
export const strikeSchema = z.object(because(REPORT_USE_STRIKE_REASON)).refine(explained, unexplained);
export const attachmentSchema = lodgingSchema.pick({ file: true });
export const factEndSchema = z
  .object({
    ...because(FACT_END_REASON),
    endedOn: day,
    documentNo: maybe(100),
    version,
  })
  .refine(explained, unexplained);
export const reservationSchema = z.object({
  count: z.coerce
    .number({ error: "reports:problem.count" })
    .int("reports:problem.count")
    .min(1, "reports:problem.count")
    .max(1_000, "reports:problem.count"),
});
export const judgementSchema = z.object({
  finding: z.enum(["altered", "not-altered"], { error: "reports:problem.missing" }),
  text: z.string({ error: "reports:problem.missing" }).trim().min(1, "reports:problem.missing").max(2_000),
});
export const decisionSchema = z.object({
  version,
  state: z.enum(["explained", "upheld"], { error: "reports:problem.missing" }),
  text: z.string({ error: "reports:problem.missing" }).trim().min(1, "reports:problem.missing").max(2_000),
});

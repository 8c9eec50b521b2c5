import { z } from "zod";
import { isCivilDate } from "~/platform/civil-date";
import { statementFields, useFields } from "./api/shapes";

const optionalDay = z.string().refine(isCivilDate).optional();

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

const reason = {
  reasonCode: z.string({ error: "reports:problem.missing" }).min(1, "reports:problem.missing").max(40),
  reasonText: z
    .string()
    .trim()
    .max(1_000)
    .optional()
    .transform((text) => text || null),
};
const explained = (value: { reasonCode: string; reasonText: string | null }) =>
  value.reasonCode !== "other" || value.reasonText !== null;
const unexplained = { path: ["reasonText"], message: "reports:problem.reason-text" };
const version = z.coerce.number().int().min(1);

export const lodgingSchema = statementFields.extend({ file: z.string({ error: "reports:problem.file" }).max(300) });
export const changeSchema = lodgingSchema.extend({ ...reason, version }).refine(explained, unexplained);
export const withdrawalSchema = z.object({ ...reason, version }).refine(explained, unexplained);
export const useSchema = useFields;
export const attachmentSchema = lodgingSchema.pick({ file: true });
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

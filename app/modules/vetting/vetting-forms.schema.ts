import { z } from "zod";
import { withoutIdentityNumbers } from "~/platform/identity-number-text";
import { civilDate, purposeSchema, REPLY_MEANINGS, REPLY_SOURCES } from "./vetting.schema";

const MISSING = "vetting:problem.missing";
/** What is written freely holds no whole identity number: those are kept encrypted, and nowhere else. */
const required = (most: number) =>
  z.string({ error: MISSING }).trim().overwrite(withoutIdentityNumbers).min(1, MISSING).max(most);
const optional = (most: number) => z.string().trim().overwrite(withoutIdentityNumbers).max(most).optional();
const revision = z.coerce.number().int().min(0);

/** Opening a case on screen: the list as a file, or pasted. */
export const openCaseFormSchema = z.object({
  purpose: purposeSchema,
  asOf: civilDate,
  title: required(200),
  requester: required(120),
  documentNo: required(100),
  contact: optional(120),
  replyDueOn: civilDate.optional(),
  file: z.string().max(255).optional(),
  pasted: z.string().max(400_000).optional(),
  letter: z.string().max(255).optional(),
});

export const decisionFormSchema = z.object({
  readAt: revision,
  decision: required(100),
  reason: required(2_000),
  confirmsMatch: z.string().optional(),
});

export const draftFormSchema = z.object({ decision: optional(100), reason: optional(2_000) });
export const matchFormSchema = z.object({ readAt: revision, personId: optional(40) });

export const replyFormSchema = z.object({
  readAt: revision,
  from: z.enum(REPLY_SOURCES),
  conclusion: z.enum(REPLY_MEANINGS, { error: MISSING }),
  reply: required(2_000),
  documentNo: required(100),
  on: civilDate,
  signedBy: required(200),
  paper: z.string().max(255).optional(),
});

export const outcomeFormSchema = z.object({
  readAt: revision,
  outcome: required(40),
  on: civilDate,
  documentNo: optional(100),
  note: optional(1_000),
});

/** An act on the whole case, on the revision that its page showed. */
export const caseActFormSchema = z.object({ readAt: revision });
export const caseActReasonFormSchema = caseActFormSchema.extend({ reason: required(1_000) });

export const outcomesQuerySchema = z.object({
  outcome: z.string().max(40).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0).catch(0),
});

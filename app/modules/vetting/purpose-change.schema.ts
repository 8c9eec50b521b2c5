import { z } from "zod";
import { signatureSchema } from "~/modules/approvals/approvals.schema";

const MISSING = "vetting:problem.missing";
const RANGE = "vetting:problem.range";
const between = (least: number, most: number) =>
  z.coerce.number({ error: MISSING }).int(RANGE).min(least, RANGE).max(most, RANGE);

/** 1 审签 · 2 审核, 审签 · 3 审核, 复核, 审签. */
const levels = z.coerce.number({ error: MISSING }).pipe(z.union([z.literal(1), z.literal(2), z.literal(3)], RANGE));

export const purposeCodeSchema = z.object({ code: z.string().max(40) });

/** What is proposed for a purpose, on screen and by the API, with the version it was read at. */
export const purposeChangeSchema = z.object({
  version: z.coerce.number().int().min(1),
  signOffLevels: levels,
  replyWorkingDays: between(1, 60),
  text: z.string({ error: MISSING }).trim().min(1, MISSING).max(1_000),
});

export const purposeReturnSchema = purposeChangeSchema.pick({ text: true });
export const purposeReturnFormSchema = signatureSchema.extend(purposeReturnSchema.shape);

/** A purpose as the API gives it. */
export const purposeViewSchema = z.object({
  code: z.string(),
  name: z.string(),
  signOffLevels: z.number().int(),
  replyWorkingDays: z.number().int(),
  version: z.number().int(),
  /** What waits for a signature; its id is what If-Match of the signature names. */
  proposal: z
    .object({
      id: z.string(),
      signOffLevels: z.number().int(),
      replyWorkingDays: z.number().int(),
      text: z.string(),
      by: z.string(),
    })
    .nullable(),
  requiredReplies: z.array(z.string()),
  optionalReplies: z.array(z.string()),
});

import { z } from "zod";
import { DUTY_WAIVE_REASON } from "#db/reference/code-tables/agencies";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { day, maybe, text, usccField } from "./agencies.schema";
import { MOST_ANSWER } from "./complaint-answer.rules";

/** What regulators and agencies say of an agency after its listing: measures, waivers, checks, complaints, ties. */

export const proposeMeasureSchema = z.object({
  kind: z.enum(["suspension", "removal"], "common:problem.not-offered").default("suspension"),
  from: day,
  until: day.nullish(),
  publicUntil: day.nullish(),
  basisCode: text(40),
  reason: text(1_000),
  documentNo: text(100),
  penaltyDocumentNo: maybe(100),
  dutyId: maybe(26),
});
const waiverFields = z.object({
  reasonCode: z.enum(
    DUTY_WAIVE_REASON.entries.map(({ code }) => code) as [string, ...string[]],
    "common:problem.not-offered",
  ),
  reasonText: maybe(1_000),
});
const isExplained = ({ reasonCode, reasonText }: z.output<typeof waiverFields>) =>
  reasonCode !== "other" || reasonText !== null;
const unexplained = { path: ["reasonText"], message: "agencies:problem.reason-text" };

/** Why what was owed need not come any more; over the API the version that was read comes as If-Match. */
export const waiverSchema = waiverFields.refine(isExplained, unexplained);
export const waiveDutySchema = waiverFields
  .extend({ version: z.coerce.number().int().min(1) })
  .refine(isExplained, unexplained);
export const liftMeasureSchema = z.object({ liftedOn: day, reason: text(1_000), documentNo: text(100) });
export const returnMeasureSchema = z.object({ reason: text(1_000) });
export const returnMeasureFormSchema = signatureSchema.extend(returnMeasureSchema.shape);

export const checkSchema = z.object({
  checkedOn: day,
  subject: text(200),
  result: z.enum(["in-order", "remarks"], "common:problem.not-offered"),
  remarks: maybe(2_000),
});
export const complaintSchema = z.object({
  receivedOn: day,
  complainant: text(120),
  content: text(2_000),
  reportNo: maybe(60),
});
export const answerComplaintSchema = z.object({ answer: text(MOST_ANSWER), file: z.string().optional() });
export const decideComplaintSchema = z.object({
  result: z.enum(["upheld", "dismissed"], "common:problem.not-offered"),
  decision: text(2_000),
  decidedOn: day,
});
/** The page of a decision: what it was read at, so that nobody decides past an answer that came in meanwhile. */
export const decisionFormSchema = decideComplaintSchema.extend({ version: z.coerce.number().int().min(1) });
export const interestSchema = z.object({
  uscc: usccField,
  kind: z.enum(
    ["shareholding", "common-control", "employment", "relative", "business", "other"],
    "common:problem.not-offered",
  ),
  analystId: maybe(26),
  note: maybe(300),
  from: day,
});
export const endInterestSchema = z.object({ until: day });

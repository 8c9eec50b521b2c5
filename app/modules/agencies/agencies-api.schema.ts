import { z } from "zod";
import { isId } from "~/platform/id";

const day = z.string().describe("YYYY-MM-DD");

export const agencyQuery = z.object({
  q: z.string().trim().max(100).optional(),
  standing: z.enum(["good", "suspended", "removed"]).optional(),
  home: z.enum(["here", "elsewhere"]).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.string().max(2_000).optional(),
});
export const codeParam = z.object({ code: z.string().regex(/^A\d{3,6}$/) });
export const idParam = z.object({ id: z.string().refine(isId) });

export const agencyLine = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  uscc: z.string(),
  home: z.enum(["here", "elsewhere"]),
  elsewhereAuthority: z.string().nullable(),
  filingNo: z.string().nullable(),
  listedOn: day.nullable(),
  standing: z.enum(["not-listed", "good", "suspended", "removed"]),
  since: day.nullable(),
  until: day.nullable(),
});
export const agencyPage = z.object({
  items: z.array(agencyLine),
  next: z.string().nullable(),
  total: z.int(),
  totalIsExact: z.boolean(),
});
export const agencyFacts = agencyLine.extend({
  businessLines: z.array(
    z.object({
      line: z.string(),
      authority: z.enum(["pboc", "city"]),
      isOurs: z.boolean().describe("Whether a suspension of this register touches it"),
      source: z.string(),
      article: z.string(),
    }),
  ),
  scale: z.array(z.object({ grade: z.string(), meaning: z.string() })).describe("Best first"),
  analysts: z.array(z.object({ name: z.string(), credential: z.string() })),
  measures: z.array(
    z.object({
      kind: z.enum(["suspension", "removal"]),
      state: z.enum(["coming", "in-force", "over"]).describe("`coming`: decided, its first day is still ahead"),
      from: day,
      until: day.nullable(),
      liftedOn: day.nullable(),
      documentNo: z.string(),
      basis: z.string(),
      penaltyDocumentNo: z.string().nullable(),
    }),
  ),
  missedDuties: z.array(z.object({ rule: z.string(), subject: z.string(), dueOn: day })),
});

const proposal = z.object({
  id: z.string().describe("Goes back as If-Match with the signature"),
  act: z.enum(["measure", "lifting"]),
  lifting: z
    .object({ liftedOn: day, reason: z.string(), documentNo: z.string() })
    .nullable()
    .describe("What a lifting says; what a measure says stands beside"),
  submittedBy: z.string(),
});
export const measureView = z.object({
  id: z.string(),
  kind: z.enum(["suspension", "removal"]),
  state: z.enum(["proposed", "returned", "in-force", "lifted"]),
  from: day,
  until: day.nullable(),
  publicUntil: day.nullable(),
  basisCode: z.string(),
  reason: z.string(),
  documentNo: z.string(),
  penaltyDocumentNo: z.string().nullable(),
  liftedOn: day.nullable(),
  liftingDocumentNo: z.string().nullable(),
  liftingReason: z.string().nullable(),
  proposal: proposal
    .nullable()
    .describe("What waits for another account's signature: the measure itself, or its lifting"),
});
export const measureList = z.object({ items: z.array(measureView) });

export const made = z.object({ id: z.string() });
export const acted = z.object({ id: z.string(), state: z.string() });
const submissionLine = z.object({
  ordinal: z.int().describe("1 is the first time; remarks of a round are about the submission of that number"),
  submittedAt: z.string(),
  digest: z.string().describe("SHA-256 of the content"),
});
const remark = z.object({ round: z.int(), path: z.string(), remark: z.string() });
export const submissionParams = idParam.extend({ ordinal: z.coerce.number().int().min(1).max(65_535) });
export const submissionView = submissionLine.extend({
  eventOn: day.nullable(),
  statementYear: z.int().nullable(),
  content: z.record(z.string(), z.unknown()),
  changed: z.array(z.string()).describe("Fields that differ from the submission before"),
  remarks: z.array(remark),
});
export const filingView = z.object({
  id: z.string(),
  agencyId: z.string(),
  kind: z.string(),
  state: z.string(),
  eventOn: day.nullable(),
  statementYear: z.int().nullable(),
  receivedOn: day.nullable(),
  effectiveOn: day.nullable(),
  isLate: z.boolean(),
  round: z.int(),
  version: z.int(),
  content: z.record(z.string(), z.unknown()),
  submission: z.int().nullable().describe("The submission that is read; null for the agency's own draft"),
  remarks: z.array(remark),
  submissions: z.array(submissionLine),
  files: z.array(z.object({ slot: z.string(), name: z.string(), size: z.number() })),
});
export const dutyList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      rule: z.string().describe("Of the catalogue of duties"),
      title: z.string(),
      subject: z.string().describe("The year of a statement, the event of a change"),
      dueOn: day,
      state: z.enum(["open", "met", "late", "missed", "waived"]),
      metOn: day.nullable(),
      consequence: z.string().nullable().describe("What follows where it is missed"),
      waiverReason: z.string().nullable(),
      waiverText: z.string().nullable(),
      version: z.int().describe("Goes back as If-Match with the waiver"),
    }),
  ),
});
export const complaintList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      no: z.string(),
      receivedOn: day,
      content: z.string(),
      state: z.enum(["received", "upheld", "dismissed"]),
      decidedOn: day.nullable(),
      decision: z.string().nullable(),
      answer: z.string().nullable(),
      answeredAt: z.string().nullable(),
      version: z.int().describe("Goes back as If-Match with the decision"),
    }),
  ),
});

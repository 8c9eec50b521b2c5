import { z } from "zod";
import type { VettingPurposeCode } from "#db/reference/vetting/types";
import { VETTING_PURPOSE_CODES } from "#db/reference/vetting-purposes";
import { isCivilDate } from "~/platform/civil-date";
import { withoutIdentityNumbers } from "~/platform/identity-number-text";
import { DECISIONS } from "./case-state.rules";

/** What is written freely holds no whole identity number: those are kept encrypted, and nowhere else. */
const text = (most: number) => z.string().trim().overwrite(withoutIdentityNumbers).max(most);
const required = (most: number) => text(most).min(1, "vetting:problem.missing");
/** A civil day `YYYY-MM-DD`. */
export const civilDate = z
  .string()
  .refine(isCivilDate, "vetting:problem.day")
  .meta({ format: "date", example: "2026-11-24" });

const optionalText = (most: number) => text(most).nullish();
const asText = (most: number) =>
  z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().max(most)).nullish();

export const purposeSchema = z.enum(VETTING_PURPOSE_CODES as [VettingPurposeCode, ...VettingPurposeCode[]]);

export const candidateSchema = z
  .object({
    no: asText(40),
    name: required(100),
    birthMonth: asText(20),
    idNumber: asText(60),
    unit: optionalText(240),
    position: optionalText(240),
    proposedPost: optionalText(240),
    nominatedBy: optionalText(240),
  })
  .catchall(z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]));

const head = {
  purpose: purposeSchema,
  asOf: civilDate,
  title: required(200),
  documentNo: required(100),
  requester: optionalText(120),
  contact: optionalText(120),
  replyDueOn: civilDate.nullish(),
};

/** As many columns as a workbook may have, each with a name that can be printed. */
const MOST_COLUMNS = 100;

function hasFewColumns(candidates: readonly object[]): boolean {
  const columns = new Set<string>();
  for (const candidate of candidates) for (const column of Object.keys(candidate)) columns.add(column);
  return columns.size <= MOST_COLUMNS && [...columns].every((column) => column.length <= 100);
}

/** Opening a case by JSON. */
export const openCaseSchema = z.object({
  ...head,
  candidates: z.array(candidateSchema).min(1).max(2_000).refine(hasFewColumns, "vetting:problem.columns"),
});
/** The fields beside the file of a multipart request. */
export const openCaseFieldsSchema = z.object(head);

export const caseIdSchema = z.object({ id: z.string().max(40) });
export const candidateNoSchema = z.object({ id: z.string().max(40), no: z.string().max(60) });

/** Words of one's own leave room for the conclusion that is written before them. */
const MOST_OWN_WORDS = 80;

export const decisionSchema = z
  .object({
    /** A decision of the list, or words of one's own. */
    decision: required(100),
    /** What words of one's own come to; it is written before them, and where nothing can be said it decides, not the words. */
    conclusion: z.enum(DECISIONS).nullish(),
    reason: text(2_000),
    /** True where the officer says with the decision that a match by name and unit is the person meant; never taken for granted. */
    matchConfirmed: z.boolean().optional(),
  })
  .superRefine(({ decision, conclusion }, { addIssue }) => {
    if (!conclusion || decision.length <= MOST_OWN_WORDS) return;
    addIssue({ code: "too_big", origin: "string", maximum: MOST_OWN_WORDS, inclusive: true, path: ["decision"] });
  });

export const REPLY_SOURCES = ["discipline", "police", "party-review"] as const;

export const REPLY_MEANINGS = ["none", "postpone", "unfit", "passed", "failed", "other"] as const;

export const replySchema = z.object({
  from: z.enum(REPLY_SOURCES),
  reply: required(2_000),
  /** What the reply comes to, and decides; where nobody says it the words are read, and anything in doubt is `other`. */
  conclusion: z.enum(REPLY_MEANINGS).nullish(),
  documentNo: required(100),
  on: civilDate,
});

export const matchSchema = z.object({ personId: z.string().max(40).nullable() });
export const reasonSchema = z.object({ reason: required(1_000) });

export const outcomeSchema = z.object({
  outcome: required(40),
  on: civilDate,
  documentNo: optionalText(100),
  note: optionalText(1_000),
});

const basis = z.object({ source: z.string(), article: z.string().nullable(), confidence: z.enum(["H", "M", "L"]) });

const finding = z.object({
  recordId: z.string().nullable(),
  kind: z.string(),
  verdict: z.enum(["bars", "judgement", "information"]),
  rule: z.string(),
  body: z.string().nullable(),
  documentNo: z.string().nullable(),
  effectiveOn: z.string().nullable(),
  until: z.string().nullable(),
  ends: z.enum(["date", "never", "unknown"]).nullable(),
  basis: z.array(basis),
  arithmetic: z.array(z.string()),
  notes: z.array(z.string()),
});

const coverage = z.object({
  category: z.string(),
  item: z.string().nullable(),
  itemName: z.string().nullable(),
  contributor: z.string().nullable(),
  contributorName: z.string().nullable(),
  lastDelivery: z.string().nullable(),
  refusedRows: z
    .number()
    .int()
    .meta({ description: "Rows of the last delivery that were refused and have not come again" }),
  lastZeroReport: z.string().nullable(),
  freshUntil: z.string().nullable(),
  stale: z.boolean(),
});

const suggestion = z.object({
  id: z.string(),
  name: z.string(),
  idNumberMasked: z.string(),
  unit: z.object({ code: z.string(), name: z.string() }),
  position: z.string().nullable(),
});

const candidateView = z.object({
  no: z.string(),
  name: z.string(),
  idNumberMasked: z.string().nullable(),
  unit: z.string().nullable(),
  position: z.string().nullable(),
  proposedPost: z.string().nullable(),
  nominatedBy: z.string().nullable(),
  personId: z.string().nullable(),
  match: z.enum(["found", "ambiguous", "notFound", "mismatch"]).nullable(),
  matchedBy: z.enum(["number", "nameUnit"]).nullable(),
  matchConfirmed: z.boolean(),
  suggestions: z.array(suggestion),
  answer: z.enum(["barred", "cannotSay", "attention", "clear"]).nullable(),
  code: z.string().nullable(),
  answerText: z.string(),
  eligibleFrom: z.string().nullable(),
  barEnds: z.enum(["date", "never", "unknown"]).nullable(),
  findings: z.array(finding),
  coverage: z.array(coverage),
  contradictions: z.array(z.string()),
  replies: z.array(replySchema.extend({ meaning: z.enum(REPLY_MEANINGS) })),
  decision: z
    .object({
      decision: z.string(),
      reason: z.string(),
      by: z.string().nullable(),
      at: z.string().nullable(),
      stale: z.boolean(),
    })
    .nullable(),
  draft: z.object({ decision: z.string().nullable(), reason: z.string().nullable() }).nullable(),
  extra: z.record(z.string(), z.string()),
  version: z.number().int(),
});

/** The whole case as the API gives it. */
export const caseViewSchema = z
  .object({
    id: z.string(),
    state: z.enum(["computing", "answered", "decided", "returned", "approved", "issued", "withdrawn"]),
    version: z.number().int(),
    purpose: z.string(),
    asOf: z.string(),
    title: z.string(),
    requester: z.string().nullable(),
    documentNo: z.string(),
    replyDueOn: z.string(),
    /** Years whose calendar was not published when the day was counted: it is provisional. */
    dueGuessedYears: z.array(z.number().int()),
    opinionNo: z.string().nullable(),
    /** Replies of other bodies are shown to the case's officers and signers only. */
    repliesShown: z.boolean(),
    candidates: z.array(candidateView),
    /** Rows of the list that made no candidates: titles, notes, sums. */
    otherRows: z.array(z.object({ row: z.number().int(), text: z.string() })),
  })
  .meta({ id: "VettingCase" });

export type CaseView = z.infer<typeof caseViewSchema>;
export type CandidateView = CaseView["candidates"][number];

export const caseListQuerySchema = z.object({
  state: z
    .enum(["computing", "answered", "decided", "returned", "approved", "issued", "withdrawn"])
    .optional()
    .catch(undefined),
  purpose: z.string().max(40).optional().catch(undefined),
  q: z.string().trim().max(100).optional().catch(undefined),
  offset: z.coerce.number().int().min(0).max(100_000).default(0).catch(0),
});

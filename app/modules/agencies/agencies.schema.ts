import { z } from "zod";
import { readUscc } from "~/modules/reference/uscc.rules";
import { isCivilDate } from "~/platform/civil-date";
import { isShallow } from "./content-depth.rules";
import { BUSINESS_LINES, FILE_SLOTS } from "./filing.types";
import { methodProblems, scaleProblems } from "./grading-content.rules";

export const text = (max: number) =>
  z.string({ error: "common:problem.missing" }).trim().min(1, "common:problem.missing").max(max);
export const maybe = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((value) => value || null);
export const day = z.string({ error: "agencies:problem.day" }).refine(isCivilDate, "agencies:problem.day");
/** A unified social credit code as offices write it; both check characters must hold (GB 32100-2015). */
export const usccField = z.string({ error: "common:problem.missing" }).transform((value, ctx) => {
  const reading = readUscc(value);
  if (reading.ok) return reading.uscc;
  const { code, params } = reading.problem;
  ctx.addIssue({ code: "custom", message: `agencies:problem.${code}`, params });
  return z.NEVER;
});
/** A number of a method, as exact as the grades computed with it: what is written in full, without an exponent. */
const exact = z
  .number({ error: "agencies:problem.number" })
  .refine((value) => /^-?\d{1,15}(\.\d{1,8})?$/.test(String(value)), "agencies:problem.decimal");
const share = z.number({ error: "agencies:problem.number" }).min(0).max(100);
const points = exact;
const yes = (key: string) => z.literal(true, { error: key });

export const gradeSchema = z.object({ grade: text(20), meaning: text(300) });
const scoringSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("bands"),
    bands: z.array(z.object({ from: exact, points })).max(50),
  }),
  z.object({ kind: z.literal("choices"), choices: z.record(z.string().max(60), points) }),
]);
export const methodSchema = z.object({
  indicators: z
    .array(
      z.object({
        code: text(40),
        name: text(80),
        unit: z.string().max(20),
        weight: exact.pipe(share),
        scoring: scoringSchema,
      }),
    )
    .max(100),
  cutOffs: z.array(z.object({ grade: text(20), points })).max(30),
  caps: z.array(z.object({ indicator: text(40), atLeast: exact, grade: text(20) })).max(50),
});
const analystSchema = z.object({ name: text(60), credential: text(120), credentialNo: text(60), from: day });

/** A first filing or a change, as it must be to be submitted: the whole of what the agency states of itself. */
export const filingContentSchema = z
  .object({
    uscc: usccField,
    name: text(120),
    shortName: maybe(60),
    home: z.enum(["here", "elsewhere"], "common:problem.not-offered"),
    elsewhereAuthority: maybe(120),
    elsewhereFilingNo: maybe(60),
    legalRepresentative: text(60),
    establishedOn: day,
    address: text(200),
    premises: z.string().trim().max(500).default(""),
    owners: z
      .array(z.object({ holder: text(120), percent: share }))
      .max(100)
      .default([]),
    controllers: z.string().trim().max(500).default(""),
    directors: z
      .array(z.object({ name: text(60), post: text(60) }))
      .max(100)
      .default([]),
    analysts: z.array(analystSchema).min(2, "agencies:problem.analysts-few").max(200),
    businessLines: z.array(z.enum(BUSINESS_LINES)).min(1, "agencies:problem.lines-none"),
    methodText: text(8_000),
    grades: z.array(gradeSchema).max(30),
    methodName: text(120),
    method: methodSchema,
    conflictRules: text(8_000),
    independenceRules: text(8_000),
    feePolicy: text(8_000),
    statesTruth: yes("agencies:problem.truth-missing"),
    promises: yes("agencies:problem.promise-missing"),
    signedBy: text(60),
    signedOn: day,
  })
  .superRefine((content, ctx) => {
    const say = (path: string, message: string, params?: Record<string, string | number>) =>
      ctx.addIssue({ code: "custom", path: [path], message, params });
    if (content.home === "elsewhere") {
      if (!content.elsewhereAuthority) say("elsewhereAuthority", "common:problem.missing");
      if (!content.elsewhereFilingNo) say("elsewhereFilingNo", "common:problem.missing");
    } else {
      if (!content.premises) say("premises", "common:problem.missing");
      if (content.owners.length === 0) say("owners", "agencies:problem.owners-none");
      if (!content.controllers) say("controllers", "common:problem.missing");
      if (content.directors.length === 0) say("directors", "agencies:problem.directors-none");
    }
    const owned = content.owners.reduce((sum, { percent }) => sum + percent, 0);
    if (owned > 100.001) say("owners", "agencies:problem.owners-sum", { sum: Math.round(owned * 100) / 100 });
    const numbers = content.analysts.map(({ credentialNo }) => credentialNo);
    const twice = numbers.find((no, index) => numbers.indexOf(no) !== index);
    if (twice !== undefined) say("analysts", "agencies:problem.analyst-twice", { no: twice });
    for (const { path, key, params } of [
      ...scaleProblems(content.grades),
      ...methodProblems(content.method, content.grades),
    ])
      say(path, key, params);
  });

/** A yearly statement as it must be to be submitted. */
export const yearlyContentSchema = z.object({
  reportsIssued: z.number({ error: "agencies:problem.number" }).int().min(0).max(1_000_000),
  complaintsReceived: z.number({ error: "agencies:problem.number" }).int().min(0).max(1_000_000),
  staffChanges: text(2_000),
  methodReview: text(2_000),
  statesTruth: yes("agencies:problem.truth-missing"),
  signedBy: text(60),
  signedOn: day,
});

const year = z.coerce.number({ error: "agencies:problem.number" }).int().min(2000).max(2100);

/** A new filing: what kind, of which event or year, and what is known of its content so far. */
export const draftFilingSchema = z.object({
  kind: z.enum(["initial", "change", "yearly"], "common:problem.not-offered"),
  eventOn: day.nullish(),
  statementYear: year.nullish(),
  content: z.record(z.string().max(60), z.unknown()).refine(isShallow, "agencies:problem.too-much").default({}),
});
export const saveFilingSchema = draftFilingSchema
  .omit({ kind: true })
  .extend({ version: z.number().int().min(1).optional() });

export const remarkSchema = z.object({ path: z.string().trim().min(1).max(120), remark: text(1_000) });
export const returnFilingSchema = z.object({
  remarks: z.array(remarkSchema).min(1, "agencies:problem.remarks-none").max(100),
});
export const listFilingSchema = z.object({ effectiveOn: day.nullish(), receivedOn: day.nullish() });
/** The page of a listing: the version that was read, so that nothing is listed unread. */
export const listingFormSchema = listFilingSchema.extend({ version: z.coerce.number().int().min(1) });

/** The page on which a filing begins. */
export const newFilingSchema = z.object({
  kind: z.enum(["initial", "change", "yearly"], "common:problem.not-offered"),
  eventOn: day.optional(),
  statementYear: year.optional(),
  uscc: z.string().trim().max(40).optional(),
  name: z.string().trim().max(120).optional(),
});
export const filingFileSchema = z.object({
  slot: z.enum(FILE_SLOTS, "common:problem.not-offered"),
  file: z.string().optional(),
});

/** The form of a filing: whatever was typed, bounded; what fits is judged on submission. */
const typed = z.string().max(20_000).optional();
export const filingFormSchema = z
  .object({
    version: z.coerce.number().int().min(1),
    eventOn: day.optional(),
    statementYear: year.optional(),
    businessLines: z.preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.enum(BUSINESS_LINES)).max(20),
    ),
    statesTruth: typed,
    promises: typed,
  })
  .catchall(typed);

/** Remarks as the review form posts them: one field `remark-<path>` for each field of the filing. */
export const returnFormSchema = z
  .object({ version: z.coerce.number().int().min(1) })
  .catchall(z.string().max(1_000).optional());

/** An act that says nothing but itself. */
export const plainActSchema = z.object({});

/** How the list of agencies is narrowed. */
export const agencyListSchema = z.object({
  q: z.string().trim().max(100).optional(),
  standing: z.enum(["good", "suspended", "removed"]).optional(),
  home: z.enum(["here", "elsewhere"]).optional(),
  state: z.enum(["draft", "submitted", "returned", "listed", "withdrawn"]).optional(),
  sort: z.string().max(20).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).catch(0),
});

import { z } from "zod";
import { accountActSchema } from "~/modules/accounts/accounts.schema";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { cleanName, nameProblem } from "~/modules/reference/text-cleaning.rules";
import { isCivilDate } from "~/platform/civil-date";
import { withoutIdentityNumbers } from "~/platform/identity-number-text";
import { PERSON_STATUSES, STAFF_CLASSES } from "./people.types";
import { codesOf } from "./people-labels";
import { LEAVINGS } from "./person-acts.rules";
import { staffClasses } from "./roster-choices.rules";

/** A staff class by its code or as it is written in workbooks (公务员). */
export const staffClassParam = z
  .string()
  .transform((text) => staffClasses.find(({ code, label }) => code === text || label === text)?.code ?? text)
  .pipe(z.enum(STAFF_CLASSES));

const text = (max: number) => z.string().trim().max(max).optional();

/** What a list of people may be narrowed by in an address; never an identity number. */
export const peopleQuerySchema = z.object({
  q: text(60),
  unit: text(40),
  division: z
    .string()
    .regex(/^\d{6,12}$/)
    .optional(),
  staffClass: staffClassParam.optional(),
  status: z.enum(PERSON_STATUSES).optional(),
  position: text(60),
  rank: text(80),
});

export type PeopleQuery = z.output<typeof peopleQuerySchema>;

/** The list page: filters, order and stretch. */
export const peoplePageSchema = peopleQuerySchema.extend({
  order: z.enum(["pinyin", "strokes"]).default("pinyin"),
  sort: z.enum(["name", "-name"]).default("name"),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  /** Carried on to the pages of the people listed. */
  ground: z.enum(codesOf("ground")).optional(),
});

export type PeoplePageQuery = z.output<typeof peoplePageSchema>;

const ground = z.enum(codesOf("ground"), "people:problem.ground-missing");

export const findByNumberSchema = z.object({
  idNumber: z.string({ error: "people:problem.number-missing" }).trim().min(1, "people:problem.number-missing").max(40),
  ground,
});

/** Whose entries of the journal are looked for. */
export const findSubjectSchema = findByNumberSchema.pick({ idNumber: true });

/** Whose posting an account rests on. */
export const bindAccountSchema = accountActSchema.extend({ idNumber: findByNumberSchema.shape.idNumber });

const version = z.coerce.number().int().min(1);
/** Words of a reason; a whole identity number in them is kept nowhere. */
const said = z
  .string({ error: "people:problem.text-missing" })
  .trim()
  .overwrite(withoutIdentityNumbers)
  .min(2, "people:problem.text-missing")
  .max(500);
const maybe = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((value) => value || null);
/** A date given to the year, the month or the day. */
const partialDate = z
  .string()
  .trim()
  .refine((value) => isCivilDate(`${value}-01-01`.slice(0, 10)), "people:problem.partial-date")
  .optional()
  .transform((value) => value ?? null);
const civilDay = z.string({ error: "people:problem.not-a-day" }).trim().refine(isCivilDate, "people:problem.not-a-day");
const reasonOf = (table: "correct-reason" | "transfer-reason" | "rename-reason") =>
  z.enum(codesOf(table), "people:problem.reason-missing");

export const unmaskSchema = z.object({
  ground: z.enum(codesOf("unmask-ground"), "people:problem.ground-missing"),
  text: said,
});

export const correctSchema = z.object({
  version,
  staffClass: z.enum(STAFF_CLASSES),
  politicalStatus: z
    .enum(codesOf("political"))
    .optional()
    .transform((value) => value ?? null),
  partyJoinedOn: partialDate,
  workStartedOn: partialDate,
  nationality: z
    .enum(codesOf("nationality"))
    .optional()
    .transform((value) => value ?? null),
  position: maybe(120),
  rank: maybe(80),
  reasonCode: reasonOf("correct-reason"),
  reasonText: said,
});

export const transferSchema = z.object({
  version,
  unit: z.string({ error: "people:problem.unit-missing" }).min(1, "people:problem.unit-missing").max(40),
  staffClass: z.enum(STAFF_CLASSES),
  position: maybe(120),
  rank: maybe(80),
  fromOn: civilDay,
  reasonCode: reasonOf("transfer-reason"),
  reasonText: said,
});

/** Reasons that belong to each way of leaving. */
const LEAVING_REASONS: Record<(typeof LEAVINGS)[number], readonly string[]> = {
  retired: codesOf("retire-reason"),
  resigned: ["resignation", "dismissal-for-cause", "expulsion", "contract-ended"],
  "transferred-out": ["transfer-out"],
  deceased: ["death"],
};

export const retireSchema = z
  .object({
    version,
    leaving: z.enum(LEAVINGS, "people:problem.kind-missing"),
    lastOn: civilDay,
    reasonCode: z.string({ error: "people:problem.reason-missing" }).min(1, "people:problem.reason-missing").max(64),
    reasonText: said,
  })
  .refine(({ leaving, reasonCode }) => LEAVING_REASONS[leaving].includes(reasonCode), {
    path: ["reasonCode"],
    message: "people:refusal.reason-kind",
  });

export const renameSchema = z.object({
  version,
  name: z
    .string({ error: "people:problem.name-missing" })
    .transform(cleanName)
    .pipe(
      z
        .string()
        .min(1, "people:problem.name-missing")
        .regex(/^[\p{L}\p{M}·. ]+$/u, "people:problem.name-bad")
        .refine((name) => nameProblem(name) === null, "people:problem.name-bad"),
    ),
  reasonCode: reasonOf("rename-reason"),
  reasonText: said,
});

/** A confirmation of what was read: the person as of a version, and the approval whose proposal the page showed. */
export const confirmProposalSchema = signatureSchema.extend({ version });

export const returnProposalSchema = confirmProposalSchema.extend({ text: said });

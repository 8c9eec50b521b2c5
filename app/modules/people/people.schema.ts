import { z } from "zod";
import { PERSON_STATUSES, STAFF_CLASSES } from "./people.types";
import { codesOf } from "./people-labels";
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

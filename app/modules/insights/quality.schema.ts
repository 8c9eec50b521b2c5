import { z } from "zod";
import { addDays, addMonths, type CivilDate, firstDayOfYear, lastDayOfYear, yearOf } from "~/platform/civil-date";
import type { Period } from "./quality.types";

/** A calendar year, or the three years up to today: long enough for what follows a grade within twelve months to be told. */
export const periodSchema = z.object({
  period: z.union([z.literal("recent"), z.string().regex(/^20\d\d$/)]).default("recent"),
});

export const LISTS = [
  "reports",
  "distribution",
  "migration-1",
  "migration-3",
  "observed",
  "followed",
  "shopping",
  "use",
  "unused",
  "irreproducible",
  "upheld",
  "corrected",
  "revised",
  "withdrawn",
] as const;

/** What the overview counts of each agency beside its reports. */
export const COUNTED = [
  "shopping",
  "irreproducible",
  "upheld",
  "corrected",
  "revised",
  "withdrawn",
  "complaints",
] as const;

/** Complaints of a period, all or those that came to one outcome. */
export const complaintListSchema = periodSchema.extend({
  state: z.enum(["", "received", "upheld", "dismissed"]).default(""),
});

/** Which number's list is asked for: its statistic, and the row and column where it has them. */
export const listSchema = periodSchema.extend({
  of: z.enum(LISTS).default("reports"),
  row: z.string().max(20).default(""),
  column: z.string().max(20).default(""),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

export type ListQuery = z.output<typeof listSchema>;

/** The days a period means. */
export function periodOf(period: string, today: CivilDate): Period {
  if (period === "recent") return { from: addDays(addMonths(today, -36), 1), until: today };
  return { from: firstDayOfYear(Number(period)), until: lastDayOfYear(Number(period)) };
}

/**
 * The reports whose grades are held against those of `years` later: a calendar year as it is chosen; of the last three years those last three
 * years of issue of which that can be said by today, `days` being how far from the anniversary the later grade may lie.
 */
export function cohortOf(period: string, today: CivilDate, years: number, days: number): Period {
  if (period !== "recent") return periodOf(period, today);
  const until = addMonths(addDays(today, -days - 1), -12 * years);
  return { from: addDays(addMonths(until, -36), 1), until };
}

/** The years that can be chosen: this one and the five before. */
export function yearsUntil(today: CivilDate): string[] {
  return Array.from({ length: 6 }, (_, index) => String(yearOf(today) - index));
}

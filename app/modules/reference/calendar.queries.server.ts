import { sql } from "kysely";
import type { Db } from "#db/connection";

const yearColumns = [
  "calendar_years.year",
  "calendar_years.is_published",
  "calendar_years.basis",
  "calendar_years.confidence",
  "calendar_years.version",
] as const;

export async function calendarYears(db: Db) {
  return db.selectFrom("calendar_years").select(yearColumns).orderBy("calendar_years.year").execute();
}

/** Days of these years that differ from the week. */
export async function calendarDays(db: Db, from: number, to: number) {
  return db
    .selectFrom("calendar_days")
    .select(["calendar_days.day_on", "calendar_days.is_working", "calendar_days.name_zh", "calendar_days.name_en"])
    .where("calendar_days.day_on", ">=", `${from}-01-01`)
    .where("calendar_days.day_on", "<=", `${to}-12-31`)
    .orderBy("calendar_days.day_on")
    .execute();
}

export async function lockYear(db: Db, year: number) {
  return db
    .selectFrom("calendar_years")
    .select(yearColumns)
    .where("calendar_years.year", "=", year)
    .forUpdate()
    .executeTakeFirst();
}

export interface StoredDay {
  day_on: string;
  is_working: number;
  name_zh: string;
  name_en: string;
}

/** Puts these days and this state in place of what a year had. */
export async function replaceYear(
  db: Db,
  year: { year: number; isPublished: boolean; basis: string; confidence: "H" | "M" | "L" },
  days: readonly StoredDay[],
): Promise<void> {
  const values = { is_published: year.isPublished ? 1 : 0, basis: year.basis, confidence: year.confidence };
  await db
    .insertInto("calendar_years")
    .values({ year: year.year, ...values })
    .onDuplicateKeyUpdate({ ...values, version: sql`version + 1` })
    .execute();
  await db
    .deleteFrom("calendar_days")
    .where("day_on", ">=", `${year.year}-01-01`)
    .where("day_on", "<=", `${year.year}-12-31`)
    .execute();
  if (days.length > 0)
    await db
      .insertInto("calendar_days")
      .values([...days])
      .execute();
}

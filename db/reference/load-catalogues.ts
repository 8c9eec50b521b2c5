import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/connection";
import { CALENDAR_YEARS, HOLIDAY_NAMES } from "./calendar";
import { CODE_TABLES } from "./code-tables";
import { COLLECTION_ITEMS, type CollectionItem } from "./collection-items";
import { CONTRIBUTORS } from "./contributors";
import { DIVISIONS } from "./divisions";
import { ISSUERS } from "./issuers";
import { SOURCES } from "./sources";
import type { ReferenceRow } from "./types";

/**
 * Legal sources, divisions, code tables, contributors and collection items as this release ships them: known rows are
 * renewed, rows that are no longer shipped stay (something may point at them), and so does a contributor or an item that
 * registrars have changed here. Safe to repeat.
 */
export async function loadCatalogues(owner: Db): Promise<void> {
  await owner.transaction().execute(loadInto);
}

export const legalSourceRows = () =>
  Object.entries(SOURCES).map(([source_key, row]) => ({
    source_key,
    short_zh: row.zh,
    short_en: row.en,
    full_name_zh: row.zh,
    full_name_en: row.en,
    issuer_zh: row.issuer,
    issuer_en: ISSUERS[row.issuer] ?? row.issuer,
    confidence: row.confidence,
    in_force_from: row.validFrom,
    in_force_to: row.validTo,
  }));

export const divisionRows = () =>
  DIVISIONS.map((row) => ({
    code: row.code,
    ...named(row),
    parent_code: row.parent,
    level: levelOf(row.code),
    is_grouping_only: row.isGroupingOnly ? 1 : 0,
  }));

async function loadInto(db: Db): Promise<void> {
  for (const { source_key, ...values } of legalSourceRows()) {
    await db
      .insertInto("legal_sources")
      .values({ source_key, ...values })
      .onDuplicateKeyUpdate(values)
      .execute();
  }
  for (const { code, ...values } of divisionRows()) {
    await db
      .insertInto("divisions")
      .values({ code, ...values })
      .onDuplicateKeyUpdate(values)
      .execute();
  }
  await loadCodeTables(db);
  for (const row of CONTRIBUTORS) {
    const values = { ...named(row), unit_code: row.unitCode, division_code: row.division };
    await db
      .insertInto("contributors")
      .values({ code: row.code, ...values })
      .onDuplicateKeyUpdate(unlessChangedHere(values))
      .execute();
  }
  for (const row of COLLECTION_ITEMS) {
    const values = {
      ...named(row),
      contributor_code: row.contributor,
      import_format: row.format,
      category: row.category ?? NO_CATEGORY,
      frequency: row.frequency,
      grace_days: row.daysAllowed,
      answers_json: itemAnswers(row),
    };
    await db
      .insertInto("collection_items")
      .values({ code: row.code, ...values })
      .onDuplicateKeyUpdate(unlessChangedHere(values))
      .execute();
  }
}

/** In place of a source category, for items that feed none (units, rosters). */
export const NO_CATEGORY = "none";

/** What `collection_items.answers_json` holds. */
export interface ItemAnswers {
  divisions: readonly string[];
  staffGroup: "civil" | "institution" | null;
  kinds: readonly string[];
}

/** What an item answers for, as `collection_items.answers_json` holds it. */
export const itemAnswers = (row: CollectionItem) =>
  JSON.stringify({
    divisions: row.answersFor,
    staffGroup: row.staffGroup,
    kinds: row.kinds,
  } satisfies ItemAnswers);

/** The table of code tables is a code table itself, so that a screen can name and cite each. */
export const TABLE_OF_TABLES = "code-table";

export function codeTableRows() {
  const tables = [
    { code: TABLE_OF_TABLES, entries: CODE_TABLES.map((table) => ({ ...table, parent: null })) },
    ...CODE_TABLES,
  ];
  return tables.flatMap((table) =>
    table.entries.map((row, sort_order) => {
      return { table_code: table.code, code: row.code, ...named(row), parent_code: row.parent, sort_order };
    }),
  );
}

async function loadCodeTables(db: Db): Promise<void> {
  for (const { table_code, code, ...values } of codeTableRows())
    await db
      .insertInto("code_tables")
      .values({ table_code, code, ...values })
      .onDuplicateKeyUpdate(values)
      .execute();
}

/** The published calendars; a year that somebody has edited since stays as they left it. */
export async function loadCalendar(db: Db): Promise<void> {
  for (const { year, confidence, exceptions } of CALENDAR_YEARS) {
    const known = await db
      .selectFrom("calendar_years")
      .select("calendar_years.year")
      .where("calendar_years.year", "=", year)
      .executeTakeFirst();
    if (known) continue;
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto("calendar_years")
        .values({ year, is_published: 1, basis: SOURCES.GWHD.zh, confidence })
        .execute();
      const days = exceptions.map((day) => ({
        day_on: day.on,
        is_working: day.isWorkingDay ? 1 : 0,
        name_zh: day.name,
        name_en: HOLIDAY_NAMES[day.name] ?? day.name,
      }));
      await tx.insertInto("calendar_days").values(days).execute();
    });
  }
}

/** Each value where the row is still as shipped (version 1), else what the row holds. */
function unlessChangedHere<V extends Record<string, string | number | null>>(values: V) {
  const renewed = Object.entries(values).map(([column, value]) => [
    column,
    sql`if(version = 1, ${value}, ${sql.ref(column)})`,
  ]);
  return Object.fromEntries(renewed) as { [K in keyof V]: RawBuilder<V[K]> };
}

function named(row: ReferenceRow) {
  return {
    name_zh: row.zh,
    name_en: row.en,
    basis_json: JSON.stringify([row.basis]),
    confidence: row.confidence,
    valid_from: row.validFrom,
    valid_to: row.validTo,
  };
}

function levelOf(code: string): "province" | "city" | "county" | "zone" {
  if (code === "320000") return "province";
  if (code === "321300") return "city";
  return code === "321371" ? "zone" : "county";
}

import { type Kysely, sql } from "kysely";

/**
 * Reading of the name for searches, and indexes that answer a list, its total and its far pages without touching the rows:
 * each begins with `merged_into_id` (null for whoever is listed), then what filters, then the order.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table persons
      add column name_pinyin varchar(120) character set ascii collate ascii_bin not null after name_sort,
      modify column name_strokes varchar(200) character set ascii collate ascii_bin not null,
      drop key by_name,
      drop key by_strokes,
      drop key by_unit,
      drop key by_unit_class,
      drop key by_division,
      drop key by_class,
      add key by_name (merged_into_id, name_sort, id, name),
      add key by_strokes (merged_into_id, name_strokes, id),
      add key by_pinyin (merged_into_id, name_pinyin, id),
      add key by_initials (merged_into_id, name_initials, id),
      add key by_unit (merged_into_id, unit_id, staff_class, name_sort, id, name),
      add key by_division (merged_into_id, division_code, name_sort, id, name),
      add key by_class (merged_into_id, staff_class, name_sort, id)`.execute(db);
}

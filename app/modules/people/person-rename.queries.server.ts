import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { NameKeys } from "./person-name.server";

export interface NameChange {
  name: string;
  keys: NameKeys;
  former_names_json: string;
}

/** The name of a locked person with what lists and searches go by; the version goes up by one. */
export async function updateName(db: Db, id: string, { name, keys, former_names_json }: NameChange, at: Date) {
  await db
    .updateTable("persons")
    .set({
      name,
      former_names_json,
      name_sort: keys.sort,
      name_strokes: keys.strokes,
      name_pinyin: keys.pinyin,
      name_initials: keys.initials,
      updated_at: at,
      version: sql`version + 1`,
    })
    .where("persons.id", "=", id)
    .execute();
}

import { sql } from "kysely";
import type { Db } from "#db/connection";

const columns = ["settings.name", "settings.value_json", "settings.version", "settings.updated_at"] as const;

/** Those of the named settings that somebody has set. */
export async function settingRows(db: Db, names: readonly string[]) {
  return db
    .selectFrom("settings")
    .select(columns)
    .where("settings.name", "in", [...names])
    .orderBy("settings.name")
    .limit(100)
    .execute();
}

export async function lockSetting(db: Db, name: string) {
  return db.selectFrom("settings").select(columns).where("settings.name", "=", name).forUpdate().executeTakeFirst();
}

/** Sets a value; its version counts how often that was done. */
export async function saveSetting(db: Db, name: string, value: string | number, at: Date): Promise<void> {
  const value_json = JSON.stringify(value);
  await db
    .insertInto("settings")
    .values({ name, value_json, updated_at: at })
    .onDuplicateKeyUpdate({ value_json, updated_at: at, version: sql`version + 1` })
    .execute();
}

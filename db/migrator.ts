import { readdirSync } from "node:fs";
import path from "node:path";
import { type Migration, type MigrationProvider, Migrator, sql } from "kysely";
import type { Db } from "./connection";

const folder = path.join(process.cwd(), "db", "migrations");

const provider: MigrationProvider = {
  async getMigrations() {
    const migrations: Record<string, Migration> = {};
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith(".ts"))
      .sort()) {
      migrations[file.slice(0, -3)] = (await import(/* @vite-ignore */ path.join(folder, file))) as Migration;
    }
    return migrations;
  },
};

/**
 * Brings the schema forward. Each migration is one DDL step, since MariaDB commits DDL by itself; there is no way back.
 * @returns the names of the migrations that ran now
 */
export async function migrate(db: Db): Promise<string[]> {
  const { error, results } = await new Migrator({ db, provider, allowUnorderedMigrations: true }).migrateToLatest();
  const failed = results?.find((result) => result.status === "Error");
  if (error) throw new Error(`migration ${failed?.migrationName ?? "?"} failed`, { cause: error });
  return results?.filter((result) => result.status === "Success").map((result) => result.migrationName) ?? [];
}

/** Tables the product's own account may only read and add to. */
export const APPEND_ONLY_TABLES = ["journal_processes", "journal_events", "journal_subjects", "journal_seals"];

/** Append-only tables of which single columns may still be closed; everything else in their rows stays as written. */
export const UPDATABLE_COLUMNS: Record<string, string[]> = {
  record_versions: ["superseded_at"],
  report_versions: [
    "superseded_at",
    "in_force_until",
    "certificate_json",
    "file_id",
    "file_sha256",
    "claimed_sha256",
    "file_sm3",
    "file_size",
    "page_count",
    "attached_at",
  ],
};

/** Gives the product's own account its rights, table by table: nothing by default, the journal insert and read only. */
export async function grantAppRights(db: Db, account = "'xinheng_app'@'127.0.0.1'"): Promise<void> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name as table_name from information_schema.tables
    where table_schema = database() and table_type = 'BASE TABLE' order by table_name`.execute(db);
  for (const { table_name: table } of rows) {
    if (table.startsWith("kysely_")) {
      await sql.raw(`grant select on \`${table}\` to ${account}`).execute(db);
      continue;
    }
    const columns = UPDATABLE_COLUMNS[table];
    const rights = columns
      ? `select, insert, update (${columns.join(", ")})`
      : APPEND_ONLY_TABLES.includes(table)
        ? "select, insert"
        : "select, insert, update, delete";
    await sql.raw(`grant ${rights} on \`${table}\` to ${account}`).execute(db);
  }
}

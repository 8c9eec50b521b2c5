import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll } from "vitest";
import { createDb, type Db } from "#db/connection";
import { up as guardJournal } from "#db/migrations/0006-guard-journal";
import { APPEND_ONLY_TABLES, grantAppRights, migrate } from "#db/migrator";
import { bringForward } from "#scripts/lib/bring-forward";
import { databaseUrls, env } from "~/platform/env.server";

/** All but the keys: this process holds them from its first file on, and whatever it starts must find the same. */
function emptyHome(home: string): void {
  if (!existsSync(home)) return;
  for (const name of readdirSync(home).filter((name) => name !== "keys"))
    rmSync(path.join(home, name), { recursive: true, force: true });
}

/**
 * A freshly migrated database with the reference data, for one test file. `db` is the product's own restricted account, as
 * in production; `admin` is the one that migrates.
 */
export function testDatabase(): { readonly db: Db; readonly admin: Db } {
  let db: Db;
  let admin: Db;
  beforeAll(async () => {
    const urls = databaseUrls();
    const name = new URL(urls.admin).pathname.slice(1);
    emptyHome(env().home);
    const server = createDb(urls.admin.replace(/\/[^/]+$/, "/xinheng"), 1);
    const { rows: before } = await sql`
      select schema_name from information_schema.schemata where schema_name = ${name}`.execute(server);
    await sql
      .raw(`create database if not exists ${name} character set utf8mb4 collate utf8mb4_nopad_bin`)
      .execute(server);
    await server.destroy();
    admin = createDb(urls.admin, 2);
    await migrate(admin);
    // One of an earlier file, or of an earlier run whose migrations were fewer.
    if (before.length > 0) {
      await empty(admin);
      // A test that plays the intruder may have dropped them.
      await guardJournal(admin as unknown as Kysely<unknown>);
    }
    await grantAppRights(admin);
    await bringForward(admin);
    db = createDb(urls.app, 8);
  });
  afterAll(async () => {
    await db?.destroy();
    await admin?.destroy();
  });
  return {
    get db() {
      return db;
    },
    get admin() {
      return admin;
    },
  };
}

/** Empties every table of a database that an earlier file used; only the migrating account can, and only by truncation. */
async function empty(admin: Db): Promise<void> {
  const { rows } = await sql<{ name: string; filled: number | null }>`
    select table_name as name, table_rows as filled from information_schema.tables
    where table_schema = database() and table_type = 'BASE TABLE' and table_name not like 'kysely%'`.execute(admin);
  await sql`set foreign_key_checks = 0`.execute(admin);
  for (const { name } of rows) {
    if (APPEND_ONLY_TABLES.includes(name)) await sql.raw(`truncate table \`${name}\``).execute(admin);
    else await sql.raw(`delete from \`${name}\``).execute(admin);
  }
}

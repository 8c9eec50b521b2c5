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
    if (!set) {
      await migrate(admin);
      // One of an earlier run, whose migrations were fewer.
      if (before.length > 0) {
        await empty(admin);
        await guardJournal(admin as unknown as Kysely<unknown>);
      }
      await grantAppRights(admin);
      await bringForward(admin);
      set = await keepCopy(admin, name);
    } else await reset(admin, name, set);
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

/** What the first file of this process found after its set-up, and where a copy of it lies for those that follow. */
let set: { triggers: number; columns: Map<string, string> } | null = null;
const copyOf = (name: string) => `${name}_set`;

async function keepCopy(admin: Db, name: string): Promise<NonNullable<typeof set>> {
  await sql.raw(`create or replace database ${copyOf(name)}`).execute(admin);
  const columns = new Map<string, string>();
  for (const table of await tables(admin)) {
    const { rows } = await sql<{ columns: string }>`
      select group_concat(concat('\`', column_name, '\`')) as columns from information_schema.columns
      where table_schema = ${name} and table_name = ${table} and is_generated = 'NEVER'`.execute(admin);
    const filled = await sql.raw(`select 1 from \`${table}\` limit 1`).execute(admin);
    if (filled.rows.length === 0) continue;
    columns.set(table, rows[0]!.columns);
    await sql.raw(`create table ${copyOf(name)}.\`${table}\` as select * from \`${table}\``).execute(admin);
  }
  return { triggers: await triggers(admin), columns };
}

/** As the first file of this process found it, without finding out anew what a release ships. */
async function reset(admin: Db, name: string, { triggers: wanted, columns }: NonNullable<typeof set>): Promise<void> {
  await empty(admin);
  // A test that plays the intruder may have dropped them.
  if ((await triggers(admin)) !== wanted) await guardJournal(admin as unknown as Kysely<unknown>);
  await admin.connection().execute(async (one) => {
    await sql`set foreign_key_checks = 0`.execute(one);
    for (const [table, list] of columns)
      await sql.raw(`insert into \`${table}\` (${list}) select ${list} from ${copyOf(name)}.\`${table}\``).execute(one);
    await sql`set foreign_key_checks = 1`.execute(one);
  });
}

async function triggers(admin: Db): Promise<number> {
  const { rows } = await sql<{ n: string | number }>`
    select count(*) as n from information_schema.triggers where trigger_schema = database()`.execute(admin);
  return Number(rows[0]!.n);
}

async function tables(admin: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = database() and table_type = 'BASE TABLE' and table_name not like 'kysely%'`.execute(admin);
  return rows.map(({ name }) => name);
}

/** Empties every table of a database that an earlier file used; only the migrating account can, and only by truncation. */
async function empty(admin: Db): Promise<void> {
  const names = await tables(admin);
  await admin.connection().execute(async (one) => {
    await sql`set foreign_key_checks = 0`.execute(one);
    for (const name of names) {
      if (APPEND_ONLY_TABLES.includes(name)) await sql.raw(`truncate table \`${name}\``).execute(one);
      else await sql.raw(`delete from \`${name}\``).execute(one);
    }
    await sql`set foreign_key_checks = 1`.execute(one);
  });
}

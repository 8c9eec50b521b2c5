import { execFileSync } from "node:child_process";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { databaseUrls } from "~/platform/env.server";
import { testDatabase } from "../support/database";

const database = testDatabase();

it("db/schema.ts is what the migrations make", () => {
  const env = { ...process.env, SCHEMA_DATABASE_URL: databaseUrls().admin };
  expect(() => execFileSync("npx", ["tsx", "scripts/schema.ts", "--verify"], { env, stdio: "pipe" })).not.toThrow();
});

it("every table has a primary key and compares names byte for byte", async () => {
  const { rows } = await sql<{ name: string; keyed: number; collation: string }>`
    select t.table_name as name, t.table_collation as collation,
      exists (select 1 from information_schema.columns c where c.table_schema = t.table_schema
        and c.table_name = t.table_name and c.column_key = 'PRI') as keyed
    from information_schema.tables t
    where t.table_schema = database() and t.table_type = 'BASE TABLE'
      and t.table_name not like 'kysely%'`.execute(database.admin);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => Number(row.keyed) !== 1 || row.collation !== "utf8mb4_nopad_bin")).toEqual([]);
});

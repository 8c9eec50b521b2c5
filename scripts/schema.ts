/**
 * Writes db/schema.ts from the migrated database (`--verify` only compares). Run by whoever adds a migration, and by the
 * tests; safe to repeat.
 */
import { execFileSync } from "node:child_process";
import { databaseUrls } from "~/platform/env.server";

const verify = process.argv.includes("--verify");
const url = process.env.SCHEMA_DATABASE_URL ?? databaseUrls().admin;
const options = {
  "--dialect": "mysql",
  "--url": url,
  "--out-file": "db/schema.ts",
  "--type-mapping": JSON.stringify({ date: "string" }),
  "--exclude-pattern": "kysely_*",
};
execFileSync("npx", ["kysely-codegen", ...Object.entries(options).flat(), ...(verify ? ["--verify"] : [])], {
  stdio: ["ignore", "ignore", "inherit"],
});

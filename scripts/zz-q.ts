import { sql } from "kysely";
import { createDb } from "#db/connection";
import { databaseUrls } from "~/platform/env.server";

const db = createDb(databaseUrls().admin, 1);
for (const q of process.argv.slice(2))
  console.log(JSON.stringify((await sql.raw(q).execute(db)).rows, null, 0).slice(0, 1500));
process.exit(0);

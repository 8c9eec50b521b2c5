/** Brings the database schema forward and renews the rights of the product's account. Run by the start script; safe to repeat. */
import { createDb } from "#db/connection";
import { grantAppRights, migrate } from "#db/migrator";
import { databaseUrls } from "~/platform/env.server";

const { app, admin } = databaseUrls();
const db = createDb(admin, 2);
const names = await migrate(db);
if (app !== admin) await grantAppRights(db);
await db.destroy();
console.log(names.length > 0 ? `schema: ${names.length} steps applied` : "schema: up to date");

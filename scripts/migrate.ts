/**
 * Brings the database forward to this release: its schema, the rights of the product's account, and the catalogues that the release ships
 * (code tables, rules, law, roles; what it changes of roles is journalled), without which the journal names their rows. Run by the start script and with every release; safe to
 * repeat, what the office changed stays.
 */
import { createDb } from "#db/connection";
import { grantAppRights, migrate } from "#db/migrator";
import { databaseUrls } from "~/platform/env.server";
import { bringForward } from "./lib/bring-forward";

const { app, admin } = databaseUrls();
const db = createDb(admin, 2);
const names = await migrate(db);
if (app !== admin) await grantAppRights(db);
await bringForward(db);
await db.destroy();
console.log(names.length > 0 ? `schema: ${names.length} steps applied` : "schema: up to date");

/** Loads reference data and, by XINHENG_DEMO, the demo city. Run by the start script; safe to repeat. */
import { createDb } from "#db/connection";
import { loadReference } from "#db/reference/load";
import { databaseUrls } from "~/platform/env.server";
import { makeDemoAccounts } from "./lib/demo-accounts";

const { app, admin } = databaseUrls();
const owner = createDb(admin, 2);
await loadReference(owner);
await owner.destroy();
const db = createDb(app, 4);
console.log(`demo accounts: ${await makeDemoAccounts(db)}`);
await db.destroy();
process.exit(0);

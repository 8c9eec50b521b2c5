/**
 * Holds the tables against the journal and the journal against its signatures, and names every row and entry that does
 * not fit. Run by hand or by a timer; reads only, safe to repeat; exit code 1 where something was found.
 */
import { createDb } from "#db/connection";
import { SHIPPED_CATALOGUES } from "#db/reference/shipped-rows";
import { foldables } from "~/foldables.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import { databaseUrls } from "~/platform/env.server";

const db = createDb(databaseUrls().app, 2);
const { processes, compared, findings } = await verifyJournal(db, foldables);
await db.destroy();
console.log(`journal entries: ${processes}`);
for (const [type, count] of Object.entries(compared)) console.log(`compared ${type}: ${count}`);
for (const { kind, subjectType, id, fields } of findings)
  console.log(`${kind} ${subjectType} ${id}${fields.length > 0 ? ` (${fields.join(", ")})` : ""}`);
const shipped = new Set(SHIPPED_CATALOGUES.map(({ subjectType }) => subjectType));
if (findings.some(({ subjectType }) => shipped.has(subjectType)))
  console.log("rows of catalogues differ: on a database of another release, run `npm run migrate` first");
console.log(findings.length === 0 ? "journal and tables agree" : `found: ${findings.length}`);
process.exitCode = findings.length === 0 ? 0 : 1;

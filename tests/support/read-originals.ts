/** Reads every original that a home keeps and holds it against what was lodged; prints how many are whole. For killed products. */
import { createHash } from "node:crypto";
import { createDb } from "#db/connection";
import { databaseUrls } from "~/platform/env.server";
import { readFileBytes } from "~/platform/files.server";

const db = createDb(databaseUrls().app, 2);
const versions = await db
  .selectFrom("report_versions")
  .select(["report_versions.file_id", "report_versions.file_sha256"])
  .orderBy("report_versions.id")
  .execute();
let whole = 0;
for (const { file_id, file_sha256 } of versions) {
  const bytes = await readFileBytes(db, file_id!);
  if (createHash("sha256").update(bytes).digest().equals(file_sha256!)) whole++;
}
console.log(whole);
await db.destroy();

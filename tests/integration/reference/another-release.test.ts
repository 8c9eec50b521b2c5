import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { testDatabase } from "#tests/support/database";
import { foldables } from "~/foldables.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import { databaseUrls } from "~/platform/env.server";

const database = testDatabase();
const findings = async () =>
  (await verifyJournal(database.db, foldables)).findings.map(
    ({ kind, subjectType, id, fields }) => `${kind} ${subjectType} ${id} ${fields.join(",")}`,
  );

it("a database whose catalogues are of an earlier release agrees with its journal once it was brought forward", async () => {
  const { admin } = database;
  expect(await findings()).toEqual([]);
  // As a release left them that had a code table and a rule less, and a code that is no longer given.
  await admin
    .updateTable("code_tables")
    .set({ sort_order: 99 })
    .where("code", "=", "revoked")
    .where("table_code", "=", "enterprise-status")
    .execute();
  await admin
    .deleteFrom("code_tables")
    .where("code", "=", "cancelled")
    .where("table_code", "=", "enterprise-status")
    .execute();
  await admin.deleteFrom("settings").where("name", "=", "reports.most-validity-months").execute();
  await admin.updateTable("agency_duty_rules").set({ article: "第九条" }).where("code", "=", "change").execute();
  const older = {
    table_code: "enterprise-status",
    code: "dormant",
    name_zh: "歇业",
    name_en: "Dormant",
    sort_order: 9,
    ...{ basis_json: "{}", confidence: "M" as const, valid_from: "2020-01-01" },
  };
  await admin.insertInto("code_tables").values(older).execute();
  expect(await findings()).toEqual([
    "row-changed code-table-row enterprise-status/revoked sort_order",
    "row-missing code-table-row enterprise-status/cancelled ",
    "row-changed duty-rule change article",
    "row-missing setting reports.most-validity-months ",
  ]);
  const urls = databaseUrls();
  const env = { ...process.env, DATABASE_URL: urls.app, DATABASE_ADMIN_URL: urls.admin };
  execFileSync("node", ["--import", "tsx", "scripts/migrate.ts"], { env, stdio: ["ignore", "ignore", "inherit"] });
  expect(await findings()).toEqual([]);
  const kept = await admin.selectFrom("code_tables").select("code").where("code", "=", "dormant").execute();
  expect(kept).toHaveLength(1);
});

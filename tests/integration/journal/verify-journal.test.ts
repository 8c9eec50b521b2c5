import { sql } from "kysely";
import { beforeEach, expect, it } from "vitest";
import { foldables } from "~/foldables.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import { newId } from "~/platform/id";
import { recordRead, runProcess } from "~/platform/process.server";
import { ok } from "~/platform/result";
import { ctxOf, makeActor } from "../../support/actors";
import { testDatabase } from "../../support/database";

const database = testDatabase();
let accountId: string;

beforeEach(async () => {
  accountId = (await makeActor(database.db, ["registrar"])).accountId;
});

async function findings() {
  const { findings } = await verifyJournal(database.db, foldables);
  return findings.map(({ kind, subjectType, id, fields }) => [kind, subjectType, id, fields.join(",")]);
}

/** Tampers, looks, and puts things back as they were. */
async function tampered(change: string, back: string) {
  await sql.raw(change).execute(database.admin);
  try {
    return await findings();
  } finally {
    await sql.raw(back).execute(database.admin);
  }
}

it("finds nothing where nobody went behind the product's back", async () => {
  await recordRead(ctxOf(database.db), { name: "read-person", subjectType: "person", subjectIds: [newId()] });
  expect(await findings()).toEqual([]);
});

it.each([
  [
    "a changed account",
    "update accounts set is_disabled = 1 where id = 'ID'",
    "update accounts set is_disabled = 0 where id = 'ID'",
    ["row-changed", "account", "isDisabled"],
  ],
  [
    "a password put in its place",
    "update accounts set password_hash = 'x' where id = 'ID'",
    "update accounts set password_hash = null where id = 'ID'",
    ["row-changed", "account", "credentialMark"],
  ],
  [
    "a role given",
    "insert into account_roles values ('ID', 'auditor', 'city', '', now(3))",
    "delete from account_roles where account_id = 'ID' and role = 'auditor'",
    ["row-changed", "account", "roles"],
  ],
  [
    "a wider scope",
    "update account_roles set scope_kind = 'division', scope_value = '321302' where account_id = 'ID'",
    "update account_roles set scope_kind = 'city', scope_value = '' where account_id = 'ID'",
    ["row-changed", "account", "roles"],
  ],
])("names %s", async (_, change, back, [kind, type, field]) => {
  const put = (text: string) => text.replaceAll("ID", accountId);
  expect(await tampered(put(change!), put(back!))).toEqual([[kind, type, accountId, field]]);
});

it("names a right given to a role and a row that was added or taken away", async () => {
  const change = "insert into role_permissions values ('filler', 'journal.read')";
  const back = "delete from role_permissions where role = 'filler' and permission = 'journal.read'";
  expect(await tampered(change, back)).toEqual([["row-changed", "role", "filler", "permissions"]]);
  const unit = newId();
  const columns = "(id, code, name, former_names_json, path, division_code, nature, branch, created_at, updated_at)";
  const add = `insert into org_units ${columns} values ('${unit}', 'T-1', '甲', '[]', '/${unit}/', '321300', 'organ', 'party', now(3), now(3))`;
  expect(await tampered(add, "delete from org_units where code = 'T-1'")).toEqual([
    ["row-added", "org-unit", unit, ""],
  ]);
  const rename = (from: string, to: string) =>
    `update account_roles set account_id = '${to}' where account_id = '${from}'`;
  const gone = newId();
  const move = `update accounts set id = '${gone}' where id = '${accountId}'`;
  await sql.raw(rename(accountId, gone)).execute(database.admin);
  const found = await tampered(move, `update accounts set id = '${accountId}' where id = '${gone}'`);
  await sql.raw(rename(gone, accountId)).execute(database.admin);
  expect(found).toEqual(
    expect.arrayContaining([
      ["row-missing", "account", accountId, ""],
      ["row-added", "account", gone, ""],
    ]),
  );
});

it("names journal entries that were changed, even by who may drop the triggers", async () => {
  const ctx = ctxOf(database.db);
  const id = newId();
  await runProcess(ctx, { name: "change-thing", reason: { text: "原因" } }, async ({ record }) => {
    record({ name: "thing-changed", subject: { type: "thing", id }, before: null, after: { a: 1 } });
    record({ name: "thing-changed", subject: { type: "thing", id }, before: null, after: { a: 2 } });
    return ok(null);
  });
  const process = await database.db
    .selectFrom("journal_processes")
    .select("id")
    .where("name", "=", "change-thing")
    .executeTakeFirstOrThrow();
  for (const table of ["journal_processes", "journal_events"]) {
    await sql.raw(`drop trigger ${table}_no_update`).execute(database.admin);
    await sql.raw(`drop trigger ${table}_no_delete`).execute(database.admin);
  }
  const at = `id = '${process.id}'`;
  const reason = (text: string) => `update journal_processes set reason_text = '${text}' where ${at}`;
  expect(await tampered(reason("别的"), reason("原因"))).toEqual([
    ["process-changed", "journal-process", process.id, ""],
  ]);
  const other = newId();
  const events = `process_id = '${process.id}' and ordinal = 1`;
  const subject = (value: string) => `update journal_events set subject_id = '${value}' where ${events}`;
  expect(await tampered(subject(other), subject(id))).toEqual([["events-changed", "journal-process", process.id, ""]]);
  const hide = `update journal_events set process_id = '${other}' where ${events}`;
  const show = `update journal_events set process_id = '${process.id}' where process_id = '${other}'`;
  expect((await tampered(hide, show)).map(([kind]) => kind).sort()).toEqual(["event-orphaned", "events-changed"]);
});

import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeListedAgency } from "#tests/factories/agencies";
import { findingsOf, importOf, runImportJob, stageAndRead } from "#tests/factories/imports";
import { anIdNumber, makePerson, makeUnit } from "#tests/factories/people";
import { makePersonRows, makeUnitRow } from "#tests/factories/person-rows";
import { contentOf } from "#tests/factories/record-content";
import { makeRecord } from "#tests/factories/record-rows";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { waitsFor } from "#tests/support/meanwhile";
import { lockAccount } from "~/modules/accounts/account-state.queries.server";
import { rolePermissions } from "~/modules/accounts/accounts.queries.server";
import { loadActor } from "~/modules/accounts/actor.server";
import { changeAccount } from "~/modules/accounts/admin.queries.server";
import { changePassword } from "~/modules/accounts/use-cases/change-password.server";
import { changeRoleRights } from "~/modules/accounts/use-cases/change-role-rights.server";
import { changeVisibility } from "~/modules/accounts/use-cases/change-visibility.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { changeAgency, lockAgency } from "~/modules/agencies/agency-writes.queries.server";
import { changeMeasure } from "~/modules/agencies/supervision.queries.server";
import { keepDuties } from "~/modules/agencies/use-cases/keep-duties.server";
import { suspendAgency } from "~/modules/agencies/use-cases/suspend-agency.server";
import { confirmClosing, proposeClosing } from "~/modules/approvals/use-cases/close-org-unit.server";
import { commitImport } from "~/modules/collection/use-cases/commit-import.server";
import { confirmChange } from "~/modules/people/use-cases/confirm-change.server";
import { proposeChange } from "~/modules/people/use-cases/propose-change.server";
import { askSources } from "~/modules/records/use-cases/ask-sources.server";
import { enterRecord } from "~/modules/records/use-cases/enter-record.server";
import { instantOf, startOfDay } from "~/platform/clock";
import { temporaryPath } from "~/platform/files.server";
import { newId } from "~/platform/id";
import { mustBeOk, type Result } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const database = testDatabase();
const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);
const text = "岗位变动";

describe("accounts", () => {
  it("a password set by an administrator stands against one that was being changed", async () => {
    const { db } = database;
    const account = {
      ...{ username: `s-${newId().toLowerCase()}`, displayName: "并发测试", principalKind: "posting" as const },
      ...{ password: "Gui-dang-2026", mustChangePassword: false, unitId: null, roles: [] },
    };
    const id = mustBeOk(await createAccount(ctxOf(db), account));
    const actor = (await loadActor(db, id, "2026-11-24"))!;
    let changing: Promise<Result<string>> | undefined;
    await db.transaction().execute(async (tx) => {
      await lockAccount(tx, id);
      const wanted = { current: account.password, fresh: "Cun-zheng-2027", userAgent: null };
      changing = changePassword(ctxOf(db, actor), wanted);
      await waitsFor(db, "select%from `accounts`%for update");
      await changeAccount(tx, id, { passwordHash: "set by an administrator" }, ctxOf(db).now);
    });
    expect(codeOf(await changing!)).toBe("current-wrong");
    const row = await db.selectFrom("accounts").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ password_hash: "set by an administrator", must_change_password: 1, session_epoch: 1 });
  });

  it("of two who set the rights of a role or the sight of a class at once, one is told that it is stale", async () => {
    const { db } = database;
    const [one, two] = await Promise.all([1, 2].map(() => makeActor(db, ["security-administrator"])));
    const seen = (await rolePermissions(db)).filter(({ role }) => role === "filler").map((row) => row.permission);
    const rights = (permissions: string[]) => ({ role: "filler", permissions: permissions as never, seen, text });
    const rightsSet = await Promise.all([
      changeRoleRights(ctxOf(db, one), rights(seen.slice(1))),
      changeRoleRights(ctxOf(db, two), rights(seen.slice(0, -1))),
    ]);
    expect(rightsSet.map(codeOf).sort()).toEqual(["version-stale", null].sort());
    const rows = await db.selectFrom("record_kind_visibility").selectAll().execute();
    const visibilityClass = rows[0]!.visibility_class;
    const roles = rows.filter((row) => row.visibility_class === visibilityClass).map(({ role }) => role);
    const sight = (wanted: string[]) => ({ visibilityClass, roles: wanted, seen: roles, text });
    const sightSet = await Promise.all([
      changeVisibility(ctxOf(db, one), sight(roles.slice(1))),
      changeVisibility(ctxOf(db, two), sight([...roles, "filler"])),
    ]);
    expect(sightSet.map(codeOf).sort()).toEqual(["version-stale", null].sort());
  });

  it("a username is given once", async () => {
    const { db } = database;
    const account = {
      ...{ username: `s-${newId().toLowerCase()}`, displayName: "同名", principalKind: "posting" as const },
      ...{ password: null, mustChangePassword: false, unitId: null, roles: [] },
    };
    const made = await Promise.all([1, 2, 3].map(() => createAccount(ctxOf(db), account)));
    expect(made.map(codeOf).filter((code) => code !== null)).toEqual(["username-taken", "username-taken"]);
  });
});

describe("a unit that closes", () => {
  const close = async (unitId: string, closedOn: string) => {
    const { db } = database;
    const [one, two] = await Promise.all([1, 2].map(() => makeActor(db, ["registrar"])));
    const version = (await db.selectFrom("org_units").selectAll().where("id", "=", unitId).executeTakeFirstOrThrow())
      .version;
    mustBeOk(await proposeClosing(ctxOf(db, one), { unitId, version, closedOn, targetCode: null, text }));
    mustBeOk(await confirmClosing(ctxOf(db, two), unitId));
  };

  it("takes nobody in whose roster was checked before: it is read again and the row refused", async () => {
    const { db } = database;
    const unit = await makeUnit(db, { code: "CLOSING01", name: "甲河县撤并局" });
    const file = temporaryPath(".csv");
    const line = `${anIdNumber()},刘明,公务员,甲河县撤并局,科员,一级科员,2026-11-20`;
    writeFileSync(file, `\ufeff身份证号,姓名,人员类别,单位名称,职务,职级,任职日期\n${line}\n`);
    const [filler, reviewer] = [await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"])];
    const id = await stageAndRead(db, filler, "roster", file, "名册.csv");
    expect(await importOf(db, id)).toMatchObject({ state: "staged", added: 1 });
    mustBeOk(await commitImport(ctxOf(db, reviewer), id));
    await close(unit.id, "2026-11-15");
    await runImportJob(db, "commit-import", id);
    expect(await importOf(db, id)).toMatchObject({ state: "queued", notice: "facts-changed" });
    const posted = await db.selectFrom("persons").select("id").where("unit_id", "=", unit.id).execute();
    expect(posted).toEqual([]);
    await runImportJob(db, "read-import", id);
    expect((await findingsOf(db, id)).problems.map(({ code }) => code)).toEqual(["unit-closed"]);
  });

  it("takes nobody in whose transfer is confirmed while it closes", async () => {
    const { db } = database;
    const [from, to] = [await makeUnit(db, { code: "FROM01" }), await makeUnit(db, { code: "TO01" })];
    const { id: personId } = await makePerson(db, { name: "张伟", unit: from, position: "科员" });
    const [one, two] = await Promise.all([1, 2].map(() => makeActor(db, ["registrar"])));
    const input = {
      ...{ personId, version: 1, unitCode: to.code, fromOn: "2026-11-20", staffClass: "civil-servant" },
      ...{ position: "科员", rank: null, reason: { code: "other", text: "经组织研究调动" } },
    };
    mustBeOk(await proposeChange(ctxOf(db, one), { act: "transfer-person", input } as never));
    let confirming: Promise<Result<null>> | undefined;
    await db.transaction().execute(async (tx) => {
      await tx.updateTable("org_units").set({ closed_on: "2026-11-24" }).where("id", "=", to.id).execute();
      confirming = confirmChange(ctxOf(db, two), { personId, version: 1 });
      await waitsFor(db, "select%from `org_units`%lock in share mode");
    });
    expect(codeOf(await confirming!)).toBe("unit-not-open");
  });
});

describe("upkeep", () => {
  it("keeps the standing of a suspension that was signed while it waited for the agency", async () => {
    const { db } = database;
    const { agency } = await makeListedAgency(db, { listedOn: "2025-06-01" });
    const regulator = await makeActor(db, ["regulator"]);
    const basis = await db
      .selectFrom("legal_sources")
      .select("source_key")
      .orderBy("source_key")
      .executeTakeFirstOrThrow();
    const proposed = {
      ...{ agencyId: agency.id, kind: "suspension" as const, from: "2026-11-24", basisCode: basis.source_key },
      ...{ reason: "报告失实", documentNo: "甲监〔2026〕1号" },
    };
    const { id } = mustBeOk(await suspendAgency(ctxOf(db, regulator), proposed));
    let keeping: Promise<void> | undefined;
    await db.transaction().execute(async (tx) => {
      await lockAgency(tx, agency.id);
      keeping = keepDuties(db, ctxOf(db).now);
      await waitsFor(db, "select%from `agencies`%for update");
      await changeMeasure(tx, id, { state: "in-force" }, ctxOf(db).now);
      await changeAgency(tx, agency.id, { standing: "suspended" }, ctxOf(db).now);
    });
    await keeping;
    const row = await db
      .selectFrom("agencies")
      .select("standing")
      .where("id", "=", agency.id)
      .executeTakeFirstOrThrow();
    expect(row.standing).toBe("suspended");
  });

  it("on two nodes at once reminds once and asks once", async () => {
    const { db } = database;
    const { user } = await makeListedAgency(db, { listedOn: "2025-06-01" });
    await keepDuties(db, startOfDay("2026-03-30"));
    await Promise.all([1, 2, 3].map(() => keepDuties(db, startOfDay("2026-03-31"))));
    const reminders = (await openTasks(ctxOf(db, user))).filter(({ key }) => key === "agencies:task.duty-due");
    expect(reminders.length).toBe(1);
    const inspector = await makeActor(db, ["discipline-inspector"]);
    const unit = await makeUnit(db, { code: "ASKED01" });
    const { idNumber } = await makePerson(db, { name: "李强", unit });
    const probation = { kind: "party-probation-one-year", decidedOn: "2025-11-24", documentNo: "甲纪〔2025〕9号" };
    await makeRecord(db, inspector, idNumber, probation);
    await Promise.all([1, 2, 3].map(() => askSources(db, instantOf("2026-11-24T02:00:00Z"))));
    const asked = (await openTasks(ctxOf(db, inspector))).filter(({ key }) => key === "records:task.answer-question");
    expect(asked.length).toBe(1);
  });
});

it("two who enter the same record at the same moment enter it once", async () => {
  const { db } = database;
  const body = "甲河县纪委监委";
  const unitId = await makeUnitRow(db, body);
  const [personId] = await makePersonRows(db, await makeUnitRow(db), 1);
  const own = { scopeKind: "division" as const, scopeValue: "321322", unitId };
  const desk = await Promise.all([1, 2, 3].map(() => makeActor(db, ["discipline-inspector"], own)));
  const content = contentOf({ body, documentNo: "甲纪〔2026〕77号" });
  const entered = await Promise.all(
    desk.map((actor) => enterRecord(ctxOf(db, actor), { personId: personId!, content, evidenceFileId: null })),
  );
  expect(entered.map(codeOf).filter((code) => code !== null)).toEqual(["record-exists", "record-exists"]);
});

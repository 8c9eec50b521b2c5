import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Db } from "#db/connection";
import { systemActor } from "~/modules/accounts/actor.server";
import { newId } from "~/platform/id";
import { recordRead, runProcess } from "~/platform/process.server";
import { no, ok } from "~/platform/result";
import { ctxOf } from "../../support/actors";
import { testDatabase } from "../../support/database";

const database = testDatabase();

async function processes(): Promise<number> {
  const row = await database.db
    .selectFrom("journal_processes")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

async function settingsNamed(names: readonly string[]): Promise<string[]> {
  const rows = await database.db.selectFrom("settings").select("name").where("name", "in", names).execute();
  return rows.map(({ name }) => name);
}

const subject = () => ({ type: "setting", id: newId() });

describe("runProcess", () => {
  it("writes process, event and subject with the change", async () => {
    const ctx = ctxOf(database.db);
    const thing = subject();
    const result = await runProcess(
      ctx,
      { name: "change-setting", reason: { code: "test" } },
      async ({ db, record }) => {
        await db.insertInto("settings").values({ name: thing.id, value_json: "1", updated_at: ctx.now }).execute();
        record({ name: "setting-changed", subject: thing, before: null, after: { value: 1 } });
        return ok(thing.id);
      },
    );
    expect(result).toEqual(ok(thing.id));
    const row = await database.db
      .selectFrom("journal_events")
      .innerJoin("journal_processes", "journal_processes.id", "journal_events.process_id")
      .innerJoin("journal_subjects", "journal_subjects.process_id", "journal_processes.id")
      .select([
        "journal_events.name",
        "journal_processes.reason_code",
        "journal_subjects.subject_id",
        "journal_processes.event_count",
      ])
      .where("journal_events.subject_id", "=", thing.id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ name: "setting-changed", reason_code: "test", subject_id: thing.id, event_count: 1 });
  });

  it("begins again where the server holds it to what it saw first and that has changed", async () => {
    const ctx = ctxOf(database.db);
    const thing = subject();
    await database.db.insertInto("settings").values({ name: thing.id, value_json: "1", updated_at: ctx.now }).execute();
    const row = (db: Db) => db.selectFrom("settings").select("value_json").where("name", "=", thing.id);
    const seen: string[] = [];
    const result = await runProcess(ctx, { name: "change-setting" }, async ({ db }) => {
      await sql`set session innodb_snapshot_isolation = on`.execute(db);
      await row(db).executeTakeFirstOrThrow();
      if (seen.length === 0) {
        seen.push("first");
        await database.db.updateTable("settings").set({ value_json: "2" }).where("name", "=", thing.id).execute();
      }
      seen.push((await row(db).forUpdate().executeTakeFirstOrThrow()).value_json);
      await sql`set session innodb_snapshot_isolation = off`.execute(db);
      return ok(null);
    });
    expect(result).toEqual(ok(null));
    expect(seen).toEqual(["first", "2"]);
  });

  it("leaves nothing behind after a refusal", async () => {
    const before = await processes();
    const ctx = ctxOf(database.db);
    const name = newId();
    const result = await runProcess(ctx, { name: "change-setting" }, async ({ db, record }) => {
      await db.insertInto("settings").values({ name, value_json: "1", updated_at: ctx.now }).execute();
      record({ name: "setting-changed", subject: { type: "setting", id: name }, before: null, after: {} });
      return no("common:refusal.same-account");
    });
    expect(result).toMatchObject({ ok: false, refusal: { code: "same-account" } });
    expect(await processes()).toBe(before);
    expect(await database.db.selectFrom("settings").select("name").where("name", "=", name).execute()).toEqual([]);
  });

  it("leaves nothing behind of statements that a refusal did not wait for", async () => {
    const ctx = ctxOf(database.db);
    const names = Array.from({ length: 5 }, newId);
    const late: Promise<unknown>[] = [];
    await runProcess(ctx, { name: "change-setting" }, async ({ db }) => {
      const value = (name: string) => ({ name, value_json: "1", updated_at: ctx.now });
      late.push(...names.map((name) => db.insertInto("settings").values(value(name)).execute()));
      return no("common:refusal.same-account");
    });
    await Promise.allSettled(late);
    expect(await settingsNamed(names)).toEqual([]);
  });

  it("leaves nothing behind of statements that waited behind a deadlock, and does the work anew", async () => {
    const ctx = ctxOf(database.db);
    const [first, second, queued, ...heavy] = Array.from({ length: 60 }, newId) as [
      string,
      string,
      string,
      ...string[],
    ];
    const value = (name: string) => ({ name, value_json: "1", updated_at: ctx.now });
    await database.db
      .insertInto("settings")
      .values([first, second, ...heavy].map(value))
      .execute();
    const change = (db: Db, name: string) =>
      db.updateTable("settings").set({ value_json: "2" }).where("name", "=", name).execute();
    const other = await database.db.startTransaction().execute();
    for (const name of [second, ...heavy]) await change(other, name);
    let attempts = 0;
    const result = await runProcess(ctx, { name: "change-setting" }, async ({ db }) => {
      if (++attempts > 1) return no("common:refusal.same-account");
      await change(db, first);
      const waiting = change(db, second);
      const behind = db.insertInto("settings").values(value(queued)).execute();
      await Promise.allSettled([change(other, first), waiting, behind]);
      await Promise.all([waiting, behind]);
      return ok(null);
    });
    await other.rollback().execute();
    expect([attempts, result.ok]).toEqual([2, false]);
    expect(await settingsNamed([queued])).toEqual([]);
  });

  it("writes no entry where nothing differs", async () => {
    const before = await processes();
    await runProcess(ctxOf(database.db), { name: "change-setting" }, async ({ record }) => {
      record({ name: "setting-changed", subject: subject(), before: { value: 1 }, after: { value: 1 } });
      return ok(null);
    });
    expect(await processes()).toBe(before);
  });
});

describe("the journal", () => {
  it("keeps who looked at what", async () => {
    const ctx = ctxOf(database.db, systemActor("甲"));
    const ids = [newId(), newId()];
    await recordRead(ctx, { name: "list-people", subjectType: "person", subjectIds: ids, filter: { unit: "x" } });
    const row = await database.db
      .selectFrom("journal_processes")
      .select(["subject_ids", "row_count", "actor_name", "filter_json"])
      .where("name", "=", "list-people")
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ subject_ids: ids.join(","), row_count: 2, actor_name: "甲", filter_json: '{"unit":"x"}' });
  });

  it("cannot be changed or cleared by the product's account", async () => {
    await expect(sql`update journal_processes set name = 'x'`.execute(database.db)).rejects.toThrow(/denied/);
    await expect(sql`delete from journal_events`.execute(database.db)).rejects.toThrow(/denied/);
    await expect(sql`truncate table journal_events`.execute(database.db)).rejects.toThrow(/denied/);
  });

  it("refuses change even to the account that migrates", async () => {
    await expect(sql`update journal_processes set name = 'x'`.execute(database.admin)).rejects.toThrow(/never changed/);
    await expect(sql`delete from journal_processes`.execute(database.admin)).rejects.toThrow(/never changed/);
  });
});

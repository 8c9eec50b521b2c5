import { expect, it } from "vitest";
import { loader as entryLoader } from "~/modules/journal/routes/entry.server";
import { loader as journalLoader } from "~/modules/journal/routes/journal.server";
import { loader as rowsLoader } from "~/modules/journal/routes/journal-rows";
import { newId } from "~/platform/id";
import { ROLES } from "~/platform/permissions";
import { recordRead } from "~/platform/process.server";
import { ctxOf, makeActor } from "../support/actors";
import { testDatabase } from "../support/database";
import { call, statusOf } from "../support/request";

const database = testDatabase();
type Data = Awaited<ReturnType<typeof journalLoader>>;

it("is open to the auditor alone", async () => {
  for (const role of ROLES) {
    const actor = await makeActor(database.db, [role]);
    const expected = role === "auditor" ? 200 : 403;
    const at = { db: database.db, actor, path: "/journal" };
    expect(statusOf(await call(journalLoader as never, at)), role).toBe(expected);
    expect(statusOf(await call(rowsLoader as never, at)), role).toBe(expected);
    const entry = await call(entryLoader as never, { ...at, params: { id: newId() } });
    expect(statusOf(entry), role).toBe(role === "auditor" ? 404 : 403);
  }
  const nobody = { db: database.db, actor: null, path: "/journal" };
  expect(statusOf(await call(journalLoader as never, nobody))).toBe(302);
});

it("is searched by thing, account, name, kind and time, and tells every entry as a sentence", async () => {
  const auditor = await makeActor(database.db, ["auditor"]);
  const officer = await makeActor(database.db, ["vetting-officer"]);
  const person = newId();
  await recordRead(ctxOf(database.db, officer), {
    name: "read-person",
    subjectType: "person",
    subjectIds: [person],
    ground: "register-keeping",
  });
  const search = async (query: string) => {
    const at = { db: database.db, actor: auditor, path: `/journal?${query}` };
    const { page } = (await call(journalLoader as never, at)) as Data;
    return page;
  };
  const found = await search(`subject=${person}`);
  expect(found).toMatchObject({ total: 1, rows: [{ what: "查阅人员档案", kind: "read", count: 1 }] });
  expect((await search(`account=${officer.username}`)).rows.map(({ what }) => what)).toEqual(["查阅人员档案"]);
  expect((await search("account=nobody-at-all")).total).toBe(0);
  expect((await search("name=read-person&kind=change")).total).toBe(0);
  expect((await search("name=read-person&from=2026-11-24&to=2026-11-24")).total).toBe(1);
  expect((await search("name=read-person&from=2026-11-25")).total).toBe(0);
  expect((await search("from=rubbish&offset=-4&limit=x&name=read-person")).total).toBe(1);
  const id = found.rows[0]!.id;
  const at = { db: database.db, actor: auditor, path: `/journal/${id}`, params: { id } };
  const entry = (await call(entryLoader as never, at)) as Awaited<ReturnType<typeof entryLoader>>;
  expect(entry.sentence).toMatch(/^测试 vetting-officer（核查承办）于 2026-11-24 10:00 .*“查阅人员档案”，涉及 1 条。$/);
  expect(entry.shown.ids).toEqual([person]);
  expect((await search("name=read-journal-entry")).total).toBe(1);
});

it("shows the difference of a change", async () => {
  const auditor = await makeActor(database.db, ["auditor"]);
  const at = { db: database.db, actor: auditor, path: `/journal?name=create-account&account=${auditor.accountId}` };
  const other = { ...at, path: "/journal?name=create-account" };
  const { page } = (await call(journalLoader as never, other)) as Data;
  const id = page.rows[0]!.id;
  const entry = (await call(entryLoader as never, { ...at, path: `/journal/${id}`, params: { id } })) as Awaited<
    ReturnType<typeof entryLoader>
  >;
  expect(entry.events[0]?.words).toBe("建立账号");
  expect(entry.events[0]?.rows).toContainEqual({ label: "用户名", before: "", after: auditor.username });
});

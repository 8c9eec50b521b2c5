import { expect, it } from "vitest";
import { COLLECTION_ITEMS } from "#db/reference/collection-items";
import { CONTRIBUTORS } from "#db/reference/contributors";
import { SOURCES } from "#db/reference/sources";
import { loader as entryLoader } from "~/modules/journal/routes/entry.server";
import Journal from "~/modules/journal/routes/journal";
import { loader as journalLoader } from "~/modules/journal/routes/journal.server";
import { loader as rowsLoader } from "~/modules/journal/routes/journal-rows";
import { newId } from "~/platform/id";
import { ROLES } from "~/platform/permissions";
import { recordRead, runProcess } from "~/platform/process.server";
import { ok } from "~/platform/result";
import { ctxOf, makeActor } from "../support/actors";
import { testDatabase } from "../support/database";
import { renderScreen } from "../support/render";
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

it("goes on where it was opened: the look at a stretch is an entry itself, and shows none twice", async () => {
  const auditor = await makeActor(database.db, ["auditor"]);
  for (let at = 0; at < 8; at++)
    await recordRead(ctxOf(database.db, auditor), { name: "list-people", subjectType: "person", subjectIds: [] });
  const as = { db: database.db, actor: auditor };
  const stretch = async (loader: unknown, query: string) => {
    const at = { ...as, path: `/journal?limit=3&${query}` };
    const answer = await call(loader as never, at);
    return (answer instanceof Response ? await answer.json() : (answer as Data).page) as Data["page"];
  };
  const opened = await stretch(journalLoader, "");
  const html = renderScreen(
    Journal,
    "/journal?limit=3",
    await call(journalLoader as never, { ...as, path: "/journal?limit=3" }),
  );
  expect(html).toMatch(/href="\/journal\?limit=3&amp;offset=3&amp;upTo=[0-9A-Z]{26}"/);
  const next = [3, 6].map((offset) => stretch(rowsLoader, `offset=${offset}&upTo=${opened.upTo}`));
  const further = await Promise.all(next);
  expect(further.map(({ total }) => total)).toEqual([opened.total, opened.total]);
  const ids = [opened, ...further].flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(ids).toHaveLength(9);
  expect(new Set(ids).size).toBe(9);
  expect((await stretch(rowsLoader, "offset=0")).rows[0]!.id).not.toBe(opened.rows[0]!.id);
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
  for (const name of ["无此人", "𛈬"]) expect((await search(`account=${encodeURIComponent(name)}`)).total).toBe(0);
  expect((await search("name=read-person&kind=change")).total).toBe(0);
  expect((await search("name=read-person&from=2026-11-24&to=2026-11-24")).total).toBe(1);
  expect((await search("name=read-person&from=2026-11-25")).total).toBe(0);
  expect((await search("from=rubbish&offset=-4&limit=x&name=read-person")).total).toBe(1);
  const id = found.rows[0]!.id;
  const at = { db: database.db, actor: auditor, path: `/journal/${id}`, params: { id } };
  const entry = (await call(entryLoader as never, at)) as Awaited<ReturnType<typeof entryLoader>>;
  expect(entry.sentence).toMatch(/^测试 vetting-officer（核查承办）于 2026-11-24 10:00 .*“查阅人员档案”，涉及 1 条。$/);
  expect(entry.shown.things).toEqual([{ id: person, words: `人员 ${person.slice(-8)} 号` }]);
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

it("names nobody: people are told apart by a number that leads to their entries, in shown things, values and filters", async () => {
  const auditor = await makeActor(database.db, ["auditor"]);
  const [person, candidate] = [newId(), newId()];
  const ctx = ctxOf(database.db, auditor);
  await runProcess(ctx, { name: "confirm-match" }, async ({ record }) => {
    const change = { before: null, after: { personId: person, matchConfirmedBy: auditor.accountId } };
    record({ name: "match-confirmed", subject: { type: "vetting-candidate", id: candidate }, ...change });
    record({ name: "person-changed", subject: { type: "person", id: person }, before: null, after: { version: 2 } });
    return ok(null);
  });
  await recordRead(ctx, { name: "read-record", subjectType: "record", subjectIds: [newId()], personId: person });
  const entryOf = async (name: string, lng: string) => {
    const at = { db: database.db, actor: { ...auditor, locale: lng } };
    const search = `/journal?name=${name}&account=${auditor.accountId}`;
    const { page } = (await call(journalLoader as never, { ...at, path: search })) as Data;
    const { id } = page.rows[0]!;
    const entry = await call(entryLoader as never, { ...at, path: `/journal/${id}`, params: { id } });
    return entry as Awaited<ReturnType<typeof entryLoader>>;
  };
  for (const [lng, words] of [
    ["zh-CN", `人员 ${person.slice(-8)} 号`],
    ["en", `person no. ${person.slice(-8)}`],
  ] as const) {
    const { events } = await entryOf("confirm-match", lng);
    expect(events.map(({ subjectId, thing }) => [subjectId, thing])).toEqual([
      [candidate, candidate],
      [person, words],
    ]);
    expect(events[0]!.rows!.map(({ after }) => after)).toEqual(expect.arrayContaining([words, auditor.name]));
    expect((await entryOf("read-record", lng)).process.filter).toContain(words);
  }
});

it("says by name what an entry speaks of by code, in the reader's language", async () => {
  const auditor = await makeActor(database.db, ["auditor"]);
  const [item] = COLLECTION_ITEMS;
  const ctx = ctxOf(database.db, auditor);
  const after = {
    code: item!.code,
    contributorCode: item!.contributor,
    source: "GWY",
    article: "第62条",
    unitId: newId(),
  };
  const subject = { type: "collection-item", id: item!.code };
  await runProcess(ctx, { name: "confirm-catalogue-change" }, async ({ record }) => {
    record({ name: "catalogue-row-added", subject, before: null, after });
    return ok(null);
  });
  await recordRead(ctx, {
    ...{ name: "list-people", subjectType: "person", subjectIds: [] },
    filter: { q: "open", division: "321322", status: "retired", order: "strokes" },
  });
  const entryOf = async (name: string, lng: string) => {
    const at = { db: database.db, actor: { ...auditor, locale: lng } };
    const { page } = (await call(journalLoader as never, { ...at, path: `/journal?name=${name}` })) as Data;
    const { id } = page.rows.find(({ who }) => who === auditor.name)!;
    const entry = await call(entryLoader as never, { ...at, path: `/journal/${id}`, params: { id } });
    return entry as Awaited<ReturnType<typeof entryLoader>>;
  };
  const contributor = CONTRIBUTORS.find(({ code }) => code === item!.contributor)!;
  for (const [lng, name, law, article] of [
    ["zh-CN", contributor.zh, `${SOURCES.GWY.zh} GWY`, "第62条"],
    ["en", contributor.en, `${SOURCES.GWY.en} GWY`, "Article 62"],
  ] as const) {
    const rows = (await entryOf("confirm-catalogue-change", lng)).events[0]!.rows!;
    const shown = new Map(rows.map((row) => [row.after, row.label]));
    expect([...shown.keys()]).toEqual(
      expect.arrayContaining([`${name} ${contributor.code}`, law, article, after.unitId]),
    );
  }
  expect((await entryOf("list-people", "zh-CN")).process.filter).toBe(
    "查询内容 open，行政区划 沭阳县 321322，人员状态 退休，排序 笔画",
  );
  expect((await entryOf("list-people", "en")).process.filter).toBe(
    "Searched for open, Division Shuyang County 321322, Status Retired, Order strokes",
  );
});

it("tells the auditor that a person has another name, never which", async () => {
  const { db } = database;
  const auditor = await makeActor(db, ["auditor"]);
  const person = newId();
  const names = (name: string, formerNames: string[]) => ({ name, formerNames, position: "科员" });
  let id = "";
  await runProcess(ctxOf(db), { name: "rename-person" }, async ({ record, processId }) => {
    id = processId;
    const subject = { type: "person", id: person };
    record({ name: "person-renamed", subject, before: names("吴勇", []), after: names("吴永", ["吴勇"]) });
    return ok(null);
  });
  for (const [lng, own] of [
    ["zh-CN", `人员 ${person.slice(-8)} 号的姓名（不显示，1 个）`],
    ["en", `1 name of person no. ${person.slice(-8)}, not shown`],
  ] as const) {
    const at = { db, actor: { ...auditor, locale: lng }, path: `/journal/${id}`, params: { id } };
    const entry = (await call(entryLoader as never, at)) as Awaited<ReturnType<typeof entryLoader>>;
    expect(entry.events[0]!.rows!.map(({ before, after }) => [before, after])).toEqual([
      ["", own],
      [own, own],
    ]);
    expect(JSON.stringify(entry)).not.toContain("吴");
  }
});

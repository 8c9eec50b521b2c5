import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { commitNow, sample, stageAndRead } from "#tests/factories/imports";
import { contentOf } from "#tests/factories/record-content";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { findByNumber } from "~/modules/people/use-cases/find-by-number.server";
import { insertImportedRecords } from "~/modules/records/record-import.server";
import { confirmRecord } from "~/modules/records/use-cases/confirm-record.server";
import { voidRecord } from "~/modules/records/use-cases/void-record.server";
import type { Actor } from "~/platform/actor";
import { now, plusMilliseconds } from "~/platform/clock";
import { temporaryPath } from "~/platform/files.server";
import { newId } from "~/platform/id";
import { runProcess } from "~/platform/process.server";
import { mustBeOk, no, ok } from "~/platform/result";

/** What the register said on a day, by what it knew at an instant: both clocks of a person's page. */
const database = testDatabase();
const NUMBER = "321399197410281948";
const HEADER = "身份证号,姓名,人员类别,单位名称,职务,任职日期";
const BODY = "甲河县纪委监委";
let api: TestApi;
let reader: Actor;
let person: string;
/** After the first delivery and before what came later. */
let then: Date;
let withdrawn: string;

async function deliver(line: string): Promise<void> {
  const [filler, reviewer] = [
    await makeActor(database.db, ["filler"]),
    await makeActor(database.db, ["contribution-reviewer"]),
  ];
  const file = temporaryPath(".csv");
  writeFileSync(file, `\ufeff${HEADER}\n${line}\n`);
  await commitNow(database.db, reviewer, await stageAndRead(database.db, filler, "roster", file, "名册.csv"));
}

beforeAll(async () => {
  const { db } = database;
  const [filler, reviewer] = [await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"])];
  await commitNow(db, reviewer, await stageAndRead(db, filler, "org-units", sample("org-units.xlsx")));
  reader = await makeActor(db, ["vetting-officer"]);
  await deliver(`${NUMBER},刘明,公务员,甲河县教育局,科员,2020-03-01`);
  person = mustBeOk(await findByNumber(ctxOf(db, reader), NUMBER, { caseId: null, ground: "nomination" })).id;
  const body = await db.selectFrom("org_units").select("id").orderBy("id").limit(1).executeTakeFirstOrThrow();
  await db.updateTable("org_units").set({ short_name: BODY }).where("id", "=", body.id).execute();
  const own = { unitId: body.id };
  const [first, second] = [
    await makeActor(db, ["discipline-inspector"], own),
    await makeActor(db, ["discipline-inspector"], own),
  ];
  const contents = [
    contentOf({ body: BODY, documentNo: "甲纪〔2026〕1号", decidedOn: "2026-03-10", months: 12 }),
    contentOf({ body: BODY, documentNo: "甲纪〔2026〕2号", decidedOn: "2026-04-10", months: 12 }),
  ];
  await runProcess(ctxOf(db, first, now()), { name: "commit-import" }, async (unit) => {
    const rows = contents.map((content) => ({ personId: person, content, bodyUnitId: body.id }));
    const commit = { importId: newId(), stagedBy: first.accountId, committedBy: second.accountId, now: now() };
    return (await insertImportedRecords(unit, rows, commit)) ? ok(null) : no("collection:refusal.facts-changed");
  });
  then = now();
  const stored = await db
    .selectFrom("record_versions")
    .select("record_id")
    .where("document_no", "=", "甲纪〔2026〕2号")
    .executeTakeFirstOrThrow();
  withdrawn = stored.record_id;
  const later = plusMilliseconds(then, 10);
  const reason = { code: "decision-revoked", text: "原决定撤销" };
  const voiding = { recordId: withdrawn, readAt: 1, reason, evidenceFileId: newId() };
  mustBeOk(await voidRecord(ctxOf(db, first, later), voiding));
  mustBeOk(await confirmRecord(ctxOf(db, second, later), withdrawn));
  await deliver(`${NUMBER},刘明,公务员,甲河县住房和城乡建设局,副科长,2026-09-01`);
  // Its runner would take the deliveries up beside the test.
  api = await startApi(db, { hasJobs: false });
});

afterAll(() => api.close());

async function read(ground: string, query: string) {
  const answer = await api.send(reader, "GET", `/api/v1/people/${person}${query}`, undefined, { "X-Ground": ground });
  return JSON.parse(await answer.text());
}

const numbers = (body: { records: { documentNo: string; state: string }[] }) =>
  Object.fromEntries(body.records.map(({ documentNo, state }) => [documentNo, state]));

it("shows the person as the register knew them then, beside what it knows now", async () => {
  expect(await read("vetting", "")).toMatchObject({ position: "副科长", unit: { name: "甲河县住房和城乡建设局" } });
  const known = `?knownAt=${then.toISOString()}`;
  const before = await read("vetting", known);
  expect(before).toMatchObject({ position: "科员", unit: { name: "甲河县教育局" } });
  expect(before.postings).toMatchObject([{ position: "科员", from: "2020-03-01", to: null }]);
});

it("shows a day gone by as it is known now", async () => {
  const body = await read("vetting", "?asOf=2026-08-31");
  expect(body).toMatchObject({ position: "科员", unit: { name: "甲河县教育局" } });
  expect(body.postings).toHaveLength(1);
});

it("shows a record that was withdrawn since as it stood then", async () => {
  expect(numbers(await read("vetting", "?asOf=2026-11-24"))).toEqual({
    "甲纪〔2026〕1号": "in-effect",
    "甲纪〔2026〕2号": "void",
  });
  expect(numbers(await read("vetting", `?asOf=2026-11-24&knownAt=${then.toISOString()}`))).toEqual({
    "甲纪〔2026〕1号": "in-effect",
    "甲纪〔2026〕2号": "in-effect",
  });
});

it("brings nothing back by former knowledge on a ground that does not admit what has run out", async () => {
  for (const query of ["?asOf=2026-11-24", `?asOf=2026-11-24&knownAt=${then.toISOString()}`]) {
    expect(numbers(await read("supervision", query)), query).toEqual({ "甲纪〔2026〕1号": "in-effect" });
  }
});

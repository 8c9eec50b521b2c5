import { expect, it } from "vitest";
import { aPdf, filingContent, makeAgencyUser, makeListedAgency } from "#tests/factories/agencies";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { namedAfter } from "#tests/support/tamper";
import { foldables } from "~/foldables.server";
import { loadActor } from "~/modules/accounts/actor.server";
import { agencyById, analystsOf, methodAt, scaleAt } from "~/modules/agencies/agencies.queries.server";
import { filingById, remarksOf } from "~/modules/agencies/filings.queries.server";
import { addFilingFile } from "~/modules/agencies/use-cases/add-filing-file.server";
import { draftFiling } from "~/modules/agencies/use-cases/draft-filing.server";
import { listFiling } from "~/modules/agencies/use-cases/list-filing.server";
import { returnFiling } from "~/modules/agencies/use-cases/return-filing.server";
import { saveFiling } from "~/modules/agencies/use-cases/save-filing.server";
import { submitFiling } from "~/modules/agencies/use-cases/submit-filing.server";
import { verifyTables } from "~/modules/journal/use-cases/verify-tables.server";
import { civilDayOf } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const test = testDatabase();

const refusalOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? null : result.refusal!.code);
const tasksOf = async (actor: Parameters<typeof ctxOf>[1]) =>
  (await openTasks(ctxOf(test.db, actor))).map((task) => task.key);

it("an agency files, is returned once with remarks, mends and is listed", async () => {
  const { db } = test;
  const regulator = await makeActor(db, ["regulator"]);
  const first = await makeAgencyUser(db);
  const content = filingContent();
  const { id, agencyId } = mustBeOk(
    await draftFiling(ctxOf(db, first), { kind: "initial", content: { uscc: content.uscc, name: content.name } }),
  );
  const user = (await loadActor(db, first.accountId, civilDayOf(TEST_NOW)))!;
  expect(user.agencyId).toBe(agencyId);

  const early = await submitFiling(ctxOf(db, user), { filingId: id });
  expect(refusalOf(early)).toBe("filing-incomplete");

  mustBeOk(await saveFiling(ctxOf(db, user), { filingId: id, content: { ...content } }));
  expect(refusalOf(await submitFiling(ctxOf(db, user), { filingId: id }))).toBe("files-missing");
  for (const slot of ["licence", "sample-report"] as const)
    mustBeOk(await addFilingFile(ctxOf(db, user), { filingId: id, slot, file: aPdf() }));
  mustBeOk(await submitFiling(ctxOf(db, user), { filingId: id }));
  expect(await tasksOf(regulator)).toContain("agencies:task.review-filing");
  expect(refusalOf(await saveFiling(ctxOf(db, user), { filingId: id, content: {} }))).toBe("filing-state");

  const remarks = [{ path: "feePolicy", remark: "请写明收费标准。" }];
  mustBeOk(await returnFiling(ctxOf(db, regulator), { filingId: id, remarks }));
  expect(await remarksOf(db, id)).toEqual([{ round: 1, ...remarks[0] }]);
  expect(await tasksOf(user)).toEqual(["agencies:task.mend-filing"]);
  const stranger = await makeAgencyUser(db);
  expect(await tasksOf(stranger)).toEqual([]);

  mustBeOk(
    await saveFiling(ctxOf(db, user), {
      filingId: id,
      content: { ...content, feePolicy: "每份 2000 元，与等级无关。" },
    }),
  );
  mustBeOk(await submitFiling(ctxOf(db, user), { filingId: id }));
  const { code } = mustBeOk(await listFiling(ctxOf(db, regulator), { filingId: id }));
  expect(await agencyById(db, agencyId)).toMatchObject({ code, filingState: "listed", listedOn: "2026-11-24" });
  expect((await scaleAt(db, agencyId, "2026-11-24"))?.grades).toEqual(content.grades);
  expect((await methodAt(db, agencyId, "2026-11-24"))?.method).toEqual(content.method);
  expect(await scaleAt(db, agencyId, "2026-11-23")).toBeUndefined();
  expect((await analystsOf(db, agencyId, "2026-11-24")).map((one) => one.name)).toEqual(["评价人甲", "评价人乙"]);
  expect((await filingById(db, id))?.round).toBe(1);
});

it("what was submitted under other rules is refused at listing in words", async () => {
  const { db, admin } = test;
  const regulator = await makeActor(db, ["regulator"]);
  const first = await makeAgencyUser(db);
  const { id } = mustBeOk(await draftFiling(ctxOf(db, first), { kind: "initial", content: { ...filingContent() } }));
  const user = (await loadActor(db, first.accountId, civilDayOf(TEST_NOW)))!;
  for (const slot of ["licence", "sample-report"] as const)
    mustBeOk(await addFilingFile(ctxOf(db, user), { filingId: id, slot, file: aPdf() }));
  mustBeOk(await submitFiling(ctxOf(db, user), { filingId: id }));
  const { contentJson } = (await filingById(db, id))!;
  const { method, ...content } = JSON.parse(contentJson) as ReturnType<typeof filingContent>;
  const twice = { ...method, indicators: [method.indicators[0], method.indicators[0]] };
  const content_json = JSON.stringify({ ...content, method: twice });
  await admin.updateTable("agency_filings").set({ content_json }).where("id", "=", id).execute();
  expect(refusalOf(await listFiling(ctxOf(db, regulator), { filingId: id }))).toBe("content-outdated");
  expect((await filingById(db, id))?.state).toBe("submitted");
  await admin.updateTable("agency_filings").set({ content_json: contentJson }).where("id", "=", id).execute();
});

it("a change after more than 30 days is late, and a new scale begins on its day of effect", async () => {
  const { db } = test;
  const { agency, user, content } = await makeListedAgency(db);
  const regulator = await makeActor(db, ["regulator"]);
  const grades = [
    { grade: "优", meaning: "信用优" },
    { grade: "中", meaning: "信用中" },
    { grade: "差", meaning: "信用差" },
  ];
  const cutOffs = grades.map(({ grade }, index) => ({ grade, points: [80, 50, 0][index]! }));
  const { id } = mustBeOk(
    await draftFiling(ctxOf(db, user), {
      kind: "change",
      eventOn: "2026-10-24",
      content: { grades, method: { ...content.method, cutOffs } },
    }),
  );
  mustBeOk(await submitFiling(ctxOf(db, user), { filingId: id }));
  mustBeOk(await listFiling(ctxOf(db, regulator), { filingId: id }));
  expect((await filingById(db, id))?.isLate).toBe(1);
  expect((await scaleAt(db, agency.id, "2026-11-23"))?.grades).toEqual(content.grades);
  expect((await scaleAt(db, agency.id, "2026-11-24"))?.grades).toEqual(grades);
  expect((await methodAt(db, agency.id, "2026-11-24"))?.ordinal).toBe(2);
});

it("an analyst who moves leaves the former agency the day before, which then owes a change", async () => {
  const { db } = test;
  const from = await makeListedAgency(db);
  const mover = { ...from.content.analysts[0]!, from: "2026-11-01" };
  const regulator = await makeActor(db, ["regulator"]);
  const to = await makeListedAgency(db);
  const { id } = mustBeOk(
    await draftFiling(ctxOf(db, to.user), {
      kind: "change",
      eventOn: "2026-11-01",
      content: { analysts: [...to.content.analysts, mover] },
    }),
  );
  mustBeOk(await submitFiling(ctxOf(db, to.user), { filingId: id }));
  mustBeOk(await listFiling(ctxOf(db, regulator), { filingId: id }));
  const names = async (agencyId: string, day: string) =>
    (await analystsOf(db, agencyId, day)).map((one) => one.credentialNo);
  expect(await names(from.agency.id, "2026-10-31")).toContain(mover.credentialNo);
  expect(await names(from.agency.id, "2026-11-01")).not.toContain(mover.credentialNo);
  expect(await names(to.agency.id, "2026-11-01")).toContain(mover.credentialNo);
  expect(await tasksOf(from.user)).toEqual(["agencies:task.duty-due"]);
});

it("another agency's user finds nothing", async () => {
  const { db } = test;
  const { user } = await makeListedAgency(db);
  const { id } = mustBeOk(await draftFiling(ctxOf(db, user), { kind: "yearly", statementYear: 2025, content: {} }));
  const other = (await makeListedAgency(db)).user;
  for (const act of [
    saveFiling(ctxOf(db, other), { filingId: id, content: {} }),
    submitFiling(ctxOf(db, other), { filingId: id }),
    listFiling(ctxOf(db, other), { filingId: id }),
  ])
    expect(refusalOf(await act)).toBe("no-such-filing");
});

it("the journal, folded, equals the tables", async () => {
  const own = foldables.filter(({ subjectType }) => /^(agency|analyst|account)/.test(subjectType));
  const findings: unknown[] = [];
  for (const foldable of own) await verifyTables(test.db, foldable, (finding) => findings.push(finding));
  expect(own.length).toBeGreaterThan(10);
  expect(findings).toEqual([]);
});

it("remarks on a filing that were changed, taken away or added behind the product's back are named", async () => {
  const { id, filing_id: filingId } = await test.db
    .selectFrom("agency_filing_remarks")
    .select(["id", "filing_id"])
    .executeTakeFirstOrThrow();
  const fold = foldables.find(({ subjectType }) => subjectType === "agency-filing")!;
  const named = (statement: string) => namedAfter(test.admin, [fold], statement);
  const found = [["row-changed", "agency-filing", filingId, "remarks"]];
  expect(await named("do 1")).toEqual([]);
  expect(await named(`update agency_filing_remarks set remark = '无' where id = '${id}'`)).toEqual(found);
  expect(await named(`update agency_filing_remarks set path = 'premises' where id = '${id}'`)).toEqual(found);
  expect(await named(`delete from agency_filing_remarks where id = '${id}'`)).toEqual(found);
  const copied =
    "insert into agency_filing_remarks select concat(left(id, 25), if(right(id, 1) = 'Z', 'Y', 'Z')), filing_id,";
  expect(
    await named(`${copied} round, path, remark, created_by, created_at from agency_filing_remarks limit 1`),
  ).toEqual(found);
});

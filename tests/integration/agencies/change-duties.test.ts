import { beforeAll, describe, expect, it } from "vitest";
import { filingContent, type ListedAgency, makeListedAgency } from "#tests/factories/agencies";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { dutiesOf } from "~/modules/agencies/duties.queries.server";
import { loader as agencyPage } from "~/modules/agencies/routes/agency.server";
import { loader as measurePage } from "~/modules/agencies/routes/measure.server";
import { checkAgency } from "~/modules/agencies/use-cases/check-agency.server";
import { draftFiling } from "~/modules/agencies/use-cases/draft-filing.server";
import { keepDuties } from "~/modules/agencies/use-cases/keep-duties.server";
import { listFiling } from "~/modules/agencies/use-cases/list-filing.server";
import { saveFiling } from "~/modules/agencies/use-cases/save-filing.server";
import { submitFiling } from "~/modules/agencies/use-cases/submit-filing.server";
import { suspendAgency } from "~/modules/agencies/use-cases/suspend-agency.server";
import { withdrawFiling } from "~/modules/agencies/use-cases/withdraw-filing.server";
import type { Actor } from "~/platform/actor";
import type { CivilDate } from "~/platform/civil-date";
import { startOfDay } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const database = testDatabase();
let listed: ListedAgency;
let regulator: Actor;

beforeAll(async () => {
  listed = await makeListedAgency(database.db, { listedOn: "2026-02-01" });
  regulator = await makeActor(database.db, ["regulator"]);
});

const ctx = (actor: Actor) => ctxOf(database.db, actor);
const keep = (day: CivilDate) => keepDuties(database.db, startOfDay(day));
const owed = async () =>
  (await dutiesOf(database.db, listed.agency.id))
    .filter(({ ruleCode }) => ruleCode === "change")
    .map(({ subject, state, dueOn }) => [subject, state, dueOn])
    .sort();
const lines = async (actor: Actor) =>
  (await openTasks(ctx(actor)))
    .filter(({ key }) => key.startsWith("agencies:task.duty"))
    .map(({ key, dueOn }) => [key.split(".")[1], dueOn]);

async function draftChange(eventOn: string): Promise<string> {
  const content = { ...filingContent({ uscc: listed.agency.uscc, name: listed.agency.name }) };
  return mustBeOk(await draftFiling(ctx(listed.user), { kind: "change", eventOn, content })).id;
}

describe("a change that is to be filed", () => {
  it("is owed from the draft on that names its day, reminded of, missed, and a line until it was checked", async () => {
    const id = await draftChange("2026-06-01");
    expect(await owed()).toEqual([["#2 2026-06-01", "open", "2026-07-01"]]);
    await keep("2026-06-23");
    expect(await lines(listed.user)).toEqual([]);
    await keep("2026-06-24");
    expect(await lines(listed.user)).toEqual([["duty-due", "2026-07-01"]]);
    await keep("2026-07-01");
    expect(await lines(regulator)).toEqual([]);
    await keep("2026-07-02");
    expect(await lines(listed.user)).toEqual([["duty-missed-own", "2026-07-01"]]);
    expect(await lines(regulator)).toEqual([["duty-missed", "2026-07-01"]]);

    mustBeOk(await submitFiling(ctx(listed.user), { filingId: id }));
    mustBeOk(await listFiling(ctx(regulator), { filingId: id, receivedOn: "2026-11-20" }));
    expect(await owed()).toEqual([["#2 2026-06-01", "late", "2026-07-01"]]);
    expect(await lines(listed.user)).toEqual([]);
    expect(await lines(regulator)).toEqual([["duty-missed", "2026-07-01"]]);
    const check = { checkedOn: "2026-11-20", subject: "逾期变更", result: "in-order", remarks: null } as const;
    mustBeOk(await checkAgency(ctx(regulator), { agencyId: listed.agency.id, ...check }));
    expect(await lines(regulator)).toEqual([]);
  });

  it("follows the day that its draft names, and is waived where the draft is taken back", async () => {
    const id = await draftChange("2026-11-01");
    const content = { ...filingContent({ uscc: listed.agency.uscc, name: listed.agency.name }) };
    mustBeOk(await saveFiling(ctx(listed.user), { filingId: id, content, eventOn: "2026-11-10" }));
    const third = async () => (await owed()).filter(([subject]) => String(subject).startsWith("#3"));
    expect(await third()).toEqual([
      ["#3 2026-11-01", "waived", "2026-12-01"],
      ["#3 2026-11-10", "open", "2026-12-10"],
    ]);
    mustBeOk(await withdrawFiling(ctx(listed.user), { filingId: id }));
    expect((await third()).map(([, state]) => state)).toEqual(["waived", "waived"]);
  });

  it("stays missed whatever the agency makes of its draft: only a regulator waives it", async () => {
    const other = await makeListedAgency(database.db, { listedOn: "2026-02-01" });
    const states = async () =>
      (await dutiesOf(database.db, other.agency.id)).map(({ subject, state }) => [subject, state]).sort();
    const content = { ...filingContent({ uscc: other.agency.uscc, name: other.agency.name }) };
    const draft = { kind: "change" as const, eventOn: "2026-06-01", content };
    const { id } = mustBeOk(await draftFiling(ctx(other.user), draft));
    await keep("2026-07-02");
    const before = await lines(regulator);
    mustBeOk(await saveFiling(ctx(other.user), { filingId: id, content, eventOn: "2026-11-10" }));
    mustBeOk(await withdrawFiling(ctx(other.user), { filingId: id }));
    expect(await states()).toEqual([
      ["#2 2026-06-01", "missed"],
      ["#2 2026-11-10", "waived"],
    ]);
    expect(await lines(regulator)).toEqual(before);
    const check = { subject: "年度检查", result: "in-order", remarks: null, agencyId: other.agency.id } as const;
    mustBeOk(await checkAgency(ctx(regulator), { ...check, checkedOn: "2026-07-01" }));
    expect(await lines(regulator)).toEqual(before);
    mustBeOk(await checkAgency(ctx(regulator), { ...check, checkedOn: "2026-07-02" }));
    expect(await lines(regulator)).toHaveLength(before.length - 1);
  });

  it("may name a day at the end of the calendar while it is a draft", async () => {
    const other = await makeListedAgency(database.db, { listedOn: "2026-02-01" });
    const draft = { kind: "change" as const, eventOn: "9999-12-31", content: {} };
    const { id } = mustBeOk(await draftFiling(ctx(other.user), draft));
    expect(await submitFiling(ctx(other.user), { filingId: id })).toMatchObject({ refusal: { code: "event-future" } });
  });

  it("waits where it came in in time, and is not missed", async () => {
    const id = await draftChange("2026-11-05");
    mustBeOk(await submitFiling(ctx(listed.user), { filingId: id }));
    await keep("2026-12-31");
    expect((await owed()).at(-1)).toEqual(["#4 2026-11-05", "open", "2026-12-05"]);
    mustBeOk(await withdrawFiling(ctx(listed.user), { filingId: id }));
  });

  it("has the term of the catalogue, whatever it is", async () => {
    const term = (days: number) =>
      database.admin
        .updateTable("agency_duty_rules")
        .set({ term_json: JSON.stringify({ kind: "after-event", days }) })
        .where("code", "=", "change")
        .execute();
    await term(10);
    const id = await draftChange("2026-11-01");
    expect((await owed()).at(-1)).toEqual(["#5 2026-11-01", "open", "2026-11-11"]);
    mustBeOk(await withdrawFiling(ctx(listed.user), { filingId: id }));
    await term(30);
  });
});

it("an agency filed elsewhere owes no yearly statement here", async () => {
  const other = await makeListedAgency(database.db, { listedOn: "2025-03-01" });
  await database.admin.updateTable("agencies").set({ home: "elsewhere" }).where("id", "=", other.agency.id).execute();
  await keep("2026-05-02");
  expect(await dutiesOf(database.db, other.agency.id)).toEqual([]);
});

it.each([
  ["signedOn", "2099-01-01"],
  ["establishedOn", "2099-01-01"],
])("a filing whose %s nobody has reached is refused at its field", async (field, day) => {
  const content = { ...filingContent({ uscc: listed.agency.uscc, name: listed.agency.name }), [field]: day };
  const { id } = mustBeOk(await draftFiling(ctx(listed.user), { kind: "change", eventOn: "2026-11-01", content }));
  expect(await submitFiling(ctx(listed.user), { filingId: id })).toMatchObject({
    refusal: { code: "day-future", path: field },
  });
  mustBeOk(await withdrawFiling(ctx(listed.user), { filingId: id }));
});

it("a yearly statement on a year before the listing is refused", async () => {
  const content = {
    ...{ reportsIssued: 1, complaintsReceived: 0, staffChanges: "无。", methodReview: "未作调整。" },
    ...{ statesTruth: true, signedBy: "甲某", signedOn: "2026-11-10" },
  };
  const { id } = mustBeOk(await draftFiling(ctx(listed.user), { kind: "yearly", statementYear: 2019, content }));
  expect(await submitFiling(ctx(listed.user), { filingId: id })).toMatchObject({
    refusal: { code: "year-before-listing", path: "statementYear" },
  });
});

it("a measure that is proposed and not signed is not shown to the agency concerned", async () => {
  const { id } = mustBeOk(
    await suspendAgency(ctx(regulator), {
      agencyId: listed.agency.id,
      ...{ kind: "suspension", from: "2026-11-25", until: null, publicUntil: null },
      ...{ basisCode: "SQJG", reason: "抽查质量不合格", documentNo: "宿信监〔2026〕9号", penaltyDocumentNo: null },
    }),
  );
  const page = { db: database.db, path: `/agencies/${listed.agency.id}`, params: { id: listed.agency.id } };
  const seen = async (actor: Actor) =>
    ((await call(agencyPage, { ...page, actor })) as { measures: { state: string }[] }).measures;
  expect(await seen(listed.user)).toEqual([]);
  expect(await seen(regulator)).toMatchObject([{ state: "proposed" }]);
  const measure = { db: database.db, path: `/agency-measures/${id}`, params: { id } };
  expect(statusOf(await call(measurePage, { ...measure, actor: listed.user }))).toBe(404);
  expect(statusOf(await call(measurePage, { ...measure, actor: regulator }))).toBe(200);
});

import { beforeAll, expect, it } from "vitest";
import { type ListedAgency, makeListedAgency } from "#tests/factories/agencies";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { namedAfter } from "#tests/support/tamper";
import { foldables } from "~/foldables.server";
import { measuresOf } from "~/modules/agencies/agencies.queries.server";
import { complaintDueOn } from "~/modules/agencies/complaint-due.server";
import { dutiesOf } from "~/modules/agencies/duties.queries.server";
import { publicAgency } from "~/modules/agencies/public-agency.server";
import * as page from "~/modules/agencies/routes/agency.server";
import * as waiver from "~/modules/agencies/routes/duty-waiver.server";
import * as suspension from "~/modules/agencies/routes/suspension.server";
import { draftFiling } from "~/modules/agencies/use-cases/draft-filing.server";
import { keepDuties } from "~/modules/agencies/use-cases/keep-duties.server";
import { listFiling } from "~/modules/agencies/use-cases/list-filing.server";
import { submitFiling } from "~/modules/agencies/use-cases/submit-filing.server";
import type { Actor } from "~/platform/actor";
import { startOfDay } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const test = testDatabase();
let own: ListedAgency;
let other: ListedAgency;
let regulator: Actor;

/** Both owe the statement on 2025, and both missed it. */
beforeAll(async () => {
  own = await makeListedAgency(test.db, { listedOn: "2025-06-01" });
  other = await makeListedAgency(test.db, { listedOn: "2025-06-01" });
  regulator = await makeActor(test.db, ["regulator"]);
  await keepDuties(test.db, startOfDay("2026-04-30"));
  await keepDuties(test.db, startOfDay("2026-05-01"));
});

const dutyOf = async ({ agency }: ListedAgency) => (await dutiesOf(test.db, agency.id))[0]!;
const ask = (handler: unknown, actor: Actor, id: string, form?: Record<string, string>, search = "") =>
  call(handler as never, { db: test.db, actor, path: `/x${search}`, params: { id }, form });
const linesAbout = async (actor: Actor, subjectId: string) => {
  const about = (await test.db.selectFrom("tasks").select("id").where("subject_id", "=", subjectId).execute()).map(
    ({ id }) => id,
  );
  return (await openTasks(ctxOf(test.db, actor))).filter(({ id }) => about.includes(id));
};
const missed = async ({ agency }: ListedAgency) => (await publicAgency(test.db, agency.code!, "2026-11-24"))!;

it("a regulator waives what was missed, with a reason: lines and public note end, and its agency reads why", async () => {
  const duty = await dutyOf(own);
  expect(duty.state).toBe("missed");
  expect((await missed(own)).missedDuties).toHaveLength(1);
  expect(await linesAbout(own.user, duty.id)).toHaveLength(1);
  expect(await linesAbout(regulator, duty.id)).toHaveLength(1);
  expect(statusOf(await ask(waiver.loader, regulator, duty.id))).toBe(200);
  const version = String(duty.version);
  const why = { reasonCode: "force-majeure", reasonText: "办公场所因火灾停用。" };
  expect(statusOf(await ask(waiver.action, regulator, duty.id, { ...why, version: "9" }))).toBe(412);
  expect(statusOf(await ask(waiver.action, regulator, duty.id, { reasonCode: "other", version }))).toBe(422);
  expect(statusOf(await ask(waiver.action, regulator, duty.id, { ...why, reasonCode: "kind", version }))).toBe(422);
  expect((await dutyOf(own)).state).toBe("missed");
  expect(statusOf(await ask(waiver.action, regulator, duty.id, { ...why, version }))).toBe(302);

  expect(await dutyOf(own)).toMatchObject({
    state: "waived",
    waiverReason: why.reasonCode,
    waiverText: why.reasonText,
  });
  expect((await missed(own)).missedDuties).toEqual([]);
  expect(await linesAbout(own.user, duty.id)).toEqual([]);
  expect(await linesAbout(regulator, duty.id)).toEqual([]);
  const shown = (await ask(page.loader, own.user, own.agency.id)) as Awaited<ReturnType<typeof page.loader>>;
  expect(shown.duties[0]!.waiver).toBe("不可抗力 · 办公场所因火灾停用。");
  const process = await test.db
    .selectFrom("journal_processes")
    .select(["reason_code", "reason_text"])
    .where("name", "=", "waive-duty")
    .executeTakeFirstOrThrow();
  expect(process).toEqual({ reason_code: why.reasonCode, reason_text: why.reasonText });
  await keepDuties(test.db, startOfDay("2026-06-01"));
  expect((await dutyOf(own)).state).toBe("waived");
  const again = { ...why, version: String(duty.version + 1) };
  expect(statusOf(await ask(waiver.action, regulator, duty.id, again))).toBe(409);
  expect(statusOf(await ask(waiver.loader, regulator, duty.id))).toBe(404);
});

it("nobody but a regulator waives", async () => {
  const duty = await dutyOf(other);
  const form = { reasonCode: "not-owed", version: String(duty.version) };
  const officer = await makeActor(test.db, ["procurement-officer"]);
  for (const actor of [other.user, own.user, officer])
    for (const handler of [waiver.loader, waiver.action])
      expect(statusOf(await ask(handler, actor, duty.id, handler === waiver.action ? form : undefined))).toBe(403);
  expect(statusOf(await ask(waiver.action, regulator, "01M00000000000000000000000", form))).toBe(404);
});

it("a waiver that was changed behind the product's back is named", async () => {
  const { id } = await dutyOf(own);
  const fold = foldables.find(({ subjectType }) => subjectType === "agency-duty")!;
  const named = (statement: string) => namedAfter(test.admin, [fold], statement);
  expect(await named("do 1")).toEqual([]);
  const found = [["row-changed", "agency-duty", id, "waiverText"]];
  expect(await named(`update agency_duties set waiver_text = null where id = '${id}'`)).toEqual(found);
});

it("where the rule says so, what was missed proposes a suspension: one line to the form with its ground, decided by a person", async () => {
  const { db, admin } = test;
  const rule = admin.updateTable("agency_duty_rules").where("code", "=", "yearly-statement");
  await rule.set({ effect: "suspension-proposal" }).execute();
  const third = await makeListedAgency(db, { listedOn: "2025-06-01" });
  await keepDuties(db, startOfDay("2026-05-02"));
  await keepDuties(db, startOfDay("2026-05-03"));
  const duty = await dutyOf(third);
  const lines = await linesAbout(regulator, duty.id);
  expect(lines.map(({ key, href }) => [key, href])).toEqual([
    ["agencies:task.propose-suspension", `/agencies/${third.agency.id}/suspension?duty=${duty.id}`],
  ]);

  type Page = Awaited<ReturnType<typeof suspension.loader>>;
  const search = `?duty=${duty.id}`;
  const shown = (await ask(suspension.loader, regulator, third.agency.id, undefined, search)) as Page;
  const filled = Object.fromEntries(shown.fields.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
  expect(filled).toEqual({
    from: "2026-11-24",
    basisCode: "PJ",
    reason: "未按期办理年度报告 2025，期限为2026-04-30。",
  });
  expect(shown.fields.find(({ name }) => name === "basisCode")?.choices?.map(({ value }) => value)).toContain("PJ");
  expect(shown.dutyId).toBe(duty.id);
  expect(statusOf(await ask(suspension.loader, regulator, own.agency.id, undefined, search))).toBe(404);
  expect(statusOf(await ask(suspension.loader, regulator, third.agency.id, undefined, "?duty=none"))).toBe(404);

  const proposal = { ...filled, kind: "suspension", documentNo: "宿信监〔2026〕12号", dutyId: duty.id };
  expect(statusOf(await ask(suspension.action, regulator, own.agency.id, proposal))).toBe(422);
  expect(await linesAbout(regulator, duty.id)).toHaveLength(1);
  expect(statusOf(await ask(suspension.action, regulator, third.agency.id, proposal))).toBe(302);
  expect((await measuresOf(db, third.agency.id)).map(({ state, reason }) => [state, reason])).toEqual([
    ["proposed", filled.reason],
  ]);
  expect(await linesAbout(regulator, duty.id)).toEqual([]);

  const content = {
    ...{ reportsIssued: 12, complaintsReceived: 0, staffChanges: "无。", methodReview: "未作调整。" },
    ...{ statesTruth: true, signedBy: "甲某", signedOn: "2026-05-10" },
  };
  const { id } = mustBeOk(await draftFiling(ctxOf(db, third.user), { kind: "yearly", statementYear: 2025, content }));
  mustBeOk(await submitFiling(ctxOf(db, third.user), { filingId: id }));
  mustBeOk(await listFiling(ctxOf(db, regulator), { filingId: id }));
  expect((await dutyOf(third)).state).toBe("late");
  expect(await linesAbout(regulator, duty.id)).toEqual([]);
  await rule.set({ effect: "public-note" }).execute();
});

it("a waiver ends an open proposal", async () => {
  const { db, admin } = test;
  const rule = admin.updateTable("agency_duty_rules").where("code", "=", "yearly-statement");
  await rule.set({ effect: "suspension-proposal" }).execute();
  const late = await makeListedAgency(db, { listedOn: "2025-06-01" });
  await keepDuties(db, startOfDay("2026-05-02"));
  await keepDuties(db, startOfDay("2026-05-03"));
  const duty = await dutyOf(late);
  expect(await linesAbout(regulator, duty.id)).toHaveLength(1);
  const form = { reasonCode: "entered-elsewhere", version: String(duty.version) };
  expect(statusOf(await ask(waiver.action, regulator, duty.id, form))).toBe(302);
  expect(await linesAbout(regulator, duty.id)).toEqual([]);
  await rule.set({ effect: "public-note" }).execute();
});

it("the term of complaints is the catalogue's", async () => {
  expect(await complaintDueOn(test.db, "2026-11-02")).toBe("2026-12-14");
  const rule = test.admin.updateTable("agency_duty_rules").where("code", "=", "complaint");
  await rule.set({ term_json: JSON.stringify({ kind: "working-days", days: 5 }) }).execute();
  expect(await complaintDueOn(test.db, "2026-11-02")).toBe("2026-11-09");
  await rule.set({ term_json: JSON.stringify({ kind: "working-days", days: 30 }) }).execute();
});

it("over the API its agency and the regulators read what is owed, and a regulator waives it at the version that was read", async () => {
  const api = await startApi(test.db, { hasJobs: false });
  const fourth = await makeListedAgency(test.db, { listedOn: "2025-06-01" });
  await test.admin
    .updateTable("agency_duty_rules")
    .set({ effect: "public-note" })
    .where("code", "=", "yearly-statement")
    .execute();
  await keepDuties(test.db, startOfDay("2026-05-01"));
  const listed = `/api/v1/agencies/${fourth.agency.code}/duties`;
  const duty = await dutyOf(fourth);
  const at = `/api/v1/agency-duties/${duty.id}/waiver`;
  const officer = await makeActor(test.db, ["procurement-officer"]);
  for (const [actor, status] of [
    [null, 401],
    [officer, 403],
    [other.user, 404],
    [fourth.user, 200],
    [regulator, 200],
  ] as const)
    expect((await api.send(actor, "GET", listed)).status).toBe(status);
  const shown = (await (
    await api.send(regulator, "GET", listed, undefined, { "Accept-Language": "en" })
  ).json()) as object;
  expect(shown).toMatchObject({
    items: [
      {
        ...{ id: duty.id, rule: "yearly-statement", title: "Yearly statement", subject: "2025", dueOn: "2026-04-30" },
        ...{ state: "missed", metOn: null, waiverReason: null, version: duty.version },
        consequence: expect.stringContaining("public page"),
      },
    ],
  });
  const why = { reasonCode: "force-majeure", reasonText: "火灾" };
  const waive = async (actor: Actor, body: object, version: number | null = duty.version) => {
    const match: Record<string, string> = version === null ? {} : { "If-Match": `"${version}"` };
    const answer = await api.send(actor, "POST", at, body, match);
    return [answer.status, ((await answer.json()) as { code?: string; state?: string }).code ?? "waived"];
  };
  for (const actor of [fourth.user, other.user, officer]) expect((await waive(actor, why))[0]).toBe(403);
  expect((await waive(regulator, why, null))[0]).toBe(428);
  expect(await waive(regulator, why, 9)).toEqual([412, "version-stale"]);
  for (const wrong of [{ reasonCode: "other" }, { reasonCode: "kind" }, {}])
    expect((await waive(regulator, wrong))[0]).toBe(400);
  expect(await waive(regulator, why)).toEqual([200, "waived"]);
  expect(await waive(regulator, why, duty.version + 1)).toEqual([409, "duty-state"]);
  expect(await dutyOf(fourth)).toMatchObject({ state: "waived", waiverReason: "force-majeure", waiverText: "火灾" });
  await api.close();
});

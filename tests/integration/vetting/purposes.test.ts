import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadVetting } from "#db/reference/load-vetting";
import { importOffice, listOf, makeCase } from "#tests/factories/vetting";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { purposeByCode } from "~/modules/vetting/catalogue.queries.server";
import * as page from "~/modules/vetting/routes/purposes.server";
import { proposePurposeChange } from "~/modules/vetting/use-cases/propose-purpose-change.server";
import { returnPurposeChange } from "~/modules/vetting/use-cases/return-purpose-change.server";
import { signPurposeChange } from "~/modules/vetting/use-cases/sign-purpose-change.server";
import type { Actor } from "~/platform/actor";
import { translator } from "~/platform/messages.server";
import { mustBeOk, type Result } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const database = testDatabase();
let api: TestApi;
let officer: Actor;
let approver: Actor;
let both: Actor;

beforeAll(async () => {
  const { db } = database;
  officer = await makeActor(db, ["vetting-officer"]);
  approver = await makeActor(db, ["vetting-approver"]);
  both = await makeActor(db, ["vetting-officer", "vetting-approver"]);
  await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
  api = await startApi(db);
});

afterAll(() => api.close());

type Shown = { code: string; proposal: { id: string } | null };
const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);
const change = {
  code: "party-honour",
  version: 1,
  signOffLevels: 2,
  replyWorkingDays: 5,
  text: "表彰须经审核",
} as const;
const propose = (more: object = {}, actor = officer) =>
  proposePurposeChange(ctxOf(database.db, actor), { ...change, ...more });

async function setting(code: string) {
  const { signOffLevels, replyWorkingDays, version } = (await purposeByCode(database.db, code))!;
  return { signOffLevels, replyWorkingDays, version };
}

async function pageFor(actor: Actor, lng = "zh-CN") {
  const handler = page.loader as Parameters<typeof call>[0];
  return call(handler, { db: database.db, actor, path: `/vetting-purposes?purpose=party-honour&lng=${lng}` });
}

describe("what an office sets of a purpose", () => {
  it("is proposed by an officer and signed by an approver, and is nothing before that", async () => {
    const { db } = database;
    const running = await makeCase(db, officer, listOf([{ name: "刘明" }]), { purpose: "party-honour" });
    expect(codeOf(await propose({ code: "no-such" }))).toBe("not-found");
    expect(codeOf(await propose({ version: 7 }))).toBe("version-stale");
    expect(codeOf(await propose({ signOffLevels: 1, replyWorkingDays: 3 }))).toBe("nothing-changed");
    mustBeOk(await propose({}, both));
    expect(codeOf(await propose())).toBe("already-submitted");
    expect(codeOf(await signPurposeChange(ctxOf(db, both), "party-honour"))).toBe("same-account");
    expect(await setting("party-honour")).toEqual({ signOffLevels: 1, replyWorkingDays: 3, version: 1 });
    const tasks = async () =>
      (await openTasks(ctxOf(db, approver))).filter(({ href }) => href.includes("party-honour"));
    expect(await tasks()).toHaveLength(1);
    expect(await pageFor(both)).toMatchObject({ current: { pending: { by: both.name }, change: null, sign: null } });
    expect(await pageFor(approver)).toMatchObject({
      current: { sign: "/vetting-purposes/party-honour/change-signature", change: null },
    });

    mustBeOk(await signPurposeChange(ctxOf(db, approver), "party-honour"));
    expect(await setting("party-honour")).toEqual({ signOffLevels: 2, replyWorkingDays: 5, version: 2 });
    expect(await tasks()).toEqual([]);
    expect(codeOf(await signPurposeChange(ctxOf(db, approver), "party-honour"))).toBe("already-decided");
    const levelsOf = (id: string) =>
      db.selectFrom("vetting_cases").select("sign_off_levels").where("id", "=", id).executeTakeFirstOrThrow();
    expect(await levelsOf(running)).toEqual({ sign_off_levels: 1 });
    const next = await makeCase(db, officer, listOf([{ name: "刘明" }]), { purpose: "party-honour" });
    expect(await levelsOf(next)).toEqual({ sign_off_levels: 2 });
    const due = await db
      .selectFrom("vetting_cases")
      .select("reply_due_on")
      .where("id", "=", next)
      .executeTakeFirstOrThrow();
    expect(due.reply_due_on).toBe("2026-12-01");
  });

  it("is in the journal with who proposed it, who signed it, why, and what stood before", async () => {
    const rows = await database.db
      .selectFrom("journal_events")
      .innerJoin("journal_processes", "journal_processes.id", "journal_events.process_id")
      .select(["journal_processes.name as process", "journal_events.name", "journal_events.payload"])
      .where("journal_events.subject_type", "=", "vetting-purpose")
      .where("journal_events.subject_id", "=", "party-honour")
      .execute();
    expect(rows).toMatchObject([{ process: "sign-purpose-change", name: "purpose-changed" }]);
    expect(JSON.parse(rows[0]!.payload.toString())).toMatchObject({
      before: { signOffLevels: 1, replyWorkingDays: 3 },
      after: { signOffLevels: 2, replyWorkingDays: 5 },
    });
    const proposed = await database.db
      .selectFrom("journal_processes")
      .select("reason_text")
      .where("name", "=", "propose-purpose-change")
      .execute();
    expect(proposed.map((row) => row.reason_text)).toContain("表彰须经审核");
  });

  it("is renewed by no release once it was signed; what nobody changed is", async () => {
    const { db, admin } = database;
    await admin
      .updateTable("vetting_purposes")
      .set({ reply_working_days: 9 })
      .where("code", "=", "npc-deputy-city")
      .execute();
    await loadVetting(admin);
    expect(await setting("party-honour")).toMatchObject({ signOffLevels: 2, replyWorkingDays: 5 });
    expect((await purposeByCode(db, "npc-deputy-city"))?.replyWorkingDays).toBe(3);
  });

  it("can be returned with the reason", async () => {
    const { db } = database;
    mustBeOk(await propose({ version: 2, signOffLevels: 3 }));
    mustBeOk(await returnPurposeChange(ctxOf(db, approver), { code: "party-honour", text: "两级已够" }));
    expect(await setting("party-honour")).toMatchObject({ signOffLevels: 2 });
    mustBeOk(await propose({ version: 2, signOffLevels: 1 }));
    mustBeOk(await returnPurposeChange(ctxOf(db, approver), { code: "party-honour", text: "不改" }));
  });

  it("goes over the API as well, with the same rights", async () => {
    const base = "/api/v1/vetting-purposes/institution-post/change";
    const body = { version: 1, signOffLevels: 3, replyWorkingDays: 4, text: "岗位聘用须复核" };
    const send = async (actor: Actor, path: string, payload?: object) => {
      const answer = await api.send(actor, "POST", path, payload);
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    expect((await send(approver, base, body))[0]).toBe(403);
    expect((await send(officer, base, { ...body, signOffLevels: 4 }))[0]).toBe(400);
    expect((await send(officer, base, { ...body, replyWorkingDays: 0 }))[0]).toBe(400);
    expect(await send(officer, base, body)).toEqual([200, "institution-post"]);
    expect((await send(officer, `${base}/signature`))[0]).toBe(403);
    const shown = async () =>
      ((await (await api.send(approver, "GET", "/api/v1/vetting-purposes")).json()) as { items: Shown[] }).items.find(
        ({ code }) => code === "institution-post",
      )?.proposal;
    const first = await shown();
    expect(first).toMatchObject({ signOffLevels: 3, replyWorkingDays: 4, by: officer.name });
    expect((await send(approver, `${base}/return`, { text: "请改为五日" }))[0]).toBe(200);
    expect((await send(officer, base, { ...body, replyWorkingDays: 5 }))[0]).toBe(200);
    const sign = (seen: string) =>
      api.send(approver, "POST", `${base}/signature`, undefined, { "If-Match": `"${seen}"` });
    const unread = { "If-Match": `"${first!.id}"` };
    const back = await api.send(approver, "POST", `${base}/return`, { text: "不妥" }, unread);
    for (const stale of [await sign(first!.id), back])
      expect([stale.status, ((await stale.json()) as { code: string }).code]).toEqual([409, "proposal-replaced"]);
    expect((await sign((await shown())!.id)).status).toBe(200);
    const list = (await (await api.send(officer, "GET", "/api/v1/vetting-purposes")).json()) as {
      items: { code: string; signOffLevels: number }[];
    };
    expect(list.items).toHaveLength(8);
    expect(list.items.find((one) => one.code === "institution-post")?.signOffLevels).toBe(3);
  });
});

describe("the page of purposes", () => {
  it("reads each purpose as sentences with basis, validity and confidence, and says what is not served", async () => {
    const { current, groups } = (await pageFor(officer)) as unknown as {
      current: { basis: string[]; requiredSources: string[]; signOffLevels: number };
      groups: { verdict: string; rules: Record<string, unknown>[] }[];
    };
    expect(current.signOffLevels).toBe(2);
    expect(current.requiredSources.length).toBeGreaterThan(0);
    expect(groups.map((group) => group.verdict)).toEqual(expect.arrayContaining(["bars", "judgement"]));
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules) {
      expect(rule.sentence).toMatch(/。$/);
      expect(rule.confidence).toMatch(/^[HML]$/);
      expect(rule.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    const bars = groups.find((group) => group.verdict === "bars")?.rules ?? [];
    expect(bars.every((rule) => rule.confidence !== "L" && (rule.basis as string[]).length > 0)).toBe(true);
    const say = translator("zh-CN");
    expect(say("vetting:purposes.organisation-only")).toContain("录用、调任核查通过省级信用中心办理，不在本系统");
    expect(say("vetting:open.purpose-help")).toContain("录用、调任核查不在本系统办理");
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { importOffice, listOf, makeCase } from "#tests/factories/vetting";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, contextOf, statusOf } from "#tests/support/request";
import * as approval from "~/modules/vetting/routes/approval.server";
import * as decision from "~/modules/vetting/routes/decision.server";
import * as issuance from "~/modules/vetting/routes/issuance.server";
import * as match from "~/modules/vetting/routes/match.server";
import * as outcome from "~/modules/vetting/routes/outcome.server";
import * as purposeChange from "~/modules/vetting/routes/purpose-change.server";
import * as replies from "~/modules/vetting/routes/replies.server";
import * as returning from "~/modules/vetting/routes/return.server";
import * as submission from "~/modules/vetting/routes/submission.server";
import * as withdrawal from "~/modules/vetting/routes/withdrawal.server";
import { approveCase } from "~/modules/vetting/use-cases/approve-case.server";
import { confirmMatch } from "~/modules/vetting/use-cases/confirm-match.server";
import { decideCandidate } from "~/modules/vetting/use-cases/decide-candidate.server";
import { enterReply } from "~/modules/vetting/use-cases/enter-reply.server";
import { issueOpinion } from "~/modules/vetting/use-cases/issue-opinion.server";
import { proposePurposeChange } from "~/modules/vetting/use-cases/propose-purpose-change.server";
import { recordOutcome } from "~/modules/vetting/use-cases/record-outcome.server";
import { returnCase } from "~/modules/vetting/use-cases/return-case.server";
import { signPurposeChange } from "~/modules/vetting/use-cases/sign-purpose-change.server";
import { submitCase } from "~/modules/vetting/use-cases/submit-case.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const wu = { name: "吴勇", birthMonth: "1990-07" };
const REPLY = { from: "discipline" as const, documentNo: "甲纪函〔2026〕6号", on: "2026-11-23" };
let officer: Actor;
let colleague: Actor;
let approver: Actor;
let other: Actor;

beforeAll(async () => {
  const { db } = database;
  officer = await makeActor(db, ["vetting-officer"]);
  colleague = await makeActor(db, ["vetting-officer"]);
  approver = await makeActor(db, ["vetting-approver"]);
  other = await makeActor(db, ["vetting-approver"]);
  await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
});

const versionOf = async (id: string) =>
  String(
    (await database.db.selectFrom("vetting_cases").select("revision").where("id", "=", id).executeTakeFirstOrThrow())
      .revision,
  );

async function personOf(id: string): Promise<string> {
  const { person_id } = await database.db
    .selectFrom("vetting_candidates")
    .select("person_id")
    .where("case_id", "=", id)
    .executeTakeFirstOrThrow();
  return person_id!;
}

/** Posts the form as its page does, with files or without. */
async function post(route: { action: unknown }, params: Record<string, string>, form: Record<string, string>) {
  if (route !== replies)
    return call(route.action as Parameters<typeof call>[0], {
      ...{ db: database.db, actor: officer, path: "/", params, form },
    });
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.set(name, value);
  const request = new Request("http://localhost/", { method: "POST", body });
  return replies.action({ request, params, context: contextOf(database.db, officer) } as never);
}

/** What a colleague does meanwhile, by the form that is stale then, what is typed into it, and what it says was done. */
const FORMS: [string, { action: unknown }, Record<string, string>, string, (id: string) => Promise<unknown>][] = [
  [
    "decision",
    decision,
    { decision: "refer", reason: "按核查情况研判" },
    "作出人选决定",
    (id) => {
      const input = { decision: "postpone", reason: "另行研究", readAt: null, confirmsMatch: true };
      return decideCandidate(ctxOf(database.db, colleague), { caseId: id, no: "1", ...input });
    },
  ],
  [
    "match",
    match,
    {},
    "确认人选匹配",
    async (id) =>
      confirmMatch(ctxOf(database.db, colleague), {
        ...{ caseId: id, no: "1", personId: await personOf(id), readAt: null },
      }),
  ],
  [
    "reply",
    replies,
    { ...REPLY, conclusion: "none", reply: "暂未发现影响使用的问题", signedBy: "加盖印章" },
    "登记有关机关回复",
    (id) =>
      enterReply(ctxOf(database.db, colleague), { ...REPLY, caseId: id, no: "1", reply: "建议暂缓", readAt: null }),
  ],
];

const replyOf = (answer: unknown) =>
  (answer as { data: { reply: { error: Record<string, string[]>; initialValue: object } } }).data.reply;

describe("a form of a case that was read before a colleague was there", () => {
  it.each(FORMS)("%s says who did what since and keeps what was typed", async (_, route, typed, done, meanwhile) => {
    const id = await makeCase(database.db, officer, listOf([wu]));
    const form = { ...typed, readAt: await versionOf(id) };
    mustBeOk((await meanwhile(id)) as Parameters<typeof mustBeOk>[0]);
    const answer = await post(route, { id, no: "1" }, form);
    expect(statusOf(answer)).toBe(412);
    expect(replyOf(answer).error[""]).toEqual([
      `${colleague.name}已于 2026-11-24 10:00 办理“${done}”，请核对最新内容后重新提交；已填写的内容保留在下方`,
    ]);
    expect(replyOf(answer).initialValue).toMatchObject(typed);
    expect(statusOf(await post(route, { id, no: "1" }, { ...form, readAt: await versionOf(id) }))).toBe(302);
  });
});

const OUTCOME = { on: "2026-11-24", documentNo: null, note: null, readAt: null };

/** A case as far as its form needs it. */
const UP_TO: Record<string, (id: string) => Promise<unknown>> = {
  answered: async () => {},
  decided: (id) => decideCandidate(ctxOf(database.db, officer), { ...DECIDED, caseId: id }),
  submitted: async (id) => {
    await UP_TO.decided!(id);
    mustBeOk(await submitCase(ctxOf(database.db, officer), id));
  },
  approved: async (id) => {
    await UP_TO.submitted!(id);
    mustBeOk(await approveCase(ctxOf(database.db, approver), id));
  },
  issued: async (id) => {
    await UP_TO.approved!(id);
    mustBeOk(await issueOpinion(ctxOf(database.db, approver), id));
  },
};
const DECIDED = { no: "1", decision: "refer", reason: "按核查情况研判", readAt: null, confirmsMatch: true };
const decidedAgain = (id: string) =>
  decideCandidate(ctxOf(database.db, colleague), { ...DECIDED, caseId: id, decision: "postpone" });
const returned = (id: string) => returnCase(ctxOf(database.db, other), { caseId: id, reason: "补充理由" });

/** An act on a whole case, who does it, how far the case is, what was done meanwhile by whom. */
const ACTS: [
  string,
  { action: unknown },
  () => Actor,
  string,
  (id: string) => Promise<unknown>,
  () => Actor,
  string,
][] = [
  ["submission", submission, () => officer, "decided", decidedAgain, () => colleague, "作出人选决定"],
  ["withdrawal", withdrawal, () => officer, "answered", decidedAgain, () => colleague, "作出人选决定"],
  ["approval", approval, () => approver, "submitted", returned, () => other, "退回承办人"],
  ["return", returning, () => approver, "submitted", returned, () => other, "退回承办人"],
  ["issuance", issuance, () => approver, "approved", returned, () => other, "退回承办人"],
  [
    "outcome",
    outcome,
    () => officer,
    "issued",
    (id) => recordOutcome(ctxOf(database.db, colleague), { ...OUTCOME, caseId: id, no: "1", outcome: "interviewed" }),
    () => colleague,
    "登记结果运用",
  ],
];

describe("an act that was read before somebody else was there", () => {
  it.each(ACTS)("%s does nothing, says who did what since", async (_, route, who, upTo, meanwhile, by, done) => {
    const { db } = database;
    const id = await makeCase(db, officer, listOf([wu]));
    await UP_TO[upTo]!(id);
    const form = { readAt: await versionOf(id), reason: "来函撤回", outcome: "appointed", on: "2026-11-24" };
    mustBeOk((await meanwhile(id)) as Parameters<typeof mustBeOk>[0]);
    const before = await versionOf(id);
    const post = () =>
      call(route.action as Parameters<typeof call>[0], { db, actor: who(), path: "/", params: { id, no: "1" }, form });
    const answer = await post();
    expect(statusOf(answer)).toBe(412);
    expect(replyOf(answer).error[""]?.[0]).toContain(`${by().name}已于 2026-11-24 10:00 办理“${done}”`);
    expect(await versionOf(id)).toBe(before);
  });

  it("an outcome of another candidate makes no form stale, and one saved unchanged writes nothing", async () => {
    const { db } = database;
    const id = await makeCase(db, officer, listOf([wu, { name: "吴勇", idNumber: "321399199007202081" }]));
    for (const no of ["1", "2"]) mustBeOk(await decideCandidate(ctxOf(db, officer), { ...DECIDED, caseId: id, no }));
    mustBeOk(await submitCase(ctxOf(db, officer), id));
    mustBeOk(await approveCase(ctxOf(db, approver), id));
    mustBeOk(await issueOpinion(ctxOf(db, approver), id));
    const readAt = Number(await versionOf(id));
    const record = (no: string) =>
      recordOutcome(ctxOf(db, officer), { ...OUTCOME, caseId: id, no, outcome: "appointed", readAt });
    expect(mustBeOk(await record("1"))).toBe(readAt + 1);
    expect(mustBeOk(await record("2"))).toBe(readAt + 2);
    const now = Number(await versionOf(id));
    const again = { ...OUTCOME, caseId: id, no: "2", outcome: "appointed", readAt: now };
    expect(mustBeOk(await recordOutcome(ctxOf(db, colleague), again))).toBe(now);
  });
});

describe("a change of a purpose that was read before another was signed", () => {
  it("says who signed it and keeps what was typed", async () => {
    const { db } = database;
    const change = {
      code: "party-honour",
      version: 1,
      signOffLevels: 2,
      replyWorkingDays: 5,
      text: "表彰须审核",
    } as const;
    mustBeOk(await proposePurposeChange(ctxOf(db, colleague), change));
    mustBeOk(await signPurposeChange(ctxOf(db, approver), "party-honour"));
    const typed = { signOffLevels: "3", replyWorkingDays: "4", text: "按分管要求" };
    const answer = await post(purposeChange, { code: "party-honour" }, { ...typed, version: "1" });
    expect(statusOf(answer)).toBe(409);
    expect(replyOf(answer).error[""]?.[0]).toContain(`${approver.name}已于 2026-11-24 10:00 办理“变更核查用途设置”`);
    expect(replyOf(answer).initialValue).toMatchObject(typed);
  });
});

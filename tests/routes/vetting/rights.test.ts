import { beforeAll, describe, expect, it } from "vitest";
import { importOffice, makeCase, sampleList } from "#tests/factories/vetting";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import * as approval from "~/modules/vetting/routes/approval.server";
import * as caseRoute from "~/modules/vetting/routes/case.server";
import * as cases from "~/modules/vetting/routes/cases.server";
import * as decision from "~/modules/vetting/routes/decision.server";
import * as draft from "~/modules/vetting/routes/draft";
import * as issuance from "~/modules/vetting/routes/issuance.server";
import * as match from "~/modules/vetting/routes/match.server";
import * as openCase from "~/modules/vetting/routes/open-case.server";
import * as opinion from "~/modules/vetting/routes/opinion";
import * as outcome from "~/modules/vetting/routes/outcome.server";
import * as outcomes from "~/modules/vetting/routes/outcomes.server";
import * as purposeChange from "~/modules/vetting/routes/purpose-change.server";
import * as purposeReturn from "~/modules/vetting/routes/purpose-change-return.server";
import * as purposeSignature from "~/modules/vetting/routes/purpose-change-signature.server";
import * as purposes from "~/modules/vetting/routes/purposes.server";
import * as replies from "~/modules/vetting/routes/replies.server";
import * as replyPaper from "~/modules/vetting/routes/reply-paper";
import * as returning from "~/modules/vetting/routes/return.server";
import * as submission from "~/modules/vetting/routes/submission.server";
import * as withdrawal from "~/modules/vetting/routes/withdrawal.server";
import { proposePurposeChange } from "~/modules/vetting/use-cases/propose-purpose-change.server";
import type { Actor } from "~/platform/actor";
import { ROLES, type Role } from "~/platform/permissions";

const database = testDatabase();
const actors = new Map<Role, Actor>();
let caseId: string;
let candidateId: string;

beforeAll(async () => {
  const { db } = database;
  for (const role of ROLES) actors.set(role, await makeActor(db, [role]));
  await importOffice(db, actors.get("filler")!, actors.get("contribution-reviewer")!);
  await proposePurposeChange(ctxOf(db, actors.get("vetting-officer")!), {
    ...{ code: "party-honour", version: 1, signOffLevels: 2, replyWorkingDays: 3, text: "表彰须审核" },
  });
  caseId = await makeCase(db, actors.get("vetting-officer")!, await sampleList());
  candidateId = (
    await db
      .selectFrom("vetting_candidates")
      .select("id")
      .where("case_id", "=", caseId)
      .where("no", "=", "1")
      .executeTakeFirstOrThrow()
  ).id;
});

type Handler = Parameters<typeof call>[0];
const OFFICER: Role[] = ["vetting-officer"];
const APPROVER: Role[] = ["vetting-approver"];
const BOTH = [...OFFICER, ...APPROVER];
const RULES = [...BOTH, "registrar" as Role];

/** address · handler · who may · a form where it is an act */
const ROUTES: [string, Handler, Role[], Record<string, string>?][] = [
  ["list", cases.loader as Handler, BOTH],
  ["open (page)", openCase.loader as Handler, OFFICER],
  ["case", caseRoute.loader as Handler, BOTH],
  ["decision (page)", decision.loader as Handler, OFFICER],
  ["decision", decision.action as Handler, OFFICER, {}],
  ["draft", draft.action as Handler, OFFICER, { reason: "草稿" }],
  ["match (page)", match.loader as Handler, OFFICER],
  ["match", match.action as Handler, OFFICER, {}],
  ["replies (page)", replies.loader as Handler, OFFICER],
  ["outcome (page)", outcome.loader as Handler, OFFICER],
  ["outcome", outcome.action as Handler, OFFICER, {}],
  ["submission (page)", submission.loader as Handler, OFFICER],
  ["submission", submission.action as Handler, OFFICER, {}],
  ["approval (page)", approval.loader as Handler, APPROVER],
  ["approval", approval.action as Handler, APPROVER, {}],
  ["return (page)", returning.loader as Handler, APPROVER],
  ["return", returning.action as Handler, APPROVER, {}],
  ["issuance (page)", issuance.loader as Handler, APPROVER],
  ["issuance", issuance.action as Handler, APPROVER, {}],
  ["withdrawal (page)", withdrawal.loader as Handler, OFFICER],
  ["withdrawal", withdrawal.action as Handler, OFFICER, {}],
  ["opinion", opinion.loader as Handler, BOTH],
  ["purposes", purposes.loader as Handler, RULES],
  ["outcomes", outcomes.loader as Handler, BOTH],
  ["purpose change (page)", purposeChange.loader as Handler, OFFICER],
  ["purpose change", purposeChange.action as Handler, OFFICER, {}],
  ["purpose change return (page)", purposeReturn.loader as Handler, APPROVER],
  ["purpose change return", purposeReturn.action as Handler, APPROVER, {}],
  ["purpose change signature (page)", purposeSignature.loader as Handler, APPROVER],
  ["purpose change signature", purposeSignature.action as Handler, APPROVER, {}],
];

describe.each(ROUTES)("%s", (_name, handler, may, form) => {
  it.each(ROLES)("%s", async (role) => {
    const params = { id: caseId, no: "1", format: "pdf", code: "party-honour" };
    const answer = await call(handler, { db: database.db, actor: actors.get(role)!, path: "/", params, form });
    if (may.includes(role)) expect([200, 204, 302, 409, 422]).toContain(statusOf(answer));
    else expect(statusOf(answer)).toBe(403);
  });
});

describe("a reply and its paper", () => {
  it.each(ROLES)("%s", async (role) => {
    const at = {
      db: database.db,
      actor: actors.get(role)!,
      path: "/",
      params: { id: caseId, no: "1", from: "police" },
    };
    expect(statusOf(await call(replies.action as Handler, { ...at, form: {} }))).toBe(
      OFFICER.includes(role) ? 415 : 403,
    );
    expect(statusOf(await call(replyPaper.loader as Handler, at))).toBe(BOTH.includes(role) ? 404 : 403);
  });
});

describe("a case that is not there", () => {
  it.each(ROUTES.filter(([name]) => /case|page/.test(name) && !/open/.test(name)))(
    "%s",
    async (_name, handler, may) => {
      const params = { id: "01AAAAAAAAAAAAAAAAAAAAAAAA", no: "1" };
      const answer = await call(handler, { db: database.db, actor: actors.get(may[0]!)!, path: "/", params });
      expect(statusOf(answer)).toBe(404);
    },
  );
});

describe("drafts", () => {
  it("are kept until the decision is made", async () => {
    const actor = actors.get("vetting-officer")!;
    const params = { id: caseId, no: "1" };
    const reason = "先记下";
    const answer = await call(draft.action as Handler, {
      db: database.db,
      actor,
      path: "/",
      params,
      form: { decision: "postpone", reason },
    });
    expect(statusOf(answer)).toBe(204);
    const kept = await database.db
      .selectFrom("vetting_candidates")
      .select(["draft_decision", "draft_reason", "decision"])
      .where("id", "=", candidateId)
      .executeTakeFirstOrThrow();
    expect(kept).toEqual({ draft_decision: "postpone", draft_reason: reason, decision: null });
  });
});

import { beforeAll, expect, it } from "vitest";
import { sample, stageAndRead } from "#tests/factories/imports";
import { importOffice, listOf, makeCase } from "#tests/factories/vetting";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { loadActor } from "~/modules/accounts/actor.server";
import { returnSubmission, signApproval, submitForApproval } from "~/modules/approvals/approve.server";
import { commitImport } from "~/modules/collection/use-cases/commit-import.server";
import { confirmZeroReport } from "~/modules/collection/use-cases/confirm-zero-report.server";
import { signZeroReport } from "~/modules/collection/use-cases/sign-zero-report.server";
import { loader as casePage } from "~/modules/vetting/routes/case.server";
import { approveCase } from "~/modules/vetting/use-cases/approve-case.server";
import { decideCandidate } from "~/modules/vetting/use-cases/decide-candidate.server";
import { issueOpinion } from "~/modules/vetting/use-cases/issue-opinion.server";
import { returnCase } from "~/modules/vetting/use-cases/return-case.server";
import { submitCase } from "~/modules/vetting/use-cases/submit-case.server";
import type { Actor } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import type { Role } from "~/platform/permissions";
import { runProcess } from "~/platform/process.server";
import { mustBeOk, type Result } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const database = testDatabase();
let personId: string;

beforeAll(async () => {
  const { db } = database;
  await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
  const person = await db.selectFrom("persons").select("id").orderBy("id").limit(1).executeTakeFirstOrThrow();
  personId = person.id;
});

/** Two accounts of one person. */
const twice = (one: Role, other: Role): Promise<[Actor, Actor]> =>
  Promise.all([makeActor(database.db, [one], { personId }), makeActor(database.db, [other], { personId })]);
/** The account as its next request finds it. */
const again = async (actor: Actor) => (await loadActor(database.db, actor.accountId, civilDayOf(TEST_NOW)))!;
const told = async (actor: Actor) => (await openTasks(ctxOf(database.db, actor))).map(({ href }) => href);
const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);

it("nobody signs or returns by a second account what they submitted by the first", async () => {
  const { db } = database;
  const [first, second] = await twice("registrar", "registrar");
  const about = { kind: "test", subject: { type: "person", id: newId() } };
  const as = (actor: Actor, work: Parameters<typeof runProcess<unknown>>[2]) =>
    runProcess(ctxOf(db, actor), { name: "test-approval" }, work);
  await as(first, (unit) => submitForApproval(unit, ctxOf(db, first), { ...about, proposal: 1, facts: 1 }));
  const signed = await as(second, (unit) => signApproval(unit, ctxOf(db, second), { ...about, facts: 1, seen: null }));
  expect(codeOf(signed)).toBe("same-account");
  const returned = await as(second, (unit) =>
    returnSubmission(unit, ctxOf(db, second), { ...about, text: "不妥", line: null, seen: null }),
  );
  expect(codeOf(returned)).toBe("same-account");
});

it("nobody commits by a second account what they staged by the first, nor confirms their own zero-report", async () => {
  const { db } = database;
  const [filler, reviewer] = await twice("filler", "contribution-reviewer");
  const staged = await stageAndRead(db, filler, "org-units", sample("org-units.xlsx"));
  expect(codeOf(await commitImport(ctxOf(db, reviewer), staged))).toBe("same-account");
  const item = await db.selectFrom("collection_items").select("code").orderBy("code").executeTakeFirstOrThrow();
  const period = { item: item.code, from: "2026-10-01", to: "2026-10-31" };
  const { id } = mustBeOk(await signZeroReport(ctxOf(db, filler), period));
  const other = await makeActor(db, ["contribution-reviewer"]);
  expect((await told(other)).length - (await told(await again(reviewer))).length).toBe(2);
  expect(codeOf(await confirmZeroReport(ctxOf(db, reviewer), id))).toBe("same-signer");
});

/** Which of these the page of a case offers. */
async function offered(actor: Actor, id: string) {
  const at = { db: database.db, actor: await again(actor), path: `/vetting-cases/${id}`, params: { id } };
  const { may } = (await call(casePage as never, at)) as { may: Record<"approve" | "return" | "issue", boolean> };
  return { approve: may.approve, return: may.return, issue: may.issue };
}

it("nobody signs, returns or issues by a second account a case they worked on by the first", async () => {
  const { db } = database;
  const [officer, approver] = await twice("vetting-officer", "vetting-approver");
  const id = await makeCase(db, officer, listOf([{ name: "查无此人" }]));
  const decision = { caseId: id, no: "1", decision: "not-answerable", reason: "查无此人", readAt: null };
  mustBeOk(await decideCandidate(ctxOf(db, officer), { ...decision, confirmsMatch: false }));
  mustBeOk(await submitCase(ctxOf(db, officer), id));
  expect(codeOf(await approveCase(ctxOf(db, approver), id))).toBe("same-account");
  expect(await offered(approver, id)).toEqual({ approve: false, return: false, issue: false });
  expect(await told(await again(approver))).not.toContain(`/vetting-cases/${id}/approval`);
  expect(codeOf(await returnCase(ctxOf(db, approver), { caseId: id, reason: "再核" }))).toBe("same-account");
  const other = await makeActor(db, ["vetting-approver"]);
  expect(await offered(other, id)).toEqual({ approve: true, return: true, issue: false });
  expect(await told(other)).toContain(`/vetting-cases/${id}/approval`);
  mustBeOk(await approveCase(ctxOf(db, other), id));
  expect(await offered(approver, id)).toEqual({ approve: false, return: false, issue: false });
  expect(await told(await again(approver))).not.toContain(`/vetting-cases/${id}/issuance`);
  expect(await told(other)).toContain(`/vetting-cases/${id}/issuance`);
  expect(codeOf(await issueOpinion(ctxOf(db, approver), id))).toBe("same-account");
});

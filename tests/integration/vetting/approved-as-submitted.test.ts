import { beforeAll, describe, expect, it } from "vitest";
import { everySourceSpoke, importOffice, listOf, makeCase, noObjections } from "#tests/factories/vetting";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { identityNumberIndex } from "~/modules/people/identity-number.server";
import type { PersonChangeProposal } from "~/modules/people/person-change.types";
import { confirmChange } from "~/modules/people/use-cases/confirm-change.server";
import { proposeChange } from "~/modules/people/use-cases/propose-change.server";
import type { OpinionSnapshot } from "~/modules/vetting/opinion.types";
import { approveCase } from "~/modules/vetting/use-cases/approve-case.server";
import { decideCandidate } from "~/modules/vetting/use-cases/decide-candidate.server";
import { issueOpinion } from "~/modules/vetting/use-cases/issue-opinion.server";
import { readCase } from "~/modules/vetting/use-cases/read-case.server";
import { returnCase } from "~/modules/vetting/use-cases/return-case.server";
import { submitCase } from "~/modules/vetting/use-cases/submit-case.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk, type Result } from "~/platform/result";
import { decryptColumn } from "~/platform/secrets.server";

const database = testDatabase();
const wu = { name: "吴勇", idNumber: "321399199007202081" };
let officer: Actor;
let approver: Actor;
let registrars: Actor[];

beforeAll(async () => {
  const { db } = database;
  officer = await makeActor(db, ["vetting-officer"]);
  approver = await makeActor(db, ["vetting-approver"]);
  registrars = [await makeActor(db, ["registrar"]), await makeActor(db, ["registrar"])];
  await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
  await everySourceSpoke(db, "321300", "2026-11-20");
});

const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);
const reason = { code: "other", text: "按材料更正" };

async function personOf(idNumber: string) {
  return database.db
    .selectFrom("persons")
    .selectAll()
    .where("id_number_index", "=", identityNumberIndex(idNumber))
    .executeTakeFirstOrThrow();
}

/** What registrars do to somebody: one proposes, another confirms. */
async function change(act: (row: Awaited<ReturnType<typeof personOf>>) => PersonChangeProposal): Promise<void> {
  const row = await personOf(wu.idNumber);
  mustBeOk(await proposeChange(ctxOf(database.db, registrars[0]!), act(row)));
  const confirmed = { personId: row.id, version: row.version };
  mustBeOk(await confirmChange(ctxOf(database.db, registrars[1]!), confirmed));
}

const correct = (changed: Partial<{ politicalStatus: string; position: string }>) =>
  change((row) => ({
    act: "correct-person",
    input: {
      ...{ personId: row.id, version: row.version, staffClass: row.staff_class, reason },
      ...{ politicalStatus: row.political_status, partyJoinedOn: row.party_joined_on },
      ...{ workStartedOn: row.work_started_on, nationality: row.nationality },
      ...{ position: row.position, rank: row.post_rank },
      ...changed,
    },
  }));

const decide = (caseId: string) =>
  decideCandidate(ctxOf(database.db, officer), {
    ...{ caseId, no: "1", decision: "refer", reason: "按核查情况研判" },
    ...{ readAt: null, confirmsMatch: true },
  });

async function submittedCase(): Promise<string> {
  const { db } = database;
  const id = await makeCase(db, officer, listOf([wu]));
  await noObjections(db, officer, id, ["1"]);
  mustBeOk(await decide(id));
  mustBeOk(await submitCase(ctxOf(db, officer), id));
  return id;
}

async function printed(caseId: string) {
  const row = await database.db
    .selectFrom("vetting_opinions")
    .select("snapshot_cipher")
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  const snapshot = JSON.parse(decryptColumn(row.snapshot_cipher)) as OpinionSnapshot;
  const { sex, birthMonth, politicalStatus, unitAndPosition, contradictions } = snapshot.candidates[0]!;
  return { sex, birthMonth, politicalStatus, unitAndPosition, contradictions: contradictions.map((line) => line.key) };
}

describe("what is signed is what was submitted", () => {
  it("also where only what the opinion prints of the person has changed: refused, and printed as it is approved next", async () => {
    const { db } = database;
    const id = await submittedCase();
    await correct({ politicalStatus: "13" });
    const refusal = await approveCase(ctxOf(db, approver), id);
    expect(refusal).toMatchObject({ ok: false, refusal: { code: "facts-changed" } });
    mustBeOk(await returnCase(ctxOf(db, approver), { caseId: id, reason: "政治面貌有变" }));
    expect((await readCase(ctxOf(db, officer), id, "zh-CN"))?.candidates[0]?.decision?.stale).toBe(true);
    expect(codeOf(await submitCase(ctxOf(db, officer), id))).toBe("candidates-undecided");
    mustBeOk(await decide(id));
    mustBeOk(await submitCase(ctxOf(db, officer), id));
    mustBeOk(await approveCase(ctxOf(db, approver), id));
    mustBeOk(await issueOpinion(ctxOf(db, approver), id));
    expect(await printed(id)).toMatchObject({ birthMonth: "1990-07", politicalStatus: "群众" });
  });

  it("also between the signature and the issuance", async () => {
    const { db } = database;
    const id = await submittedCase();
    mustBeOk(await approveCase(ctxOf(db, approver), id));
    await correct({ position: "科室主任" });
    expect(codeOf(await issueOpinion(ctxOf(db, approver), id))).toBe("facts-changed");
  });

  it("also where only a contradiction with the list has come up: somebody retired", async () => {
    const { db } = database;
    const id = await submittedCase();
    await change(({ id: personId, version }) => ({
      act: "retire-person",
      input: { personId, version, leaving: "retired", lastOn: "2026-11-23", reason },
    }));
    expect(codeOf(await approveCase(ctxOf(db, approver), id))).toBe("facts-changed");
    mustBeOk(await returnCase(ctxOf(db, approver), { caseId: id, reason: "已退休" }));
    const contradictions = (await readCase(ctxOf(db, officer), id, "zh-CN"))?.candidates[0]?.contradictions;
    expect(contradictions).toContain("花名册载明人员状态为“退休”");
    mustBeOk(await decide(id));
    mustBeOk(await submitCase(ctxOf(db, officer), id));
    mustBeOk(await approveCase(ctxOf(db, approver), id));
    mustBeOk(await issueOpinion(ctxOf(db, approver), id));
    expect((await printed(id)).contradictions).toContain("vetting:contradiction.status");
  });
});

describe("somebody twice on a list", () => {
  it("is told on both lines, also after a reply was entered for one of them, and can be submitted at once", async () => {
    const { db } = database;
    const id = await makeCase(db, officer, listOf([wu, wu]));
    const twice = async () =>
      (await readCase(ctxOf(db, officer), id, "zh-CN"))?.candidates.map((one) =>
        one.contradictions.filter((line) => line.includes("同一人")),
      );
    expect(await twice()).toEqual([["与第 2 号为同一人"], ["与第 1 号为同一人"]]);
    await noObjections(db, officer, id, ["1", "2"]);
    expect(await twice()).toEqual([["与第 2 号为同一人"], ["与第 1 号为同一人"]]);
    for (const no of ["1", "2"]) {
      const decision = { caseId: id, no, decision: "refer", reason: "重复", readAt: null, confirmsMatch: true };
      mustBeOk(await decideCandidate(ctxOf(db, officer), decision));
    }
    mustBeOk(await submitCase(ctxOf(db, officer), id));
  });
});

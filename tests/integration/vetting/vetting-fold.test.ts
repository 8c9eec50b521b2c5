import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { everySourceSpoke, importOffice, makeCase, noObjections, sampleList } from "#tests/factories/vetting";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { namedAfter, unseenColumns } from "#tests/support/tamper";
import { approveCase } from "~/modules/vetting/use-cases/approve-case.server";
import { confirmMatch } from "~/modules/vetting/use-cases/confirm-match.server";
import { decideCandidate } from "~/modules/vetting/use-cases/decide-candidate.server";
import { enterReply } from "~/modules/vetting/use-cases/enter-reply.server";
import { issueOpinion } from "~/modules/vetting/use-cases/issue-opinion.server";
import { recordOutcome } from "~/modules/vetting/use-cases/record-outcome.server";
import { returnCase } from "~/modules/vetting/use-cases/return-case.server";
import { submitCase } from "~/modules/vetting/use-cases/submit-case.server";
import { withdrawCase } from "~/modules/vetting/use-cases/withdraw-case.server";
import { vettingFolds } from "~/modules/vetting/vetting.fold.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const named = (...statements: string[]) => namedAfter(database.admin, vettingFolds, ...statements);
const deferring = "建议暂缓，具体情况另行沟通";
let officer: Actor;
let approver: Actor;
let issued: string;
let open: string;

async function decide(caseId: string, no: string, decision = "refer", by = officer): Promise<void> {
  const reason = "按核查情况研判";
  const input = { caseId, no, decision, reason, readAt: null, confirmsMatch: true };
  mustBeOk(await decideCandidate(ctxOf(database.db, by), input));
}

/** A case of the first lines of the office's list, replies entered and everybody decided. */
async function decidedCase(count: number): Promise<string> {
  const { headers, candidates } = await sampleList();
  const id = await makeCase(database.db, officer, { headers, candidates: candidates.slice(0, count) });
  const nos = candidates.slice(0, count).map(({ no }) => no);
  await noObjections(database.db, officer, id, nos);
  for (const no of nos) await decide(id, no);
  return id;
}

beforeAll(async () => {
  const { db } = database;
  officer = await makeActor(db, ["vetting-officer"]);
  approver = await makeActor(db, ["vetting-approver"]);
  await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
  await everySourceSpoke(db, "321300", "2026-11-20");
  issued = await decidedCase(2);
  mustBeOk(await submitCase(ctxOf(db, officer), issued));
  mustBeOk(await approveCase(ctxOf(db, approver), issued));
  mustBeOk(await issueOpinion(ctxOf(db, approver), issued));
  const outcome = {
    caseId: issued,
    no: "2",
    outcome: "interviewed",
    on: "2026-11-24",
    documentNo: null,
    note: "谈话",
    readAt: null,
  };
  mustBeOk(await recordOutcome(ctxOf(db, officer), outcome));
  mustBeOk(await recordOutcome(ctxOf(db, officer), { ...outcome, outcome: "no-effect", note: "更正" }));
  const returned = await decidedCase(1);
  mustBeOk(await submitCase(ctxOf(db, officer), returned));
  mustBeOk(await returnCase(ctxOf(db, approver), { caseId: returned, reason: "补充理由" }));
  mustBeOk(await withdrawCase(ctxOf(db, officer), { caseId: await decidedCase(1), reason: "来函撤回" }));
  open = await makeCase(db, officer, await sampleList());
  const reply = { caseId: open, from: "discipline" as const, documentNo: "甲纪函〔2026〕9号", on: "2026-11-23" };
  mustBeOk(await enterReply(ctxOf(db, officer), { ...reply, no: "1", reply: deferring, readAt: null }));
  await decide(open, "1", "unsuitable");
  const colleague = await makeActor(db, ["vetting-officer"]);
  await decide(open, "2", "refer", colleague);
  const { person_id } = await db
    .selectFrom("vetting_candidates")
    .select("person_id")
    .where("case_id", "=", open)
    .where("no", "=", "5")
    .executeTakeFirstOrThrow();
  for (const personId of [person_id, null, person_id]) {
    mustBeOk(await confirmMatch(ctxOf(db, officer), { caseId: open, no: "5", personId, readAt: null }));
  }
}, 240_000);

async function idOf(table: string, column: string, where: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)}
    where ${sql.raw(where)} order by 1 limit 1`.execute(database.admin);
  return rows[0]!.id;
}

describe("vetting", () => {
  it("agrees with the journal in every state that a case reaches", async () => {
    const { rows } = await sql<{ state: string }>`select state from vetting_cases order by state`.execute(
      database.admin,
    );
    expect(rows.map(({ state }) => state).sort()).toEqual(["answered", "issued", "returned", "withdrawn"]);
    expect(await named()).toEqual([]);
  });

  it.each([
    ["a decision turned round", "decision = 'no-objection'", "decision,proof"],
    ["its reason", "decision_reason = '经核查无异议'", "proof,reason"],
    ["who decided", "decided_by = null", "decidedBy"],
    ["an answer", "answer = 'attention'", "proof"],
    ["a match", "person_id = null", "personId"],
    ["a line as it came in", "name = '甲'", "line"],
    ["the cells that go out again", "cells_json = '[]'", "line"],
    ["a finding that is struck", 'findings_json = \'[{"kind":"reply:police"}]\'', "proof"],
  ])("names a candidate with %s", async (_, change, fields) => {
    const id = await idOf("vetting_candidates", "id", `case_id = '${issued}' and no = '2'`);
    const found = await named(`update vetting_candidates set ${change} where id = '${id}'`);
    expect(found).toContainEqual(["row-changed", "vetting-candidate", id, expect.stringContaining(fields)]);
    expect(found.filter(([, type]) => type !== "vetting-candidate")).toEqual([]);
  });

  it.each([
    ["a state", "update vetting_cases set state = 'approved' where id = 'ISSUED'", "issued", "state"],
    ["its contact", "update vetting_cases set contact = 'x' where id = 'ISSUED'", "issued", "proof"],
    ["a signature taken away", "delete from vetting_officers where part = 'signer'", "issued", "officers"],
    ["another signer", "update vetting_officers set account_id = 'X' where part = 'signer'", "issued", "officers"],
    [
      "an officer put in",
      "insert into vetting_officers values ('OPEN', 'X', 'officer', 0, now(3))",
      "open",
      "officers",
    ],
    ["somebody to read", "insert into case_grants values ('ACCOUNT', 'X', 'OPEN')", "open", "grants"],
    ["a reader taken away", "delete from case_grants where case_id = 'OPEN' limit 1", "open", "grants"],
    ["a source made fresh", "update vetting_coverages set lines_json = '[]' where case_id = 'OPEN'", "open", "proof"],
    ["a receipt taken away", "delete from vetting_coverages where case_id = 'OPEN'", "open", "proof"],
    ["another number", "update vetting_opinions set number = 9 where case_id = 'ISSUED'", "issued", "opinion"],
    [
      "another snapshot",
      "update vetting_opinions set snapshot_cipher = 'x' where case_id = 'ISSUED'",
      "issued",
      "opinion",
    ],
    ["an opinion taken away", "delete from vetting_opinions where case_id = 'ISSUED'", "issued", "opinion"],
    ["another file", "update files set sha256 = repeat('x', 32) where purpose = 'opinion'", "issued", "opinion"],
  ])("names a case with %s", async (_, change, which, field) => {
    const put = change!.replaceAll("ISSUED", issued).replaceAll("OPEN", open).replaceAll("ACCOUNT", officer.accountId);
    const found = await named(put);
    expect(found).toEqual([["row-changed", "vetting-case", which === "open" ? open : issued, field]]);
  });

  it("names a case where openedBy is another", async () => {
    const found = await named(`update vetting_cases set opened_by = '${approver.accountId}' where id = '${open}'`);
    expect(found).toEqual([["row-changed", "vetting-case", open, "openedBy"]]);
  });

  it("names a reply and an outcome that were changed", async () => {
    const candidate = await idOf("vetting_replies", "candidate_id", `case_id = '${open}'`);
    const change = (set: string) => named(`update vetting_replies set ${set} where candidate_id = '${candidate}'`);
    const reply = `${candidate}:discipline`;
    expect(await change("reply = '暂未发现影响使用的问题'")).toEqual([
      ["row-changed", "vetting-reply", reply, "proof"],
    ]);
    expect(await change("replied_on = '2026-11-01'")).toEqual([["row-changed", "vetting-reply", reply, "on"]]);
    const outcome = await idOf("vetting_outcomes", "id", "1 = 1");
    expect(await named("update vetting_outcomes set outcome = 'appointed'")).toEqual([
      ["row-changed", "vetting-outcome", outcome, "outcome"],
    ]);
  });

  it.each([
    ["vetting_cases", "id", "vetting-case", (id: string) => id],
    ["vetting_candidates", "id", "vetting-candidate", (id: string) => id],
    ["vetting_outcomes", "id", "vetting-outcome", (id: string) => id],
    ["vetting_replies", "candidate_id", "vetting-reply", (id: string) => `${id}:discipline`],
  ])("names rows of %s that were added or taken away", async (table, column, type, idFrom) => {
    const id = await idOf(table, column, "1 = 1");
    // Ids of one moment differ in their last characters: another in the middle is nobody's.
    const other = `${id.slice(0, 20)}${id[20] === "Z" ? "Y" : "Z"}${id.slice(21)}`;
    const found = await named(`update ${table} set ${column} = '${other}' where ${column} = '${id}'`);
    expect(found).toContainEqual(["row-added", type, idFrom(other), ""]);
    expect(found).toContainEqual(["row-missing", type, idFrom(id), ""]);
  });

  it("leaves no lasting column out", async () => {
    const unseen = (await Promise.all(vettingFolds.map((fold) => unseenColumns(database.admin, fold)))).flat();
    expect(unseen.sort()).toEqual([
      "vetting_candidates.draft_decision",
      "vetting_candidates.draft_reason",
      "vetting_cases.approval_id",
      "vetting_cases.revision",
      "vetting_cases.updated_at",
    ]);
  });

  it("keeps what another body replied, and what follows from it alone, out of the journal", async () => {
    const { openPayloads } = await import("~/modules/journal/payload.server");
    const events = await database.db
      .selectFrom("journal_events")
      .select(["name", "person_id", "payload", "version"])
      .where("subject_type", "like", "vetting-%")
      .execute();
    const payloads = (await openPayloads(database.db, events)).map((payload) => JSON.stringify(payload));
    expect(payloads.length).toBeGreaterThan(30);
    expect(payloads.filter((text) => text.includes("暂缓") || text.includes("unsuitable"))).toEqual([]);
    const candidates = events.filter(({ name }) => /^(candidate|match|reply|outcome)-/.test(name));
    expect(candidates.filter(({ person_id }) => person_id === null).map(({ name }) => name)).not.toContain(
      "candidate-decided",
    );
    expect(new Set(candidates.map(({ version }) => version))).toEqual(new Set([2]));
  });
});

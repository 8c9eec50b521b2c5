import { beforeAll, describe, expect, it } from "vitest";
import { importOffice, listOf, makeCase } from "#tests/factories/vetting";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call, contextOf, statusOf } from "#tests/support/request";
import { namedAfter } from "#tests/support/tamper";
import { openPayloads } from "~/modules/journal/payload.server";
import * as casePage from "~/modules/vetting/routes/case.server";
import * as replies from "~/modules/vetting/routes/replies.server";
import * as replyPaper from "~/modules/vetting/routes/reply-paper";
import { approveCase } from "~/modules/vetting/use-cases/approve-case.server";
import { decideCandidate } from "~/modules/vetting/use-cases/decide-candidate.server";
import { issueOpinion } from "~/modules/vetting/use-cases/issue-opinion.server";
import { submitCase } from "~/modules/vetting/use-cases/submit-case.server";
import { vettingFolds } from "~/modules/vetting/vetting.fold.server";
import type { Actor } from "~/platform/actor";
import { renderOfficialDocument } from "~/platform/pdf/official-document.server";
import { mustBeOk } from "~/platform/result";
import { decryptColumn } from "~/platform/secrets.server";

const database = testDatabase();
const wu = { name: "吴勇", idNumber: "321399199007202081" };
const SIGNER = "签发人某甲（加盖印章）";
let [officer, colleague, approver]: Actor[] = [];
let scan: Buffer;

beforeAll(async () => {
  const { db } = database;
  officer = await makeActor(db, ["vetting-officer"]);
  colleague = await makeActor(db, ["vetting-officer"]);
  approver = await makeActor(db, ["vetting-approver"]);
  await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
  scan = await renderOfficialDocument({ createdAt: "2026-11-24T00:00:00Z", title: "复函", blocks: [] });
});

const paper = (name = "纪委复函.pdf", bytes: Uint8Array = scan) => new File([new Uint8Array(bytes)], name);
const newCase = () => makeCase(database.db, officer!, listOf([wu]));

/** Enters the reply as the form does. */
async function enter(id: string, file: File | null, more: Record<string, string> = {}) {
  const body = new FormData();
  const fields = {
    ...{ readAt: "1", from: "discipline", conclusion: "none", reply: "暂未发现影响使用的问题" },
    ...{ documentNo: "甲纪函〔2026〕6号", on: "2026-11-23", signedBy: SIGNER, ...more },
  };
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  if (file) body.set("paper", file);
  const request = new Request("http://localhost/", { method: "POST", body });
  const args = { request, params: { id, no: "1" }, context: contextOf(database.db, officer!) };
  return replies.action(args as unknown as Parameters<typeof replies.action>[0]);
}

const taken = (id: string, actor = officer!, from = "discipline") =>
  call(replyPaper.loader as Parameters<typeof call>[0], {
    ...{ db: database.db, actor, path: "/", params: { id, no: "1", from } },
  });

async function shown(id: string, actor = officer!) {
  const page = await call(casePage.loader as Parameters<typeof call>[0], {
    ...{ db: database.db, actor, path: "/", params: { id } },
  });
  return (page as { replyPapers: unknown[] }).replyPapers;
}

const reads = async (id: string) =>
  (
    await database.db
      .selectFrom("journal_processes")
      .select("account_id")
      .where("name", "=", "read-reply-paper")
      .where("case_id", "=", id)
      .orderBy("id")
      .execute()
  ).map((read) => read.account_id);

const filesKept = async () =>
  (await database.db.selectFrom("files").select("id").where("purpose", "=", "vetting-reply").execute()).length;

const versionOf = async (id: string) =>
  String(
    (await database.db.selectFrom("vetting_cases").select("revision").where("id", "=", id).executeTakeFirstOrThrow())
      .revision,
  );

describe("the paper of a reply", () => {
  it("comes back as it was handed in, was kept sealed, and who took it is written down first", async () => {
    const id = await newCase();
    expect(statusOf(await enter(id, paper()))).toBe(302);
    expect(await shown(id)).toEqual([{ no: "1", from: "discipline", signedBy: SIGNER, hasPaper: true }]);
    expect(await reads(id)).toEqual([]);
    const answer = (await taken(id)) as Response;
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    expect(answer.headers.get("Content-Disposition")).toContain(encodeURIComponent("纪委复函.pdf"));
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(Buffer.from(await answer.arrayBuffer()).equals(scan)).toBe(true);
    expect(await reads(id)).toEqual([officer!.accountId]);
    expect(statusOf(await taken(id, officer, "police"))).toBe(404);
    expect(statusOf(await taken(id, officer, "another"))).toBe(404);
  });

  it.each([
    ["a page named as a PDF", () => paper("复函.pdf", Buffer.from("<html>复函</html>"))],
    ["a paper that is marked secret", () => paper("机密★复函.pdf")],
  ])("%s is refused beside its field, and nothing of it is kept", async (_, file) => {
    const id = await newCase();
    const before = await filesKept();
    const answer = await enter(id, file());
    expect(statusOf(answer)).toBe(422);
    const { reply } = (answer as unknown as { data: { reply: { error: object; initialValue: object } } }).data;
    expect(Object.keys(reply.error)).toEqual(["paper"]);
    expect(reply.initialValue).toMatchObject({ signedBy: SIGNER, documentNo: "甲纪函〔2026〕6号" });
    expect(await filesKept()).toBe(before);
    expect(await shown(id)).toEqual([]);
  });

  it("is let go of where the reply itself is refused", async () => {
    const before = await filesKept();
    expect(statusOf(await enter(await newCase(), paper(), { on: "2026-12-24" }))).toBe(422);
    expect(await filesKept()).toBe(before);
  });

  it("stays with its letter when the words are corrected, and never goes over to another letter", async () => {
    const id = await newCase();
    await enter(id, paper());
    await enter(id, null, { readAt: await versionOf(id), reply: "未发现影响使用的问题" });
    expect(await shown(id)).toMatchObject([{ signedBy: SIGNER, hasPaper: true }]);
    await enter(id, null, { readAt: await versionOf(id), documentNo: "甲纪函〔2026〕7号" });
    expect(await shown(id)).toMatchObject([{ signedBy: SIGNER, hasPaper: false }]);
    expect(statusOf(await taken(id))).toBe(404);
  });
});

describe("outside the case", () => {
  it("neither paper nor signature is there: for a colleague, an approver before and after it waits, another role, the opinion, the API, the journal", async () => {
    const { db } = database;
    const id = await newCase();
    await enter(id, paper());
    const isClosedTo = async (actor: Actor) => {
      expect(await shown(id, actor)).toEqual([]);
      expect(statusOf(await taken(id, actor))).toBe(404);
    };
    await isClosedTo(colleague!);
    await isClosedTo(approver!);
    expect(statusOf(await taken(id, await makeActor(db, ["registrar"])))).toBe(403);
    const stranger = await makeActor(db, ["vetting-officer"], { scopeKind: "division", scopeValue: "321324" });
    expect(statusOf(await taken(id, stranger))).toBe(404);
    const decision = { decision: "refer", reason: "按核查情况研判", readAt: null, confirmsMatch: true };
    mustBeOk(await decideCandidate(ctxOf(db, officer), { caseId: id, no: "1", ...decision }));
    mustBeOk(await submitCase(ctxOf(db, officer), id));
    expect(await shown(id, approver)).toMatchObject([{ signedBy: SIGNER, hasPaper: true }]);
    expect(statusOf(await taken(id, approver))).toBe(200);
    mustBeOk(await approveCase(ctxOf(db, approver), id));
    mustBeOk(await issueOpinion(ctxOf(db, approver), id));
    await isClosedTo(colleague!);
    await isClosedTo(await makeActor(db, ["vetting-approver"]));
    expect(await reads(id)).toEqual([approver!.accountId]);

    // Both files of the opinion are printed from its snapshot and from nothing else.
    const { snapshot_cipher } = await db
      .selectFrom("vetting_opinions")
      .select("snapshot_cipher")
      .where("case_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(decryptColumn(snapshot_cipher)).not.toMatch(/某甲|纪委复函/);
    const api = await startApi(db);
    for (const actor of [officer!, colleague!]) {
      const answer = await api.send(actor, "GET", `/api/v1/vetting-cases/${id}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toMatch(/某甲|signedBy|纪委复函|paper/i);
    }
    await api.close();
    const events = await db
      .selectFrom("journal_events")
      .select(["person_id", "payload", "version"])
      .where("subject_type", "like", "vetting-%")
      .execute();
    const said = JSON.stringify(await openPayloads(db, events));
    expect(said).toContain("甲纪函");
    expect(said).not.toContain("某甲");
  });

  it("a signature or paper changed behind the product's back is named", async () => {
    const id = await newCase();
    await enter(id, paper());
    const named = (set: string) =>
      namedAfter(database.admin, vettingFolds, `update vetting_replies set ${set} where case_id = '${id}'`);
    expect(await named("signed_by = '乙'")).toMatchObject([
      ["row-changed", "vetting-reply", expect.any(String), "proof"],
    ]);
    expect(await named("paper_file_id = null")).toMatchObject([
      ["row-changed", "vetting-reply", expect.any(String), "proof"],
    ]);
  });
});

import type { Kysely } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { up as awaitAnswers } from "#db/migrations/0796-await-complaint-answers";
import { aPdf, type ListedAgency, makeAgencyUser, makeListedAgency } from "#tests/factories/agencies";
import { smallPdf } from "#tests/factories/small-pdf";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call, contextOf, statusOf } from "#tests/support/request";
import { foldables } from "~/foldables.server";
import { foldComplaint } from "~/modules/agencies/complaint-snapshot.server";
import { complaintById } from "~/modules/agencies/complaints.queries.server";
import * as agencyPage from "~/modules/agencies/routes/agency.server";
import * as paper from "~/modules/agencies/routes/answer-paper";
import * as answerPage from "~/modules/agencies/routes/complaint-answer.server";
import * as decisionPage from "~/modules/agencies/routes/complaint-decision.server";
import * as complaintPage from "~/modules/agencies/routes/complaint-page.server";
import { answerComplaint } from "~/modules/agencies/use-cases/answer-complaint.server";
import { decideComplaint, receiveComplaint } from "~/modules/agencies/use-cases/receive-complaint.server";
import { verifyTables } from "~/modules/journal/use-cases/verify-tables.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk, type Result } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const COMPLAINANT = "不愿具名的投标企业";
const ANSWER = "经复核，报告所列数据取自年报。";

const test = testDatabase();
let api: TestApi;
let own: ListedAgency;
let other: ListedAgency;
let regulator: Actor;
let id: string;
beforeAll(async () => {
  api = await startApi(test.db);
  own = await makeListedAgency(test.db);
  other = await makeListedAgency(test.db);
  regulator = await makeActor(test.db, ["regulator"]);
});
afterAll(() => api.close());
beforeEach(async () => {
  const complaint = {
    agencyId: own.agency.id,
    receivedOn: "2026-11-02",
    complainant: COMPLAINANT,
    content: "数据有误",
  };
  id = mustBeOk(await receiveComplaint(ctxOf(test.db, regulator), complaint)).id;
});

const codeOf = (result: Result<unknown>) => (result.ok ? null : [result.refusal.code, result.refusal.status ?? 409]);
const answer = (by: Actor, text = ANSWER, file: { path: string; name: string } | null = null) =>
  answerComplaint(ctxOf(test.db, by), { complaintId: id, answer: text, paper: file });
const decide = () =>
  decideComplaint(ctxOf(test.db, regulator), {
    complaintId: id,
    result: "dismissed",
    decision: "不属实",
    decidedOn: "2026-11-20",
  });
const linesOf = async (actor: Actor) =>
  (await openTasks(ctxOf(test.db, actor)))
    .filter(({ href }) => href.includes(id))
    .map(({ key, dueOn }) => [key, dueOn]);
const ask = <H extends (args: never) => Promise<unknown>>(handler: H, actor: Actor) =>
  call(handler as never, {
    db: test.db,
    actor,
    path: "/x",
    params: { id: own.agency.id, complaintId: id },
  }) as Promise<Exclude<Awaited<ReturnType<H>>, Response>>;

describe("an agency answers a complaint about itself", () => {
  it("once, with a paper; its line goes, the regulator's stays until the decision", async () => {
    const due = (await linesOf(regulator))[0]![1];
    expect(await linesOf(own.user)).toEqual([["agencies:task.answer-complaint", due]]);
    expect([due !== null, await linesOf(other.user)]).toEqual([true, []]);

    mustBeOk(await answer(own.user, `  ${ANSWER}\n`, aPdf("审计报告.pdf")));
    const row = (await complaintById(test.db, id))!;
    expect(row).toMatchObject({ answer: ANSWER, answeredBy: own.user.accountId, state: "received", version: 2 });
    expect(await linesOf(own.user)).toEqual([]);
    expect(await linesOf(regulator)).toEqual([["agencies:task.decide-complaint", due]]);
    expect(codeOf(await answer(own.user))).toEqual(["complaint-answered", 409]);

    mustBeOk(await decide());
    expect(await complaintById(test.db, id)).toMatchObject({ answer: ANSWER, state: "dismissed", version: 3 });
    expect(await linesOf(regulator)).toEqual([]);
  });

  it("also where it was open before agencies could answer", async () => {
    const lines = await linesOf(own.user);
    await test.admin.deleteFrom("tasks").where("kind", "=", "agencies:task.answer-complaint").execute();
    await awaitAnswers(test.admin as unknown as Kysely<unknown>);
    expect(await linesOf(own.user)).toEqual(lines);
    mustBeOk(await answer(own.user));
    expect(await linesOf(own.user)).toEqual([]);
  });

  it("no more once it is decided, which takes its line away", async () => {
    mustBeOk(await decide());
    expect(await linesOf(own.user)).toEqual([]);
    expect(codeOf(await answer(own.user))).toEqual(["complaint-decided", 409]);
    expect((await complaintById(test.db, id))?.answer).toBeNull();
  });

  it("and nobody else does", async () => {
    const others = ["regulator", "procurement-officer", "auditor", "system-administrator"] as const;
    const strangers = [other.user, await makeAgencyUser(test.db)];
    for (const role of others) strangers.push(await makeActor(test.db, [role]));
    for (const by of strangers) expect(codeOf(await answer(by)), by.username).toEqual(["no-such-complaint", 404]);
    expect((await complaintById(test.db, id))?.answer).toBeNull();
  });

  it("in words that fit, without a mark of secrecy, with a paper that can be read", async () => {
    expect(codeOf(await answer(own.user, "  "))).toEqual(["answer-length", 422]);
    expect(codeOf(await answer(own.user, "答".repeat(4_001)))).toEqual(["answer-length", 422]);
    expect(codeOf(await answer(own.user, "见附件 机密★1年"))).toEqual(["state-secret", 422]);
    expect(codeOf(await answer(own.user, ANSWER, aPdf("秘密★.pdf")))).toEqual(["state-secret", 422]);
    expect((await complaintById(test.db, id))?.answer).toBeNull();
  });

  it("is journalled with what it was before and after, folded as the table has it", async () => {
    mustBeOk(await answer(own.user));
    const events = await test.db
      .selectFrom("journal_events")
      .select("journal_events.name")
      .where("journal_events.subject_id", "=", id)
      .orderBy("journal_events.id")
      .execute();
    expect(events.map(({ name }) => name)).toEqual(["complaint-received", "complaint-answered"]);
    const findings: unknown[] = [];
    for (const foldable of foldables.filter(({ subjectType }) => subjectType === "agency-complaint"))
      await verifyTables(test.db, foldable, (finding) => findings.push(finding));
    expect(findings).toEqual([]);
  });

  it("says of a complaint of before agencies could answer that nobody did", () => {
    const after = { agencyId: "a", complaintNo: "TS-2025-0001", reportId: null, receivedOn: "2025-01-02" };
    const event = { name: "complaint-received", version: 1, before: null, after, by: null, at: TEST_NOW };
    const unanswered = { answerDigest: null, answeredAt: null, answeredBy: null, answerFileId: null };
    expect(foldComplaint(null, event)).toEqual({ ...after, ...unanswered });
    expect(foldComplaint(null, { ...event, name: "agency-listed" })).toBeNull();
  });
});

describe("the pages of a complaint", () => {
  const send = async (actor: Actor, fields: Record<string, string>, file?: Uint8Array) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    if (file) form.append("file", new File([new Uint8Array(file)], "复核.pdf"));
    const request = new Request("http://localhost/x", { method: "POST", body: form });
    const params = { id: own.agency.id, complaintId: id };
    try {
      return await answerPage.action({ request, params, context: contextOf(test.db, actor) });
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  };

  it("tell the agency all it needs and never who complained; the regulator also that", async () => {
    for (const loader of [agencyPage.loader, complaintPage.loader, answerPage.loader]) {
      const said = JSON.stringify(await ask(loader, own.user));
      expect(said).toContain("数据有误");
      expect(said).not.toContain(COMPLAINANT);
    }
    for (const loader of [complaintPage.loader, decisionPage.loader])
      expect(JSON.stringify(await ask(loader, regulator))).toContain(COMPLAINANT);
    expect((await ask(complaintPage.loader, own.user)).may).toEqual({ answer: true, decide: false });
    expect((await ask(complaintPage.loader, regulator)).may).toEqual({ answer: false, decide: true });
  });

  it("take the answer and its paper, which the regulator then reads", async () => {
    expect(statusOf(await send(own.user, { answer: " " }))).toBe(422);
    expect(statusOf(await send(own.user, { answer: ANSWER }, smallPdf()))).toBe(302);
    expect(statusOf(await send(own.user, { answer: ANSWER }))).toBe(409);
    for (const loader of [complaintPage.loader, decisionPage.loader])
      expect((await ask(loader, regulator)).complaint).toMatchObject({ answer: ANSWER, paper: "复核.pdf" });
    for (const actor of [own.user, regulator]) {
      const given = (await ask(paper.loader, actor)) as unknown as Response;
      expect(given.headers.get("Content-Type")).toBe("application/pdf");
      expect(new Uint8Array(await given.arrayBuffer())).toEqual(new Uint8Array(smallPdf()));
    }
  });

  it("let nobody decide past an answer that came in meanwhile", async () => {
    const decideAt = (version: number) => {
      const form = { result: "dismissed", decision: "不属实", decidedOn: "2026-11-20", version: String(version) };
      const params = { id: own.agency.id, complaintId: id };
      return call(decisionPage.action, { db: test.db, actor: regulator, path: "/x", params, form });
    };
    const read = (await ask(decisionPage.loader, regulator)).complaint.version;
    mustBeOk(await answer(own.user));
    expect(statusOf(await decideAt(read))).toBe(412);
    expect(statusOf(await decideAt(read + 1))).toBe(302);
  });

  it("take an answer without a paper", async () => {
    expect(statusOf(await send(own.user, { answer: ANSWER }))).toBe(302);
    expect(statusOf(await ask(paper.loader, own.user))).toBe(404);
  });

  it("are not there for another agency, and refused to who has neither right", async () => {
    const reader = await makeActor(test.db, ["procurement-officer"]);
    for (const loader of [complaintPage.loader, answerPage.loader, paper.loader]) {
      expect(statusOf(await ask(loader, other.user))).toBe(404);
      expect(statusOf(await ask(loader, reader))).toBe(403);
    }
    expect(statusOf(await ask(answerPage.loader, regulator))).toBe(403);
    expect(statusOf(await ask(decisionPage.loader, own.user))).toBe(403);
    expect(statusOf(await send(other.user, { answer: ANSWER }))).toBe(404);
    expect(statusOf(await send(regulator, { answer: ANSWER }))).toBe(403);
  });
});

describe("the API", () => {
  it("lists the complaints of one's own agency and takes the answer, with a paper or without", async () => {
    const list = `/api/v1/agencies/${own.agency.code}/complaints`;
    const path = `/api/v1/agency-complaints/${id}/answer`;
    const listed = await (await api.send(own.user, "GET", list)).text();
    expect(listed).toContain(id);
    expect(listed).not.toContain(COMPLAINANT);
    expect((await api.send(other.user, "GET", list)).status).toBe(404);
    expect((await api.send(regulator, "POST", path, { answer: ANSWER })).status).toBe(403);
    expect((await api.send(other.user, "POST", path, { answer: ANSWER })).status).toBe(404);
    expect((await api.send(own.user, "POST", path, { answer: "" })).status).toBe(400);
    const form = new FormData();
    form.append("answer", ANSWER);
    form.append("file", new File([new Uint8Array(smallPdf())], "复核.pdf"));
    expect((await api.send(own.user, "POST", path, form)).status).toBe(200);
    expect((await api.send(own.user, "POST", path, { answer: ANSWER })).status).toBe(409);
    expect((await complaintById(test.db, id))?.answerFileId).not.toBeNull();
  });
});

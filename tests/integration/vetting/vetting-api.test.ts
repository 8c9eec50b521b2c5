import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everySourceSpoke, importOffice, listOf, makeCase } from "#tests/factories/vetting";
import { makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { vettingEndpoints } from "~/modules/vetting/routes/vetting.api.server";
import type { CandidateView, CaseView } from "~/modules/vetting/vetting.schema";
import type { Actor } from "~/platform/actor";

const database = testDatabase();
const wu = { name: "吴勇", idNumber: "321399199007202081" };
let api: TestApi;
let officer: Actor;
let colleague: Actor;

beforeAll(async () => {
  const { db } = database;
  officer = await makeActor(db, ["vetting-officer"]);
  colleague = await makeActor(db, ["vetting-officer"]);
  await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
  await everySourceSpoke(db, "321300", "2026-11-20");
  api = await startApi(db);
});

afterAll(() => api.close());

const read = async (id: string, actor = officer): Promise<CaseView> =>
  (await api.send(actor, "GET", `/api/v1/vetting-cases/${id}`)).json() as Promise<CaseView>;
const first = async (id: string, actor = officer): Promise<CandidateView> => (await read(id, actor)).candidates[0]!;

/** Puts a part of the first candidate as a client does: with the version that it read. */
async function put(id: string, part: string, body: object) {
  const { version } = await read(id);
  const path = `/api/v1/vetting-cases/${id}/candidates/1/${part}`;
  const answer = await api.send(officer, "PUT", path, body, { "If-Match": `"${version}"` });
  const { code = null } = (await answer.json()) as { code?: string };
  return { status: answer.status, code };
}

describe("a list sent as JSON", () => {
  it("is refused with a mark of secrecy wherever a file would be, and nothing of it is kept", async () => {
    const plain = { purpose: "post-promotion", asOf: "2026-11-24", title: "名单", documentNo: "甲组函〔2026〕1号" };
    const candidates = [{ name: "吴勇" }];
    for (const body of [
      { ...plain, candidates, documentNo: "机密★甲组函〔2026〕1号" },
      { ...plain, candidates, title: "秘 密★名单" },
      { ...plain, candidates: [{ name: "吴勇", position: "绝密★三年" }] },
    ]) {
      const answer = await api.send(officer, "POST", "/api/v1/vetting-cases", body);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, "state-secret"]);
    }
    const kept = await database.db.selectFrom("vetting_cases").select("title").where("title", "like", "%★%").execute();
    expect(kept).toEqual([]);
  });

  it("and so is any reason and remark, told by its field", async () => {
    for (const text of ["见附件 机密★1年", "绝 密 ★"]) {
      const path = `/api/v1/vetting-cases/${"01K0000000000000000000000A"}/candidates/1/decision`;
      const body = { decision: "refer", reason: text };
      const answer = await api.send(officer, "PUT", path, body, { "If-Match": '"1"' });
      expect(answer.status).toBe(422);
      const said = await answer.text();
      expect(said).toContain("本系统不处理国家秘密，请走涉密渠道。");
      expect(said).not.toContain("★");
      expect(JSON.parse(said)).toMatchObject({
        code: "state-secret",
        errors: [{ path: "reason", code: "state-secret" }],
      });
    }
  });

  it("is refused where a month of birth names none, instead of being matched by less than it says", async () => {
    const months = ["1974-13", "abc", "74年10月", "1974", "1974-10", "1974年10月5日", "", null];
    const answer = await api.send(officer, "POST", "/api/v1/vetting-cases", {
      ...{ purpose: "post-promotion", asOf: "2026-11-24", title: "名单", documentNo: "甲组函〔2026〕1号" },
      candidates: months.map((birthMonth) => ({ name: "吴勇", unit: "甲河县人民医院", birthMonth })),
    });
    expect(answer.status).toBe(422);
    const { code, errors } = (await answer.json()) as { code: string; errors: { path: string; code: string }[] };
    expect(code).toBe("list-problems");
    expect(
      errors.filter((error) => error.path.includes("birthMonth")).map(({ path, code: at }) => `${path} ${at}`),
    ).toEqual([
      "candidates.0.birthMonth date-impossible",
      "candidates.1.birthMonth date-format",
      "candidates.2.birthMonth date-short-year",
      "candidates.3.birthMonth month-needed",
    ]);
  });
});

describe("a match by name and unit", () => {
  it("is ticked by the officer in so many words, and never by the product", async () => {
    const id = await makeCase(database.db, officer, listOf([{ name: "吴勇", birthMonth: "1990-07" }]));
    expect(await first(id)).toMatchObject({ match: "found", matchedBy: "nameUnit", matchConfirmed: false });
    const decision = { decision: "refer", reason: "按核查情况研判" };
    for (const body of [decision, { ...decision, matchConfirmed: false }]) {
      expect(await put(id, "decision", body)).toEqual({ status: 409, code: "match-not-confirmed" });
      expect(await first(id)).toMatchObject({ matchConfirmed: false, decision: null });
    }
    expect((await put(id, "decision", { ...decision, matchConfirmed: true })).status).toBe(200);
    expect(await first(id)).toMatchObject({ matchConfirmed: true, decision: { decision: "refer" } });
  });

  it("in words of one's own is said with the conclusion they come to, which decides where nothing can be said", async () => {
    const id = await makeCase(database.db, officer, listOf([wu]));
    expect(await first(id)).toMatchObject({ answer: "cannotSay" });
    const words = { decision: "待影响期核实", reason: "来源未齐" };
    expect(await put(id, "decision", words)).toEqual({ status: 409, code: "answer-open" });
    const against = { ...words, decision: "列入", conclusion: "no-objection" };
    expect(await put(id, "decision", against)).toEqual({ status: 409, code: "answer-open" });
    expect((await put(id, "decision", { ...words, conclusion: "nothing" })).status).toBe(400);
    expect((await put(id, "decision", { ...words, decision: "待".repeat(81), conclusion: "postpone" })).status).toBe(
      400,
    );
    expect((await put(id, "decision", { ...words, conclusion: "postpone" })).status).toBe(200);
    expect(await first(id)).toMatchObject({ decision: { decision: "建议暂缓：待影响期核实" } });
  });

  it("found by number needs no tick, and ticked at its own address is decided without one", async () => {
    const decision = { decision: "refer", reason: "按核查情况研判" };
    const byNumber = await makeCase(database.db, officer, listOf([wu]));
    expect((await put(byNumber, "decision", decision)).status).toBe(200);
    const byName = await makeCase(database.db, officer, listOf([{ name: "吴勇", birthMonth: "1990-07" }]));
    const { personId } = await first(byName);
    expect((await put(byName, "match", { personId })).status).toBe(200);
    expect((await put(byName, "decision", decision)).status).toBe(200);
  });
});

describe("the reply of another body", () => {
  const reply = { from: "discipline", documentNo: "甲纪函〔2026〕6号", on: "2026-11-23" };

  it("comes to what was chosen, whatever its words; without a choice the words are read, and doubt is judged", async () => {
    const id = await makeCase(database.db, officer, listOf([wu]));
    const comesTo = async (words: string, conclusion?: string) => {
      expect((await put(id, "replies", { ...reply, reply: words, conclusion })).status).toBe(200);
      const { answer, replies } = await first(id);
      return [answer, replies[0]?.conclusion, replies[0]?.meaning];
    };
    expect(await comesTo("详见附件", "none")).toEqual(["clear", "none", "none"]);
    expect(await comesTo("详见附件", "unfit")).toEqual(["barred", "unfit", "unfit"]);
    expect(await comesTo("详见附件", "postpone")).toEqual(["attention", "postpone", "postpone"]);
    expect(await comesTo("详见附件", "other")).toEqual(["attention", "other", "other"]);
    expect(await comesTo("未见不宜使用情形")).toEqual(["clear", null, "none"]);
    expect(await comesTo("不能排除不宜情形")).toEqual(["attention", null, "other"]);
    expect(await comesTo("不宜")).toEqual(["barred", null, "unfit"]);
  });

  it("cannot come to what its body does not conclude", async () => {
    const id = await makeCase(database.db, officer, listOf([wu]));
    const answer = await put(id, "replies", { ...reply, reply: "合格", conclusion: "passed" });
    expect(answer).toEqual({ status: 422, code: "conclusion-unknown" });
  });

  it("tells a key of another account neither itself nor what it decides", async () => {
    const id = await makeCase(database.db, officer, listOf([wu]));
    const told = async () => JSON.stringify({ ...(await read(id, colleague)), version: 0 });
    const versionless = (text: string) => text.replace(/"version":\d+/g, "");
    const before = versionless(await told());
    expect((await put(id, "replies", { ...reply, reply: "不宜", conclusion: "unfit" })).status).toBe(200);
    expect((await first(id)).answer).toBe("barred");
    expect(versionless(await told())).toBe(before);
  });
});

describe("the issuance", () => {
  it("is refused to whoever worked on the case, with a code that the description lists", async () => {
    const both = await makeActor(database.db, ["vetting-officer", "vetting-approver"]);
    const id = await makeCase(database.db, both, listOf([wu]));
    const act = async (actor: Actor, noun: string) => {
      const answer = await api.send(actor, "POST", `/api/v1/vetting-cases/${id}/${noun}`);
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    };
    expect((await put(id, "decision", { decision: "refer", reason: "按核查情况研判" })).status).toBe(200);
    expect((await act(both, "submission"))[0]).toBe(200);
    const approver = await makeActor(database.db, ["vetting-approver"]);
    expect((await act(approver, "approval"))[0]).toBe(200);
    expect(await act(both, "issuance")).toEqual([409, "same-account"]);
    const issuance = vettingEndpoints.find(({ operationId }) => operationId === "issueOpinion");
    expect(issuance?.errors).toEqual(expect.arrayContaining(["case-state", "same-account", "facts-changed"]));
    expect((await act(approver, "issuance"))[0]).toBe(200);
  });
});

describe("a client that says which version it read", () => {
  const act = (id: string, noun: string, headers: Record<string, string>) =>
    api.send(officer, "POST", `/api/v1/vetting-cases/${id}/${noun}`, { reason: "来函撤回" }, headers);

  it("withdraws or submits nothing that has gone on since; one that says none is held to the state alone", async () => {
    const id = await makeCase(database.db, officer, listOf([wu]));
    const { version } = await read(id);
    expect((await put(id, "decision", { decision: "refer", reason: "按核查情况研判" })).status).toBe(200);
    for (const noun of ["submission", "withdrawal"]) {
      const stale = await act(id, noun, { "If-Match": `"${version}"` });
      expect([stale.status, ((await stale.json()) as { code: string }).code]).toEqual([412, "version-stale"]);
    }
    const now = (await read(id)).version;
    expect((await act(id, "submission", { "If-Match": `"${now}"` })).status).toBe(200);
    expect((await act(id, "withdrawal", {})).status).toBe(200);
  });

  it("of an outcome is asked for it", async () => {
    const id = await makeCase(database.db, officer, listOf([wu]));
    const outcome = { outcome: "appointed", on: "2026-11-24" };
    const path = `/api/v1/vetting-cases/${id}/candidates/1/outcome`;
    expect((await api.send(officer, "PUT", path, outcome)).status).toBe(428);
    expect((await api.send(officer, "PUT", path, outcome, { "If-Match": "*" })).status).toBe(409);
  });
});

it("is opened by nobody without everybody whom it shows being in the journal, whoever is only suggested as well", async () => {
  const id = await makeCase(
    database.db,
    officer,
    listOf([
      { ...wu, idNumber: "321399199007202999" },
      { ...wu, name: "吴用" },
    ]),
  );
  const { candidates } = await read(id);
  const shown = candidates.flatMap(({ personId, suggestions }) => [personId, ...suggestions.map((one) => one.id)]);
  expect(shown.filter((one) => one !== null).length).toBeGreaterThan(0);
  const look = await database.db
    .selectFrom("journal_processes")
    .select("subject_ids")
    .where("case_id", "=", id)
    .where("name", "=", "read-case")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  expect(look.subject_ids?.split(",").toSorted()).toEqual([...new Set(shown.filter((one) => one !== null))].toSorted());
});

it.each([
  ["return", "vetting-approver"],
  ["withdrawal", "vetting-officer"],
] as const)("a %s says why, over the API as on the screen", async (act, role) => {
  const id = await makeCase(database.db, officer, listOf([wu]));
  const actor = role === "vetting-officer" ? officer : await makeActor(database.db, [role]);
  for (const body of [{}, { reason: " " }]) {
    const answer = await api.send(actor, "POST", `/api/v1/vetting-cases/${id}/${act}`, body);
    expect(await answer.json()).toMatchObject({ status: 400, code: "invalid-input", errors: [{ path: "reason" }] });
  }
});

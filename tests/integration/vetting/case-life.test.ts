import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { sample } from "#tests/factories/imports";
import { makeRecord } from "#tests/factories/record-rows";
import { everySourceSpoke, importOffice, makeCase, noObjections, sampleList } from "#tests/factories/vetting";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { approveCase } from "~/modules/vetting/use-cases/approve-case.server";
import { confirmMatch } from "~/modules/vetting/use-cases/confirm-match.server";
import { decideCandidate } from "~/modules/vetting/use-cases/decide-candidate.server";
import { issueOpinion } from "~/modules/vetting/use-cases/issue-opinion.server";
import { opinionFile } from "~/modules/vetting/use-cases/opinion-file.server";
import { readCase } from "~/modules/vetting/use-cases/read-case.server";
import { recordOutcome } from "~/modules/vetting/use-cases/record-outcome.server";
import { returnCase } from "~/modules/vetting/use-cases/return-case.server";
import { submitCase } from "~/modules/vetting/use-cases/submit-case.server";
import { withdrawCase } from "~/modules/vetting/use-cases/withdraw-case.server";
import type { CaseView } from "~/modules/vetting/vetting.schema";
import type { Actor } from "~/platform/actor";
import { plusMilliseconds } from "~/platform/clock";
import { mustBeOk, type Result } from "~/platform/result";
import { openWorkbook } from "~/platform/workbook/open.server";

const database = testDatabase();
let officer: Actor;
let approver: Actor;
let inspector: Actor;

beforeAll(async () => {
  const { db } = database;
  const filler = await makeActor(db, ["filler"]);
  const reviewer = await makeActor(db, ["contribution-reviewer"]);
  officer = await makeActor(db, ["vetting-officer"]);
  approver = await makeActor(db, ["vetting-approver"]);
  inspector = await makeActor(db, ["discipline-inspector"]);
  await importOffice(db, filler, reviewer);
  await everySourceSpoke(db, "321300", "2026-11-20");
});

const view = async (id: string, actor = officer): Promise<CaseView> =>
  (await readCase(ctxOf(database.db, actor), id, "zh-CN"))!;
const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);
const decide = (caseId: string, no: string, more: object = {}) =>
  decideCandidate(ctxOf(database.db, officer), {
    caseId,
    no,
    decision: "refer",
    reason: "按核查情况研判",
    readAt: null,
    confirmsMatch: true,
    ...more,
  });

describe("a vetting case", () => {
  it("matches the office's list as its truth says and asks for the required replies", async () => {
    const id = await makeCase(database.db, officer, await sampleList());
    const { state, candidates } = await view(id);
    expect(state).toBe("answered");
    const truth = JSON.parse(readFileSync(sample("candidates-red-header.truth.json"), "utf8")) as {
      rows: { no: number; match: string }[];
    };
    expect(candidates.map((one) => `${one.no} ${one.match}`)).toEqual(
      truth.rows.map((row) => `${row.no} ${row.match.split(" ")[0]}`),
    );
    expect(candidates[4]).toMatchObject({ matchedBy: "nameUnit", answer: "cannotSay" });
    expect(new Set(candidates.map((one) => one.answer))).toEqual(new Set(["cannotSay"]));
    expect(candidates[0]?.code).toBe("sources-incomplete");
    expect(candidates[7]).toMatchObject({ code: "match-unsettled", match: "mismatch" });
    expect(candidates[7]?.suggestions[0]).toMatchObject({ name: "罗建", idNumberMasked: "321399********3071" });
    expect(candidates[0]?.coverage.every((line) => !line.stale && line.lastZeroReport === "2026-11-20")).toBe(true);
    expect(candidates[0]?.extra).toEqual({ 性别: "女", 备注: "备注0" });
  });

  it("lives from the letter to the opinion, which stays the same to the byte", async () => {
    const { db } = database;
    await makeRecord(db, inspector, "321399199007202081", { kind: "admonition", decidedOn: "2026-10-08" });
    const id = await makeCase(db, officer, await sampleList());
    await noObjections(
      db,
      officer,
      id,
      (await view(id)).candidates.map((one) => one.no),
    );
    const answered = await view(id);
    expect(answered.candidates[0]).toMatchObject({ answer: "clear", code: "nothing-found", findings: [] });
    expect(answered.candidates[1]).toMatchObject({ answer: "barred", eligibleFrom: "2027-04-08", barEnds: "date" });
    expect(answered.candidates[1]?.findings[0]).toMatchObject({ kind: "诫勉", verdict: "bars", until: "2027-04-07" });
    expect(answered.candidates[1]?.findings[0]?.arithmetic.length).toBeGreaterThan(0);
    expect(answered.candidates[1]?.findings[0]?.basis.length).toBeGreaterThan(0);

    expect(codeOf(await submitCase(ctxOf(db, officer), id))).toBe("candidates-undecided");
    expect(codeOf(await decide(id, "5", { confirmsMatch: false }))).toBe("match-not-confirmed");
    mustBeOk(
      await confirmMatch(ctxOf(db, officer), {
        caseId: id,
        no: "5",
        personId: answered.candidates[4]!.personId,
        readAt: null,
      }),
    );
    mustBeOk(
      await confirmMatch(ctxOf(db, officer), {
        caseId: id,
        no: "8",
        personId: answered.candidates[7]!.suggestions[0]!.id,
        readAt: null,
      }),
    );
    expect((await view(id)).candidates[7]).toMatchObject({ match: "found", answer: "clear" });
    expect(codeOf(await decide(id, "1", { reason: " " }))).toBe("reason-missing");
    const before = (await view(id)).version;
    mustBeOk(await decide(id, "1", { decision: "no-objection", readAt: before }));
    expect(codeOf(await decide(id, "1", { readAt: before }))).toBe("version-stale");
    expect(codeOf(await decide(id, "2", { readAt: before }))).toBeNull();
    for (const one of answered.candidates.slice(2)) mustBeOk(await decide(id, one.no));

    mustBeOk(await submitCase(ctxOf(db, officer), id));
    expect(codeOf(await decide(id, "1"))).toBe("case-state");
    expect(codeOf(await issueOpinion(ctxOf(db, approver), id))).toBe("case-state");
    expect(codeOf(await approveCase(ctxOf(db, officer), id))).toBe("same-account");
    expect(codeOf(await opinionFile(ctxOf(db, approver), id, "pdf"))).toBe("not-issued");
    expect(mustBeOk(await approveCase(ctxOf(db, approver), id))).toBe("approved");
    expect(mustBeOk(await issueOpinion(ctxOf(db, approver), id)).documentNo).toBe("宿诚核〔2026〕1号");

    const later = plusMilliseconds(TEST_NOW, 400 * 86_400_000);
    for (const format of ["xlsx", "pdf"] as const) {
      const first = mustBeOk(await opinionFile(ctxOf(db, officer), id, format));
      await makeRecord(db, inspector, "321399197410281948", {
        kind: "criticism",
        decidedOn: "2026-11-01",
        documentNo: format,
      });
      const again = mustBeOk(await opinionFile(ctxOf(db, officer, later), id, format));
      expect(again.bytes.equals(first.bytes)).toBe(true);
    }
    expect(
      (await db.selectFrom("case_grants").select("case_grants.person_id").where("case_id", "=", id).execute()).length,
    ).toBe(0);
    mustBeOk(
      await recordOutcome(ctxOf(db, officer), {
        caseId: id,
        no: "2",
        outcome: "interviewed",
        on: "2026-11-24",
        documentNo: null,
        note: null,
        readAt: null,
      }),
    );
  });

  it("keeps the order, numbers and columns of the list in the workbook that goes out", async () => {
    const { db } = database;
    const row = await db.selectFrom("vetting_opinions").select(["case_id", "xlsx_file_id"]).executeTakeFirstOrThrow();
    const { bytes } = mustBeOk(await opinionFile(ctxOf(db, officer), row.case_id, "xlsx"));
    const { writeFileSync } = await import("node:fs");
    const { temporaryPath } = await import("~/platform/files.server");
    const path = temporaryPath(".xlsx");
    writeFileSync(path, bytes);
    const book = mustBeOk(await openWorkbook(path, { name: "opinion.xlsx" }));
    const rows: string[][] = [];
    for await (const batch of book.readRows(0)) rows.push(...batch.map((each) => each.cells.map((cell) => cell.text)));
    const others: string[] = [];
    for await (const batch of book.readRows(3)) others.push(...batch.map((each) => each.cells[1]!.text));
    await book.close();
    const header = rows.findIndex((cells) => cells[0] === "序号");
    expect(rows[header]).toEqual(
      "序号 姓名 性别 出生年月 政治面貌 单位及职务 拟任（推荐）职务 用途 来函文号 截止日 来源及时效 核查情况 影响期起止及依据 意见 备注".split(
        " ",
      ),
    );
    const list = await sampleList();
    expect(list.otherRows!.length).toBeGreaterThan(0);
    expect((await view(row.case_id)).otherRows).toEqual(list.otherRows);
    expect(others).toEqual(["内容", ...list.otherRows!.map(({ text }) => text)]);
    expect(rows.slice(header + 1, header + 16).map((cells) => [cells[0], cells[1], cells.at(-1)])).toEqual(
      list.candidates.map((one, index) => [one.shownNo, one.name, `备注${index}`]),
    );
    expect(rows[header + 16]?.[0]).toContain("本意见仅反映所列来源截至上述日期的记录");
  });

  it("is refused and returned where the register has changed under it", async () => {
    const { db } = database;
    const list = await sampleList();
    const one = { headers: list.headers, candidates: list.candidates.slice(2, 3) };
    const id = await makeCase(db, officer, one);
    await noObjections(db, officer, id, ["3"]);
    mustBeOk(await decide(id, "3", { decision: "no-objection" }));
    mustBeOk(await submitCase(ctxOf(db, officer), id));
    await makeRecord(db, inspector, "321399200001132225", { kind: "political-warning", decidedOn: "2026-11-10" });
    expect(codeOf(await approveCase(ctxOf(db, approver), id))).toBe("facts-changed");
    expect((await view(id)).state).toBe("decided");
    mustBeOk(await returnCase(ctxOf(db, approver), { caseId: id, reason: "情况有变" }));
    const returned = await view(id);
    expect(returned.state).toBe("returned");
    expect(returned.candidates[0]).toMatchObject({ answer: "barred", decision: { stale: true } });
    expect(codeOf(await submitCase(ctxOf(db, officer), id))).toBe("candidates-undecided");
    mustBeOk(await decide(id, "3", { decision: "unsuitable" }));
    mustBeOk(await submitCase(ctxOf(db, officer), id));
    mustBeOk(await approveCase(ctxOf(db, approver), id));
    expect(mustBeOk(await issueOpinion(ctxOf(db, approver), id)).documentNo).toBe("宿诚核〔2026〕2号");
  });

  it("says nothing but one sentence about a record that waits for its second signature", async () => {
    const { db } = database;
    await makeRecord(db, inspector, "321399198605045878", { kind: "admonition", decidedOn: "2026-11-01" }, "entered");
    const list = await sampleList();
    const base = list.candidates[0]!;
    const candidate = { ...base, no: "1", name: "黄海勇", idNumber: "321399198605045878", unit: null };
    const id = await makeCase(db, officer, { headers: list.headers, candidates: [candidate] });
    await noObjections(db, officer, id, ["1"]);
    expect((await view(id)).candidates[0]).toMatchObject({
      answer: "cannotSay",
      code: "sources-incomplete",
      findings: [],
    });
  });

  it("can be withdrawn, and is then closed", async () => {
    const id = await makeCase(database.db, officer, await sampleList());
    mustBeOk(await withdrawCase(ctxOf(database.db, officer), { caseId: id, reason: "来函撤回" }));
    expect((await view(id)).state).toBe("withdrawn");
    expect(codeOf(await submitCase(ctxOf(database.db, officer), id))).toBe("case-state");
  });

  it("is not there for whoever may not know of it", async () => {
    const id = await makeCase(database.db, officer, await sampleList());
    const stranger = await makeActor(database.db, ["vetting-officer"], { scopeKind: "division", scopeValue: "321324" });
    expect(await readCase(ctxOf(database.db, stranger), id, "zh-CN")).toBeUndefined();
    expect(codeOf(await withdrawCase(ctxOf(database.db, stranger), { caseId: id, reason: "无" }))).toBe("not-found");
  });
});

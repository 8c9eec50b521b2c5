import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { makeRecord } from "#tests/factories/record-rows";
import { everySourceSpoke, importOffice, listOf, makeCase, noObjections } from "#tests/factories/vetting";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { confirmCalendar, proposeCalendar } from "~/modules/approvals/use-cases/change-calendar.server";
import { purposeByCode } from "~/modules/vetting/catalogue.queries.server";
import { nextNumber } from "~/modules/vetting/opinion.queries.server";
import { opinionNumber, opinionRow, type Say } from "~/modules/vetting/opinion.rules";
import type { OpinionSnapshot } from "~/modules/vetting/opinion.types";
import { opinionDocument } from "~/modules/vetting/opinion-document.rules";
import { approveCase } from "~/modules/vetting/use-cases/approve-case.server";
import { decideCandidate } from "~/modules/vetting/use-cases/decide-candidate.server";
import { enterReply } from "~/modules/vetting/use-cases/enter-reply.server";
import { issueOpinion } from "~/modules/vetting/use-cases/issue-opinion.server";
import { openCase } from "~/modules/vetting/use-cases/open-case.server";
import { opinionFile } from "~/modules/vetting/use-cases/opinion-file.server";
import { proposePurposeChange } from "~/modules/vetting/use-cases/propose-purpose-change.server";
import { readCase } from "~/modules/vetting/use-cases/read-case.server";
import { signPurposeChange } from "~/modules/vetting/use-cases/sign-purpose-change.server";
import { submitCase } from "~/modules/vetting/use-cases/submit-case.server";
import type { Actor } from "~/platform/actor";
import { instantOf, plusMilliseconds } from "~/platform/clock";
import { temporaryPath } from "~/platform/files.server";
import { translator } from "~/platform/messages.server";
import type { Role } from "~/platform/permissions";
import { mustBeOk, type Result } from "~/platform/result";
import { decryptColumn } from "~/platform/secrets.server";
import { openTasks } from "~/platform/tasks.server";
import { openWorkbook } from "~/platform/workbook/open.server";

const database = testDatabase();
const wu = { name: "吴勇", idNumber: "321399199007202081" };
const liu = { name: "刘明", idNumber: "321399197410281948" };
let officer: Actor;
let colleague: Actor;
let approvers: Actor[];
let inspector: Actor;

beforeAll(async () => {
  const { db } = database;
  officer = await makeActor(db, ["vetting-officer"]);
  colleague = await makeActor(db, ["vetting-officer"]);
  approvers = [];
  for (let i = 0; i < 4; i++) approvers.push(await makeActor(db, ["vetting-approver"]));
  inspector = await makeActor(db, ["discipline-inspector"]);
  await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
  await everySourceSpoke(db, "321300", "2026-11-20");
});

const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);
const decide = (caseId: string, by = officer) =>
  decideCandidate(ctxOf(database.db, by), {
    caseId,
    no: "1",
    decision: "refer",
    reason: "按核查情况研判",
    readAt: null,
    confirmsMatch: true,
  });

async function submittedCase(by = officer): Promise<string> {
  const { db } = database;
  const id = await makeCase(db, by, listOf([wu]));
  await noObjections(db, by, id, ["1"]);
  mustBeOk(await decide(id, by));
  mustBeOk(await submitCase(ctxOf(db, by), id));
  return id;
}

/** An officer proposes, an approver signs; nothing where it stands so already. */
async function setLevels(signOffLevels: 1 | 2 | 3): Promise<void> {
  const { db } = database;
  const known = (await purposeByCode(db, "rank-promotion"))!;
  if (known.signOffLevels === signOffLevels) return;
  const setting = { signOffLevels, replyWorkingDays: known.replyWorkingDays, text: "按分管要求" };
  const change = { code: "rank-promotion", version: known.version, ...setting };
  mustBeOk(await proposePurposeChange(ctxOf(db, officer), change));
  mustBeOk(await signPurposeChange(ctxOf(db, approvers[0]!), "rank-promotion"));
}

describe("sign-off", () => {
  it.each([1, 2, 3] as const)("takes as many different people as the purpose asks: %i", async (levels) => {
    const { db } = database;
    await setLevels(levels);
    const id = await submittedCase();
    for (let level = 1; level <= levels; level++) {
      const signer = approvers[level - 1]!;
      expect(mustBeOk(await approveCase(ctxOf(db, signer), id))).toBe(level === levels ? "approved" : "decided");
      expect(codeOf(await approveCase(ctxOf(db, signer), id))).toBe(level === levels ? "case-state" : "same-account");
    }
    mustBeOk(await issueOpinion(ctxOf(db, approvers[3]!), id));
  });

  it("is offered on the workbench to nobody whom the rule would refuse", async () => {
    const { db } = database;
    await setLevels(3);
    const roles: Role[] = ["vetting-officer", "vetting-approver"];
    const [opener, decider] = [await makeActor(db, roles), await makeActor(db, roles)];
    const [one, two, three] = [await makeActor(db, roles), await makeActor(db, roles), await makeActor(db, roles)];
    const everyone = { opener, decider, one, two, three };
    const id = await makeCase(db, opener, listOf([wu]));
    const offered = async (act: string) => {
      const told: string[] = [];
      for (const [name, actor] of Object.entries(everyone))
        if ((await openTasks(ctxOf(db, actor))).some(({ href }) => href === `/vetting-cases/${id}/${act}`))
          told.push(name);
      return told;
    };
    await noObjections(db, decider, id, ["1"]);
    mustBeOk(await decide(id, decider));
    mustBeOk(await submitCase(ctxOf(db, opener), id));
    expect(await offered("approval")).toEqual(["one", "two", "three"]);
    mustBeOk(await approveCase(ctxOf(db, one), id));
    expect(await offered("approval")).toEqual(["two", "three"]);
    mustBeOk(await approveCase(ctxOf(db, two), id));
    expect(await offered("approval")).toEqual(["three"]);
    mustBeOk(await approveCase(ctxOf(db, three), id));
    expect(await offered("issuance")).toEqual(["one", "two", "three"]);
    for (const actor of [opener, decider])
      expect(codeOf(await issueOpinion(ctxOf(db, actor), id))).toBe("same-account");
    mustBeOk(await issueOpinion(ctxOf(db, one), id));
  });

  it("is never put, sent back or issued by whoever worked on the case", async () => {
    const { db } = database;
    await setLevels(1);
    const both = await makeActor(db, ["vetting-officer", "vetting-approver"]);
    const id = await submittedCase(both);
    expect(codeOf(await approveCase(ctxOf(db, both), id))).toBe("same-account");
    mustBeOk(await approveCase(ctxOf(db, approvers[0]!), id));
    expect(codeOf(await issueOpinion(ctxOf(db, both), id))).toBe("same-account");
    mustBeOk(await issueOpinion(ctxOf(db, approvers[0]!), id));
  });
});

describe("the as-of day", () => {
  it("lies within the days on which the purpose is valid, and may lie ahead", async () => {
    const { db } = database;
    await expect(makeCase(db, officer, listOf([wu]), { asOf: "2019-05-31" })).rejects.toThrow("purpose-not-valid");
    for (const asOf of ["2019-06-01", "2031-01-01"]) await makeCase(db, officer, listOf([wu]), { asOf });
  });
});

describe("replies of other bodies", () => {
  it("are seen by the case's officers, by an approver only while it waits for a signature, and leave in no word", async () => {
    const { db } = database;
    const id = await makeCase(db, officer, listOf([wu]));
    const reply = { reply: "建议暂缓，正在核实", documentNo: "甲纪函〔2026〕99号", on: "2026-11-23" };
    mustBeOk(await enterReply(ctxOf(db, officer), { caseId: id, no: "1", from: "discipline", ...reply, readAt: null }));
    const seenBy = async (actor: Actor) => {
      const view = (await readCase(ctxOf(db, actor), id, "zh-CN"))!;
      const one = view.candidates[0]!;
      return [
        ...[view.repliesShown, one.replies.length, one.findings.length],
        ...[one.answer, one.code, one.decision?.decision ?? null],
      ];
    };
    const seen = (decision: string | null) => [true, 1, 1, "attention", "needs-judgement", decision];
    const unseen = (decision: string | null) => [false, 0, 0, "cannotSay", "sources-incomplete", decision];
    expect(await seenBy(officer)).toEqual(seen(null));
    expect(await seenBy(colleague)).toEqual(unseen(null));
    expect(await seenBy(approvers[0]!)).toEqual(unseen(null));
    mustBeOk(await decide(id));
    expect(await seenBy(officer)).toEqual(seen("refer"));
    expect(await seenBy(colleague)).toEqual(unseen(null));
    mustBeOk(await submitCase(ctxOf(db, officer), id));
    expect(await seenBy(approvers[0]!)).toEqual(seen("refer"));
    expect(await seenBy(colleague)).toEqual(unseen(null));
    mustBeOk(await approveCase(ctxOf(db, approvers[0]!), id));
    mustBeOk(await issueOpinion(ctxOf(db, approvers[0]!), id));
    expect(await seenBy(approvers[0]!)).toEqual(seen("refer"));
    expect(await seenBy(approvers[1]!)).toEqual(unseen("refer"));

    const snapshot = await snapshotOf(id);
    const t = translator("zh-CN");
    const say: Say = (key, params) => t(key, { ...params });
    const cells = opinionRow(snapshot.candidates[0]!, snapshot, say);
    expect(cells.slice(10)).toEqual([
      "来源未齐，暂不能回复\n拟晋升职级，花名册载明为事业单位人员",
      "无",
      "来源未齐，暂不能回复。建议进一步核实：按核查情况研判",
    ]);
    const letter = JSON.stringify(opinionDocument(snapshot, "甲办公室", "2026-11-24T02:00:00Z", say));
    expect(letter).toContain("来源未齐、暂不能回复 1 人，需研判 0 人");
    const { bytes } = mustBeOk(await opinionFile(ctxOf(db, approvers[1]!), id, "xlsx"));
    const left = [...cells, letter, ...(await cellsOf(bytes))].join("\n");
    for (const word of ["纪检监察机关本次", "公安机关", "政治审查", "需研判。", "正在核实", "99号", "2026-11-23"]) {
      expect(left).not.toContain(word);
    }
    const counted = await database.db
      .selectFrom("journal_events")
      .select("payload")
      .where("name", "=", "case-answered")
      .where("subject_id", "=", id)
      .execute();
    expect(counted.map(({ payload }) => payload.toString()).join()).not.toContain("attention");
    const events = await db
      .selectFrom("journal_events")
      .select("payload")
      .where("name", "=", "reply-entered")
      .execute();
    expect(events.some((event) => event.payload.includes(Buffer.from("正在核实")))).toBe(false);
  });
});

describe("a colleague outside the case", () => {
  it.each([
    ["不宜", "alone is not told from a source that keeps silent", "post-promotion"],
    ["不宜", "beside a record leaves the record and its end", "rank-promotion"],
  ] as const)("%s %s", async (words, what, purpose) => {
    const { db } = database;
    const isBeside = what.startsWith("beside");
    if (isBeside) await makeRecord(db, inspector, liu.idNumber, { kind: "admonition", decidedOn: "2026-10-08" });
    const id = await makeCase(db, officer, listOf([liu]), { purpose });
    const told = async (actor: Actor) => {
      const one = (await readCase(ctxOf(db, actor), id, "zh-CN"))!.candidates[0]!;
      const { answer, code, answerText, eligibleFrom, barEnds, findings } = one;
      return { answer, code, answerText, eligibleFrom, barEnds, kinds: findings.map((finding) => finding.kind) };
    };
    const before = await told(colleague);
    const reply = { reply: words, documentNo: "甲纪函〔2026〕1号", on: "2026-11-23", readAt: null };
    mustBeOk(await enterReply(ctxOf(db, officer), { caseId: id, no: "1", from: "discipline", ...reply }));
    expect(await told(officer)).toMatchObject({ answer: "barred", barEnds: "unknown", eligibleFrom: null });
    expect(await told(colleague)).toEqual(before);
    if (isBeside) expect(before).toMatchObject({ answer: "barred", barEnds: "date", eligibleFrom: "2027-04-08" });
    else expect(before).toMatchObject({ answer: "cannotSay", code: "sources-incomplete", kinds: [] });
  });
});

describe("what was issued", () => {
  it("is kept with the rules and versions of records it used, and reads the same when the register has gone on", async () => {
    const { db } = database;
    await makeRecord(db, inspector, wu.idNumber, { kind: "admonition", decidedOn: "2026-10-08", documentNo: "甲1" });
    const id = await submittedCase();
    mustBeOk(await approveCase(ctxOf(db, approvers[0]!), id));
    mustBeOk(await issueOpinion(ctxOf(db, approvers[0]!), id));
    const before = (await readCase(ctxOf(db, officer), id, "zh-CN"))!;
    const snapshot = await snapshotOf(id);
    expect(snapshot.rules.map((rule) => rule.code)).toContain("rank-promotion.running");
    expect(snapshot.candidates[0]).toMatchObject({
      answer: "barred",
      findings: [{ kind: "诫勉", recordVersion: 1, rule: "rank-promotion.running", until: "2027-04-07" }],
    });
    expect(Object.keys(snapshot.coverages).length).toBeGreaterThan(0);
    await makeRecord(db, inspector, wu.idNumber, {
      kind: "political-removal",
      decidedOn: "2026-11-01",
      documentNo: "2",
    });
    const later = ctxOf(db, officer, plusMilliseconds(TEST_NOW, 366 * 86_400_000));
    expect(await readCase(later, id, "zh-CN")).toEqual(before);
  });

  it("is numbered through the year and from one again in the next", async () => {
    const { db } = database;
    const numbers: string[] = [];
    for (const year of [2027, 2027, 2028]) numbers.push(opinionNumber("宿", year, await nextNumber(db, year)));
    expect(numbers).toEqual(["宿诚核〔2027〕1号", "宿诚核〔2027〕2号", "宿诚核〔2028〕1号"]);
  });
});

describe("when the reply is due", () => {
  it.each([
    ["a Tuesday", "2026-11-24T02:00:00Z", "2026-11-27"],
    ["a Thursday, over the weekend", "2026-11-26T02:00:00Z", "2026-12-01"],
    ["a Tuesday before the holidays of October", "2026-09-29T02:00:00Z", "2026-10-09"],
  ])("three working days after %s", async (_, at, due) => {
    expect((await openedOn(at)).replyDueOn).toBe(due);
  });

  it("across the end of a year says which calendar it had to guess, and guesses none once that is published", async () => {
    const eve = "2026-12-30T02:00:00Z";
    expect(await openedOn(eve)).toEqual({ replyDueOn: "2027-01-04", dueGuessedYears: [2027] });
    expect(await openedOn(eve, "2027-01-08")).toEqual({ replyDueOn: "2027-01-08", dueGuessedYears: [] });
    expect(await openedOn("2026-11-24T02:00:00Z")).toEqual({ replyDueOn: "2026-11-27", dueGuessedYears: [] });
    const change = {
      ...{ year: 2027, version: 0, isPublished: true, confidence: "H" as const },
      ...{ basis: "国务院办公厅通知", days: "2027-01-01 休 元旦" },
    };
    const [one, two] = [await makeActor(database.db, ["registrar"]), await makeActor(database.db, ["registrar"])];
    mustBeOk(await proposeCalendar(ctxOf(database.db, one), change));
    mustBeOk(await confirmCalendar(ctxOf(database.db, two), 2027));
    expect(await openedOn(eve)).toEqual({ replyDueOn: "2027-01-05", dueGuessedYears: [] });
  });
});

/** Opens a case at that instant; what its page says of the day of the reply. */
async function openedOn(at: string, replyDueOn: string | null = null) {
  const { db } = database;
  const open = {
    purpose: "npc-deputy-city",
    asOf: "2026-11-24",
    title: "人选",
    documentNo: "甲组函〔2026〕3号",
  } as const;
  const rest = { requester: null, contact: null, replyDueOn, letterFileId: null, listFileId: null };
  const id = mustBeOk(await openCase(ctxOf(db, officer, instantOf(at)), { ...open, ...rest, list: listOf([wu]) }));
  const { replyDueOn: due, dueGuessedYears } = (await readCase(ctxOf(db, officer), id, "zh-CN"))!;
  return { replyDueOn: due, dueGuessedYears };
}

async function cellsOf(bytes: Buffer): Promise<string[]> {
  const path = temporaryPath(".xlsx");
  writeFileSync(path, bytes);
  const book = mustBeOk(await openWorkbook(path, { name: "opinion.xlsx" }));
  const texts: string[] = [];
  for (const [sheet] of book.sheets.entries()) {
    for await (const batch of book.readRows(sheet))
      texts.push(...batch.flatMap(({ cells }) => cells.map(({ text }) => text)));
  }
  await book.close();
  return texts;
}

async function snapshotOf(caseId: string): Promise<OpinionSnapshot> {
  const row = await database.db
    .selectFrom("vetting_opinions")
    .select("snapshot_cipher")
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  return JSON.parse(decryptColumn(row.snapshot_cipher)) as OpinionSnapshot;
}

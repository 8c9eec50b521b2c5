import { describe, expect, it } from "vitest";
import type { VettingPurposeCode } from "#db/reference/vetting/types";
import type { EffectPerson } from "~/modules/records/records.types";
import { translator } from "~/platform/messages.server";
import { answerFor } from "./answer.fixtures";
import { effectFacts, penaltyGravity, type RegisterRecord } from "./effect-facts.rules";
import { findingText } from "./opinion.rules";

const person: EffectPerson = {
  classHistory: [{ class: "civil-servant", from: "2010-01-01", to: null, nature: "organ", branch: "administration" }],
  currentClass: "civil-servant",
  partyStatus: "member",
  isLeading: false,
};
const AS_OF = "2026-11-24";

function stored(kind: string, effectiveOn: string, parts: Partial<RegisterRecord> = {}): RegisterRecord {
  return {
    id: `01${kind}${effectiveOn}`,
    kind,
    body: "某机关",
    documentNo: "某〔2026〕1号",
    decidedOn: effectiveOn,
    effectiveOn,
    datePrecision: "day",
    months: null,
    statedUntil: null,
    hasLiftingOrEndEvidence: false,
    liftedOn: null,
    removedOn: null,
    restoredOn: null,
    caseNo: null,
    assessmentYear: null,
    sentence: null,
    rightsDeprivedUntil: null,
    honourLevel: null,
    revokedByDocument: null,
    state: "in-effect",
    appeal: null,
    version: 1,
    performance: null,
    reason: null,
    isVisible: true,
    ...parts,
  };
}

const answerOf = (records: RegisterRecord[], asOf = AS_OF) => {
  const { shown } = effectFacts(records, person, asOf);
  return answerFor("rank-promotion", shown, {}, asOf);
};

describe("the effect engine behind the rules", () => {
  it.each<[string, RegisterRecord[], string, string | null]>([
    ["政务记过, 12 months", [stored("political-demerit", "2026-01-10")], "barred", "2027-01-10"],
    ["政务记过, over", [stored("political-demerit", "2024-01-10")], "clear", null],
    ["诫勉, 6 months", [stored("admonition", "2026-09-24")], "barred", "2027-03-24"],
    ["开除公职", [stored("political-dismissal", "2016-01-10")], "barred", null],
    ["留党察看 not restored", [stored("party-probation-one-year", "2025-01-10")], "barred", null],
    [
      "two 党纪 sanctions, the second inside the first",
      [stored("party-severe-warning", "2026-03-15"), stored("party-removal-from-post", "2026-11-15")],
      "barred",
      "2029-09-15",
    ],
    ["a void record", [stored("admonition", "2026-09-24", { state: "void" })], "clear", null],
  ])("%s", (_what, records, answer, eligibleFrom) => {
    const result = answerOf(records);
    expect([result.answer, result.eligibleFrom]).toEqual([answer, eligibleFrom]);
  });

  it("gives the arithmetic and the articles with each bar", () => {
    const [finding] = answerOf([stored("political-demerit", "2026-01-10")]).findings;
    expect(finding).toMatchObject({ kind: "政务记过", verdict: "bars", until: "2027-01-09" });
    expect(finding?.arithmetic.length).toBeGreaterThan(0);
    expect(finding?.basis.map((one) => one.source)).toEqual(expect.arrayContaining(["ZJBX", "ZW"]));
  });

  it.each([
    ["a Party sanction inside another", "party-severe-warning", "party-removal-from-post", "DJ", "第21条"],
    ["处分 inside another", "sanction-demerit", "sanction-serious-demerit", "CF", "第10条"],
  ])("cites the article of each step: %s", (_what, first, second, source, article) => {
    const findings = answerOf([stored(first, "2026-03-15", { months: 18 }), stored(second, "2026-11-15")]).findings;
    const added = findings.flatMap((one) => one.arithmetic).find(({ key }) => key === "records:arithmetic.added");
    expect(added?.basis).toEqual({ source, article, confidence: "H" });
    expect(findings[0]?.basis).toContainEqual({ source, article, confidence: "H" });
  });

  it("reads the loss of political rights as the person's page does: for life is never", () => {
    const life = stored("criminal-judgment", "2026-03-01", { sentence: "无期徒刑，剥夺政治权利终身" });
    expect(answerOf([life])).toMatchObject({ answer: "barred", barEnds: "never", eligibleFrom: null });
  });

  it("says an appeal with its stage, in either language", () => {
    const appeal = { stage: "review", on: "2026-10-01", documentNo: null } as const;
    const [finding] = answerOf([stored("political-demerit", "2026-01-10", { appeal })]).findings;
    const note = finding!.notes.find(({ key }) => key === "records:note.appeal")!;
    expect(translator("zh-CN")(note.key, note.params)).toBe("2026-10-01 起复审（复核）中，不停止执行");
    expect(translator("en")(note.key, note.params)).toBe("Under review since 2026-10-01; the effect is not suspended");
    expect(findingText(finding!, translator("zh-CN"))).toContain("；2026-10-01 起复审（复核）中，不停止执行");
  });

  it.each([
    ["upheld", "2026-10-01 复审（复核）、申诉结果：维持原决定", "Outcome of the remedy on 2026-10-01: Upheld"],
    ["revoked", "2026-10-01 复审（复核）、申诉结果：决定撤销", "Outcome of the remedy on 2026-10-01: Revoked"],
  ] as const)("says how a remedy ended, and no longer that it is under way: %s", (stage, zh, en) => {
    const appeal = { stage, on: "2026-10-01", documentNo: null };
    const [finding] = answerOf([stored("political-demerit", "2026-01-10", { appeal })]).findings;
    expect(finding!.notes.map(({ key, params }) => translator("zh-CN")(key, params))).toEqual([zh]);
    expect(finding!.notes.map(({ key, params }) => translator("en")(key, params))).toEqual([en]);
  });

  it("marks what was read by the sterner rule because the class is not said", () => {
    const unsaid: EffectPerson = {
      ...person,
      classHistory: [{ ...person.classHistory[0]!, class: "institution-unspecified", nature: "institution" }],
    };
    const { shown } = effectFacts([stored("sanction-warning", "2026-09-01")], unsaid, AS_OF);
    expect(shown[0]?.notes).toContainEqual({ key: "records:note.class-unknown", params: {} });
  });

  it("keeps apart what is not confirmed or not to be shown", () => {
    const { shown, hidden } = effectFacts(
      [
        stored("admonition", "2026-09-24", { state: "entered" }),
        stored("party-warning", "2026-09-24", { isVisible: false }),
        stored("assessment-excellent", "2026-02-01", { assessmentYear: 2025, state: "entered" }),
      ],
      person,
      AS_OF,
    );
    expect(shown).toEqual([]);
    expect(hidden.map((one) => one.kind).sort()).toEqual(["党内警告", "诫勉"].sort());
  });

  it.each([
    ["吊销许可证", "grave"],
    ["情节严重，罚款5万元", "grave"],
    ["列入严重失信主体名单", "grave"],
    ["罚款500元", "ordinary"],
    ["未造成严重后果，罚款500元", "ordinary"],
    ["情节不严重", "ordinary"],
    ["不属于情节严重", "ordinary"],
    ["未达到较大数额", "ordinary"],
    ["不予吊销许可证", "ordinary"],
    ["未被列入严重失信主体名单", "ordinary"],
    ["未取得许可，情节严重", "grave"],
    ["未造成严重后果，但屡教不改，吊销许可证", "grave"],
    [" ", "unstated"],
    [null, "unstated"],
  ])("reads how grave a penalty was: %s", (reason, gravity) => {
    expect(penaltyGravity({ reason })).toBe(gravity);
  });

  it.each([
    ["grave", "吊销许可证", "未修复", "attention", []],
    ["ordinary", "罚款500元", null, "clear", []],
    ["not said how grave", null, null, "attention", ["vetting:note.gravity-unstated"]],
    ["grave, repaired", "吊销许可证", "已修复", "clear", []],
    ["grave, repair not done", "吊销许可证", "尚未修复完成", "attention", []],
  ] as const)("a penalty %s", (_what, reason, performance, answer, notes) => {
    const result = answerOf([stored("administrative-penalty", "2026-03-01", { reason, performance })]);
    expect(result.answer).toBe(answer);
    expect(result.findings.flatMap((finding) => finding.notes.map((note) => note.key))).toEqual(
      expect.arrayContaining([...notes]),
    );
  });

  it.each([
    ["有期徒刑三年，剥夺政治权利一年", "barred"],
    ["拘役三个月，未附加剥夺政治权利", "attention"],
    ["管制六个月，不剥夺政治权利", "attention"],
    ["有期徒刑一年，没有附加剥夺政治权利", "attention"],
    ["有期徒刑一年，不附加剥夺政治权利", "attention"],
    ["无期徒刑，剥夺政治权利终身", "barred"],
  ])("political rights by the words of a judgment: %s", (sentence, answer) => {
    expect(answerOf([stored("criminal-judgment", "2026-03-01", { sentence })]).answer).toBe(answer);
  });

  const vetted = (purpose: VettingPurposeCode, record: RegisterRecord, asOf = AS_OF) =>
    answerFor(purpose, effectFacts([record], person, asOf).shown, {}, asOf);

  it("asked of a day before the removal, a listing bars to the day before it", () => {
    const listed = stored("dishonest-debtor", "2025-01-10", { removedOn: "2026-05-10" });
    expect(vetted("npc-deputy-city", listed, "2026-05-09")).toMatchObject({
      ...{ answer: "barred", barEnds: "date", eligibleFrom: "2026-05-10" },
      findings: [{ until: "2026-05-09" }],
    });
    expect(vetted("npc-deputy-city", listed, "2026-05-10")).toMatchObject({ answer: "clear", eligibleFrom: null });
    const open = stored("dishonest-debtor", "2025-01-10");
    expect(vetted("npc-deputy-city", open, "2026-05-09")).toMatchObject({ barEnds: "unknown", eligibleFrom: null });
  });

  it("a sanction counts from its decision where the rule asks what was decided, though its effect is still to come", () => {
    const coming = stored("party-warning", "2026-12-10", { decidedOn: "2026-11-20" });
    expect(vetted("reserve-cadre", coming)).toMatchObject({ answer: "attention", eligibleFrom: "2027-12-10" });
    expect(vetted("post-promotion", coming)).toMatchObject({ answer: "clear", eligibleFrom: "2027-12-10" });
  });

  it.each([
    ["2023-10-31", "2023-12-15", "2026-10-30", "attention"],
    ["2023-10-31", "2023-12-15", "2026-10-31", "clear"],
  ])("the time of a penalty is counted from its document: %s", (decidedOn, effectiveOn, asOf, answer) => {
    const penalty = stored("administrative-penalty", effectiveOn, { decidedOn, reason: "吊销许可证" });
    expect(vetted("post-promotion", penalty, asOf).answer).toBe(answer);
  });

  it.each([
    ["month", "2023-11-01", "2026-11-29", "attention"],
    ["month", "2023-11-01", "2026-11-30", "clear"],
    ["year", "2023-01-01", "2026-12-30", "attention"],
    ["day", "2023-11-01", "2026-11-01", "clear"],
  ] as const)(
    "a penalty dated to the %s is counted from the last day it may have been: %s",
    (precision, on, asOf, answer) => {
      const penalty = stored("administrative-penalty", on, { datePrecision: precision, reason: "吊销许可证" });
      const result = vetted("post-promotion", penalty, asOf);
      expect(result.answer).toBe(answer);
      const keys = result.findings.flatMap(({ notes }) => notes.map(({ key }) => key));
      expect(keys).toEqual(answer === "clear" ? [] : [`records:note.known-to-the-${precision}`]);
    },
  );

  it("a cancelled probationary membership of a year is looked at to the end of the third year after", () => {
    const cancelled = stored("party-probationary-cancellation", "2023-01-01", { datePrecision: "year" });
    expect(vetted("party-admission", cancelled, "2026-12-31").answer).toBe("attention");
    expect(vetted("party-admission", cancelled, "2027-01-01").answer).toBe("clear");
  });

  it.each(["2020-07-01", "2021-03-18", "2021-03-19"])(
    "a running suspension from duty calls for judgement on %s",
    (asOf) => {
      for (const purpose of ["post-promotion", "party-honour", "institution-post"] as const)
        expect(vetted(purpose, stored("duty-suspension", asOf), asOf).answer).toBe("attention");
    },
  );
});

import { describe, expect, it } from "vitest";
import type { EffectPerson } from "~/modules/records/records.types";
import { answerFor } from "./answer.fixtures";
import { effectFacts, penaltyGravity, type RegisterRecord } from "./effect-facts.rules";

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
  ])("political rights by the words of a judgment: %s", (sentence, answer) => {
    expect(answerOf([stored("criminal-judgment", "2026-03-01", { sentence })]).answer).toBe(answer);
  });
});

import { describe, expect, it } from "vitest";
import type { StaffClass } from "../records.types";
import { effectIn, personOf, recordOf, viewOf } from "./test-records";

/** What a record blocks on a day, by the person's class on the day of the decision, with the last day of each. */
function blocked(kind: string, staffClass: StaffClass | null, asOf: string, more = {}) {
  const view = viewOf([recordOf("a", kind, "2026-01-10", more)], asOf, personOf(staffClass));
  return Object.fromEntries(Object.entries(view.blocked).map(([block, { until }]) => [block, until]));
}

describe("what a sanction blocks", () => {
  const until = "2026-07-09";
  it.each<[string, StaffClass | null, string[]]>([
    ["政务警告", "civil-servant", ["post", "rank"]],
    ["政务警告", "reference-managed", ["post", "rank"]],
    ["政务警告", "institution-manager", ["institutionPost", "post", "professionalTitle"]],
    ["政务警告", "institution-professional", ["institutionPost"]],
    ["政务警告", "institution-worker", ["institutionPost"]],
    ["政务警告", "institution-unspecified", ["institutionPost", "post", "professionalTitle"]],
    ["政务警告", null, ["institutionPost", "post", "professionalTitle", "rank"]],
    ["诫勉", "civil-servant", ["assessmentGrade", "award", "post", "rank"]],
  ])("%s of a %s: %j", (kind, staffClass, expected) => {
    expect(Object.keys(blocked(kind, staffClass, "2026-03-01")).sort()).toEqual(expected);
    expect(blocked(kind, staffClass, "2026-03-01").post ?? until).toBe(until);
  });

  it.each<[string, StaffClass, string[]]>([
    ["处分记过", "civil-servant", ["post", "rank", "salaryStep"]],
    ["处分记大过", "civil-servant", ["post", "rank", "salaryStep"]],
    ["处分降级", "civil-servant", ["post", "rank", "salaryStep"]],
    ["处分撤职", "civil-servant", ["post", "rank", "salaryStep"]],
    ["处分记过", "institution-manager", ["institutionPost", "post", "professionalTitle", "salaryStep"]],
    ["事业处分记过", "institution-professional", ["institutionPost", "professionalTitle"]],
    ["降低岗位等级", "institution-worker", ["institutionPost", "professionalTitle"]],
    ["党内警告", "civil-servant", ["partyPost", "post", "rank"]],
    ["撤销党内职务", "civil-servant", ["equalPost", "partyPost", "post", "rank"]],
    ["开除党籍", "civil-servant", ["equalPost", "partyAdmission", "post"]],
    ["降职（组织处理）", "civil-servant", ["post", "rank"]],
    ["停职检查", "civil-servant", ["duties"]],
  ])("%s of a %s: %j", (kind, staffClass, expected) => {
    expect(Object.keys(blocked(kind, staffClass, "2026-03-01")).sort()).toEqual(expected);
  });

  it("admonition keeps awards away to the end of the year, after its six months", () => {
    expect(blocked("诫勉", "civil-servant", "2026-08-01")).toEqual({
      award: "2026-12-31",
      assessmentGrade: "2026-12-31",
    });
    expect(blocked("诫勉", "civil-servant", "2027-01-01")).toEqual({});
  });

  it.each(["诫勉", "通报（问责）"])(
    "%s decided in one year and effective in the next keeps awards away in the year of its effect",
    (kind) => {
      const over = { decidedOn: "2025-12-28", effectiveOn: "2026-01-05" };
      expect(blocked(kind, "civil-servant", "2025-12-31", over).award).toBeUndefined();
      expect(blocked(kind, "civil-servant", "2026-01-05", over).award).toBe("2026-12-31");
      expect(blocked(kind, "civil-servant", "2026-12-31", over).award).toBe("2026-12-31");
      expect(blocked(kind, "civil-servant", "2027-01-01", over).award).toBeUndefined();
    },
  );

  it.each(["引咎辞职", "责令辞职", "免职（组织处理）"])(
    "%s: no leading post for 12 months, no higher one for 24",
    (kind) => {
      expect(blocked(kind, "civil-servant", "2027-01-09")).toMatchObject({
        leadingPost: "2027-01-09",
        post: "2028-01-09",
      });
      expect(blocked(kind, "civil-servant", "2027-01-10")).toEqual({ post: "2028-01-09", rank: "2028-01-09" });
    },
  );

  it("a circular keeps awards away that year and is otherwise for information", () => {
    expect(blocked("通报（问责）", "civil-servant", "2026-11-01")).toEqual({ award: "2026-12-31" });
  });

  it("a lifted measure blocks no longer", () => {
    const lifted = { liftedOn: "2026-06-01", hasLiftingOrEndEvidence: true };
    expect(blocked("免职（组织处理）", "civil-servant", "2026-05-31", lifted).leadingPost).toBe("2026-05-31");
    expect(blocked("免职（组织处理）", "civil-servant", "2026-06-01", lifted)).toEqual({});
  });
});

describe("annual results", () => {
  it.each([
    ["年度考核基本称职", ["post"]],
    ["年度考核不称职", ["post", "rank"]],
    ["年度考核基本合格", ["post"]],
    ["年度考核不合格", ["post", "rank"]],
    ["年度考核称职", []],
    ["年度考核优秀", []],
    ["年度考核不确定等次", []],
  ])("%s of 2025 stands in the way of %j in 2026", (kind, expected) => {
    const record = recordOf("a", kind, "2026-01-20", { assessmentYear: 2025 });
    expect(Object.keys(viewOf([record], "2026-06-01").blocked).sort()).toEqual(expected);
    expect(viewOf([record], "2027-01-01").blocked).toEqual({});
  });
});

describe("courts", () => {
  it.each([
    [{ rightsDeprivedUntil: "2028-01-09" }, "running", "date", "2028-01-10"],
    [{ sentence: "有期徒刑一年，剥夺政治权利一年" }, "running", "unknown", null],
    [{ sentence: "无期徒刑，剥夺政治权利终身" }, "permanent", "never", null],
    [{ sentence: "拘役三个月，缓刑六个月" }, "informational", null, null],
    [{ sentence: "有期徒刑一年，不附加剥夺政治权利" }, "informational", null, null],
    [{ sentence: "拘役三个月，未判处剥夺政治权利" }, "informational", null, null],
  ])("刑事判决 %j is %s", (more, state, ends, eligibleFrom) => {
    const view = viewOf([recordOf("a", "刑事判决", "2026-01-10", more)]);
    expect(effectIn(view, "a").state).toBe(state);
    expect(view).toMatchObject({ ends, eligibleFrom });
  });

  it("a dishonest debtor is barred while listed, and asked about after two years", () => {
    const listed = viewOf([recordOf("a", "失信被执行人", "2024-01-10")]);
    expect(listed).toMatchObject({ inEffect: ["a"], ends: "unknown", eligibleFrom: null });
    expect(effectIn(listed, "a").queriesToSource).toMatchObject([{ code: "listing-term-over", dueOn: "2026-01-10" }]);
    const removed = viewOf([recordOf("a", "失信被执行人", "2024-01-10", { removedOn: "2026-11-24" })]);
    expect(effectIn(removed, "a")).toMatchObject({ state: "lifted", until: "2026-11-23" });
  });

  it("a judgment debtor or a restriction of consumption alone stands in no one's way", () => {
    const records = [recordOf("a", "被执行人", "2026-01-10"), recordOf("b", "限制消费", "2026-01-10")];
    expect(viewOf(records)).toMatchObject({ ends: null, eligibleFrom: null });
  });
});

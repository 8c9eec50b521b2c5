import { describe, expect, it } from "vitest";
import { CIVIL_SERVANT, effectIn, personOf, recordOf, viewOf } from "./effects/test-records";
import type { EffectPerson, EffectRecord } from "./records.types";

const MANAGER = personOf("institution-manager");
const PROFESSIONAL = personOf("institution-professional");
const MANAGED = personOf("reference-managed");

describe("length and end of each kind", () => {
  it.each<[kind: string, on: string, until: string, judgementUntil: string | null, person: EffectPerson]>([
    ["政务警告", "2025-01-10", "2025-07-09", null, CIVIL_SERVANT],
    ["政务记过", "2025-01-10", "2026-01-09", null, CIVIL_SERVANT],
    ["政务记大过", "2025-01-10", "2026-07-09", null, CIVIL_SERVANT],
    ["政务降级", "2025-01-10", "2027-01-09", null, CIVIL_SERVANT],
    ["政务撤职", "2025-01-10", "2027-01-09", null, CIVIL_SERVANT],
    ["处分警告", "2025-01-10", "2025-07-09", null, CIVIL_SERVANT],
    ["处分记过", "2025-01-10", "2026-01-09", null, MANAGED],
    ["处分记大过", "2025-01-10", "2026-07-09", null, CIVIL_SERVANT],
    ["处分降级", "2025-01-10", "2027-01-09", null, CIVIL_SERVANT],
    ["处分撤职", "2025-01-10", "2027-01-09", null, MANAGER],
    ["事业处分警告", "2025-01-10", "2025-07-09", null, PROFESSIONAL],
    ["事业处分记过", "2025-01-10", "2026-01-09", null, PROFESSIONAL],
    ["降低岗位等级", "2025-01-10", "2027-01-09", null, PROFESSIONAL],
    ["党内警告", "2025-01-10", "2026-01-09", null, CIVIL_SERVANT],
    ["党内严重警告", "2025-01-10", "2026-07-09", "2027-01-09", CIVIL_SERVANT],
    ["党内严重警告", "2015-06-10", "2016-06-09", "2017-06-09", CIVIL_SERVANT],
    ["党内严重警告", "2015-12-31", "2016-12-30", "2017-12-30", CIVIL_SERVANT],
    ["党内严重警告", "2016-01-01", "2017-06-30", "2017-12-31", CIVIL_SERVANT],
    ["党内严重警告（代替撤销党内职务）", "2025-01-10", "2027-01-09", null, CIVIL_SERVANT],
    ["撤销党内职务", "2025-01-10", "2027-01-09", null, CIVIL_SERVANT],
    ["开除党籍", "2025-01-10", "2030-01-09", null, CIVIL_SERVANT],
    ["诫勉", "2025-01-10", "2025-07-09", null, CIVIL_SERVANT],
    ["停职检查", "2025-01-10", "2025-07-09", null, CIVIL_SERVANT],
    ["调整职务（组织处理）", "2025-01-10", "2026-01-09", null, CIVIL_SERVANT],
    ["引咎辞职", "2025-01-10", "2027-01-09", null, CIVIL_SERVANT],
    ["责令辞职", "2025-01-10", "2027-01-09", null, CIVIL_SERVANT],
    ["免职（组织处理）", "2025-01-10", "2027-01-09", null, CIVIL_SERVANT],
    ["降职（组织处理）", "2025-01-10", "2027-01-09", null, CIVIL_SERVANT],
    // Month ends, leap years, and the day on which practice differs.
    ["政务警告", "2021-03-15", "2021-09-14", null, CIVIL_SERVANT],
    ["政务警告", "2024-08-31", "2025-02-28", "2025-03-01", CIVIL_SERVANT],
    ["政务警告", "2023-08-31", "2024-02-29", "2024-03-01", CIVIL_SERVANT],
    ["政务警告", "2025-01-29", "2025-07-28", "2025-07-29", CIVIL_SERVANT],
    ["政务记过", "2024-02-29", "2025-02-28", "2025-03-01", CIVIL_SERVANT],
    ["政务记过", "2024-02-28", "2025-02-27", null, CIVIL_SERVANT],
  ])("%s of %s bars to %s, in doubt to %s", (kind, on, until, judgementUntil, person) => {
    const effect = effectIn(viewOf([recordOf("a", kind, on)], on, person), "a");
    expect([effect.from, effect.until, effect.needsJudgementUntil]).toEqual([on, until, judgementUntil]);
    expect(effect.state).toBe("running");
    expect(effect.arithmetic.some((step) => step.basis !== null)).toBe(true);
  });

  it.each(["政务开除", "处分开除", "事业开除"])("%s never ends", (kind) => {
    const view = viewOf([recordOf("a", kind, "2020-08-01")], "2090-01-01");
    expect(effectIn(view, "a")).toMatchObject({ state: "permanent", ends: "never", until: null });
    expect(view).toMatchObject({ ends: "never", eligibleFrom: null, inEffect: ["a"] });
    expect(view.blocked.publicOffice).toEqual({ until: null, ends: "never", by: ["a"] });
  });

  it.each([
    "免予处分",
    "不予处分",
    "谈话提醒",
    "批评教育",
    "责令检查",
    "行政处罚",
    "民事判决",
    "嘉奖",
    "终止人大代表资格",
  ])("%s is for information", (kind) => {
    const view = viewOf([recordOf("a", kind, "2026-11-01")]);
    expect(effectIn(view, "a").state).toBe("informational");
    expect(view).toMatchObject({ inEffect: [], ends: null, eligibleFrom: null, blocked: {} });
  });
});

describe("which regime", () => {
  const asks = (kind: string, person: EffectPerson) =>
    effectIn(viewOf([recordOf("a", kind, "2026-06-01")], "2026-07-01", person), "a").queriesToSource.map(
      ({ code }) => code,
    );
  it.each([
    ["处分记大过", MANAGER, []],
    ["处分撤职", MANAGER, []],
    ["处分警告", PROFESSIONAL, []],
    ["处分记大过", PROFESSIONAL, ["class-mismatch"]],
    ["处分降级", PROFESSIONAL, ["class-mismatch"]],
    ["政务记大过", PROFESSIONAL, []],
    ["事业处分记过", CIVIL_SERVANT, ["class-mismatch"]],
    ["降低岗位等级", PROFESSIONAL, []],
  ] as const)("%s of one under other rules is asked about", (kind, person, expected) => {
    expect(asks(kind, person)).toEqual(expected);
  });

  it("is that of the class on the day of the decision, not of today's", () => {
    const moved: EffectPerson = {
      ...CIVIL_SERVANT,
      classHistory: [
        { ...PROFESSIONAL.classHistory[0]!, from: "2010-01-01", to: "2026-05-31" },
        { ...CIVIL_SERVANT.classHistory[0]!, from: "2026-06-01", to: null },
      ],
    };
    const regime = (on: string) => effectIn(viewOf([recordOf("a", "处分警告", on)], on, moved), "a").regime;
    expect([regime("2026-05-31"), regime("2026-06-01")]).toEqual(["institution", "civil-service"]);
  });

  it("unknown, takes the stricter effect and says so", () => {
    const effect = effectIn(viewOf([recordOf("a", "政务警告", "2026-06-01")], "2026-07-01", personOf(null)), "a");
    expect(effect.notes.map((note) => note.code)).toContain("class-unknown");
    expect(effect.blocks.map((one) => one.block).sort()).toEqual([
      "institutionPost",
      "post",
      "professionalTitle",
      "rank",
    ]);
  });
});

describe("states on the day asked", () => {
  it.each([
    ["2024-12-31", "coming"],
    ["2025-01-10", "running"],
    ["2026-01-09", "running"],
    ["2026-01-10", "expired"],
  ])("on %s: %s", (asOf, state) => {
    expect(effectIn(viewOf([recordOf("a", "政务记过", "2025-01-10")], asOf), "a").state).toBe(state);
  });

  it("counts what is coming in the first free day", () => {
    const records = [recordOf("a", "政务警告", "2026-09-01"), recordOf("b", "诫勉", "2027-01-15")];
    expect(viewOf(records, "2026-11-24")).toMatchObject({ inEffect: ["a"], ends: "date", eligibleFrom: "2027-07-15" });
  });

  it("reads needs judgement in the doubtful days", () => {
    const view = viewOf([recordOf("a", "党内严重警告", "2025-01-10")], "2026-08-01");
    expect(view).toMatchObject({ inEffect: [], inJudgement: ["a"], eligibleFrom: null });
    expect(effectIn(view, "a")).toMatchObject({ state: "judgement", needsJudgementFrom: "2026-07-10" });
    expect(effectIn(view, "a").queriesToSource).toMatchObject([{ code: "length-not-stated", dueOn: "2026-07-10" }]);
  });

  it("is certain where the decision states the length", () => {
    const view = viewOf([recordOf("a", "党内严重警告", "2025-01-10", { months: 18 })], "2026-08-01");
    expect(effectIn(view, "a")).toMatchObject({ state: "expired", needsJudgementUntil: null });
  });

  it("names void and unconfirmed records without counting them", () => {
    const records = [
      recordOf("a", "政务记过", "2026-06-01", { state: "void" }),
      recordOf("b", "政务记大过", "2026-06-02", { state: "entered" }),
      recordOf("c", "优秀共产党员", "2024-07-01", { revokedByDocument: "甲委〔2025〕1号" }),
    ];
    const view = viewOf(records);
    expect(view).toMatchObject({ inEffect: [], eligibleFrom: null, blocked: {} });
    expect(view.effects.map((effect) => [effect.recordId, effect.state, effect.isConfirmed])).toEqual([
      ["b", "running", false],
      ["a", "void", true],
      ["c", "void", true],
    ]);
  });

  it.each([
    ["upheld", []],
    ["withdrawn", []],
    ["changed", ["appeal-overturned"]],
    ["revoked", ["appeal-overturned"]],
  ] as const)(
    "a remedy that ended: %s; a record that still stands as it was overturned is asked about",
    (stage, queries) => {
      const appeal = { stage, on: "2026-07-01", documentNo: null };
      const effect = effectIn(viewOf([recordOf("a", "政务记过", "2026-06-01", { appeal })]), "a");
      expect(effect).toMatchObject({ state: "running", isUnderAppeal: false });
      expect(effect.notes.map((note) => note.code)).toEqual(["appeal-ended"]);
      expect(effect.queriesToSource.map((query) => query.code)).toEqual(queries);
    },
  );

  it("keeps an appealed sanction in effect and marks it", () => {
    const appeal = { stage: "review", on: "2026-07-01", documentNo: null } as const;
    const view = viewOf([recordOf("a", "政务记过", "2026-06-01", { appeal })]);
    expect(effectIn(view, "a")).toMatchObject({ state: "running", isUnderAppeal: true });
    expect(effectIn(view, "a").notes.map((note) => note.code)).toContain("appeal");
  });
});

describe("a stated length and a stated end", () => {
  const cases: [string, Partial<EffectRecord>, string, string | null][] = [
    ["the length as decided wins", { months: 18 }, "2026-07-09", null],
    ["a shorter one too", { months: 6 }, "2025-07-09", null],
    [
      "a stated end with its document wins",
      { statedUntil: "2025-12-31", hasLiftingOrEndEvidence: true },
      "2025-12-31",
      null,
    ],
    ["without it the later end holds", { statedUntil: "2025-12-31" }, "2026-01-09", "stated-end-differs"],
    ["the later may be the stated one", { statedUntil: "2026-03-31" }, "2026-03-31", "stated-end-differs"],
    ["no question where they agree", { statedUntil: "2026-01-09" }, "2026-01-09", null],
  ];
  it.each(cases)("%s", (_, more, until, query) => {
    const effect = effectIn(viewOf([recordOf("a", "政务记过", "2025-01-10", more)], "2025-02-01"), "a");
    expect(effect.until).toBe(until);
    expect(effect.queriesToSource.map((one) => one.code)).toEqual(query ? [query] : []);
  });

  it("a stated end of one never shortens another", () => {
    const records = [
      recordOf("a", "党内警告", "2026-01-10"),
      recordOf("b", "政务警告", "2026-02-01", { statedUntil: "2026-03-01", hasLiftingOrEndEvidence: true }),
    ];
    expect(viewOf(records, "2026-02-15").eligibleFrom).toBe("2027-01-10");
  });
});

describe("lifting and expiry", () => {
  it.each([
    ["处分记过", "2017-01-10", "no-lifting-decision"],
    ["处分记过", "2019-01-10", null],
    ["政务警告", "2019-10-10", "no-lifting-decision"],
    ["政务警告", "2020-03-10", null],
    ["事业处分记过", "2021-01-10", "no-lifting-decision"],
    ["事业处分记过", "2023-03-10", null],
    ["党内警告", "2012-01-10", null],
  ])("%s of %s: %s", (kind, on, note) => {
    const effect = effectIn(viewOf([recordOf("a", kind, on)]), "a");
    expect(effect.state).toBe("expired");
    expect(effect.notes.some((one) => one.code === "no-lifting-decision")).toBe(note !== null);
  });

  it("keeps the day of an old lifting decision", () => {
    const lifted = { liftedOn: "2018-03-01", hasLiftingOrEndEvidence: true };
    const effect = effectIn(viewOf([recordOf("a", "处分记过", "2017-01-10", lifted)]), "a");
    expect(effect).toMatchObject({ state: "lifted", until: "2018-01-09", needsJudgementUntil: "2018-02-28" });
  });

  it("a late lifting has no effect where sanctions lapse by themselves", () => {
    const lifted = { liftedOn: "2026-05-01", hasLiftingOrEndEvidence: true };
    const effect = effectIn(viewOf([recordOf("a", "政务记过", "2025-01-10", lifted)]), "a");
    expect(effect).toMatchObject({ until: "2026-01-09", needsJudgementUntil: null, state: "lifted" });
    expect(effect.notes.map((note) => note.code)).toContain("late-lifting");
  });

  it("present law knows no early lifting: no bar, but judgement to the computed end", () => {
    const lifted = { liftedOn: "2026-09-01", hasLiftingOrEndEvidence: true };
    const view = viewOf([recordOf("a", "政务记过", "2026-03-10", lifted)]);
    expect(effectIn(view, "a")).toMatchObject({
      until: "2026-08-31",
      needsJudgementUntil: "2027-03-09",
      state: "judgement",
    });
    expect(view.eligibleFrom).toBeNull();
  });

  it("a lifting without a document changes nothing and is asked about", () => {
    const effect = effectIn(viewOf([recordOf("a", "政务记过", "2026-03-10", { liftedOn: "2026-09-01" })]), "a");
    expect(effect).toMatchObject({ until: "2027-03-09", state: "running" });
    expect(effect.queriesToSource.map((query) => query.code)).toEqual(["lifting-without-document"]);
  });

  it.each(["政务记过", "免职（组织处理）"])("the document of a stated end proves no lifting beside it: %s", (kind) => {
    const ends = { statedUntil: "2027-03-09", hasLiftingOrEndEvidence: true, liftedOn: "2026-09-01" };
    const effect = effectIn(viewOf([recordOf("a", kind, "2026-03-10", ends)]), "a");
    expect(effect).toMatchObject({ until: "2027-03-09", state: "running" });
    expect(effect.queriesToSource.map((query) => query.code)).toEqual(["lifting-without-document"]);
    const lifted = effectIn(viewOf([recordOf("a", kind, "2026-03-10", { ...ends, state: "lifted" })]), "a");
    expect(lifted).toMatchObject({ until: "2026-08-31" });
  });

  it("an organisational measure ends with its lifting", () => {
    const lifted = { liftedOn: "2026-09-01", hasLiftingOrEndEvidence: true };
    const effect = effectIn(viewOf([recordOf("a", "停职检查", "2026-06-10", lifted)]), "a");
    expect(effect).toMatchObject({ until: "2026-08-31", needsJudgementUntil: null, state: "lifted" });
  });
});

import { describe, expect, it } from "vitest";
import { effectIn, personOf, recordOf, viewOf } from "./test-records";

const ADMINISTRATION = personOf("civil-servant");
const PARTY_OFFICE = personOf("civil-servant", "party");
const MANAGED = personOf("reference-managed", "party");
const MANAGER = personOf("institution-manager");
const PROFESSIONAL = personOf("institution-professional");
const UNKNOWN = personOf(null);

describe("a new sanction inside a running one", () => {
  const pair = (first: string, second: string) => [
    recordOf("a", first, "2026-01-10"),
    recordOf("b", second, "2026-07-10"),
  ];

  it.each([
    ["处分记过", "处分记大过", ADMINISTRATION, "2028-07-09", null, null],
    ["处分记过", "处分记大过", MANAGED, "2028-07-09", null, null],
    ["处分记过", "处分记大过", UNKNOWN, "2028-07-09", null, null],
    ["处分记过", "处分记大过", MANAGER, "2028-07-09", null, null],
    ["事业处分记过", "事业处分记过", PROFESSIONAL, "2028-01-09", null, null],
    ["处分记过", "处分记大过", PARTY_OFFICE, "2028-01-09", "2028-01-10", "2028-07-09"],
    ["政务记过", "政务记大过", ADMINISTRATION, "2028-01-09", "2028-01-10", "2028-07-09"],
    ["政务记过", "处分记大过", ADMINISTRATION, "2028-01-09", "2028-01-10", "2028-07-09"],
    ["政务记大过", "政务警告", ADMINISTRATION, "2027-01-09", "2027-07-10", "2028-01-09"],
    ["党内警告", "撤销党内职务", ADMINISTRATION, "2029-01-09", null, null],
  ] as const)("%s then %s", (first, second, person, until, judgementFrom, judgementUntil) => {
    const view = viewOf(pair(first, second), "2026-08-01", person);
    expect(effectIn(view, "b")).toMatchObject({
      until,
      needsJudgementFrom: judgementFrom,
      needsJudgementUntil: judgementUntil,
    });
  });

  it("党内严重警告 with ten months left and 撤销党内职务 make 34 months", () => {
    const records = [
      recordOf("a", "党内严重警告", "2024-01-10", { months: 18 }),
      recordOf("b", "撤销党内职务", "2024-09-10"),
    ];
    const effect = effectIn(viewOf(records, "2024-10-01"), "b");
    expect(effect).toMatchObject({ from: "2024-09-10", until: "2027-07-09", needsJudgementUntil: null });
    expect(effect.arithmetic.map((step) => step.code)).toEqual(["added"]);
  });

  it("caps 处分 at 48 months from the new decision, Party sanctions never", () => {
    const state = [
      recordOf("a", "处分撤职", "2024-01-10"),
      recordOf("b", "处分撤职", "2025-01-10"),
      recordOf("c", "处分撤职", "2025-02-10"),
    ];
    const capped = effectIn(viewOf(state, "2025-03-01"), "c");
    expect(capped).toMatchObject({ until: "2029-02-09", needsJudgementUntil: null });
    expect(capped.arithmetic.map((step) => step.code)).toEqual(["added", "capped"]);
    const party = state.map((record) => ({ ...record, kind: "party-removal-from-post" }));
    expect(effectIn(viewOf(party, "2025-03-01"), "c").until).toBe("2030-01-09");
  });

  it("does not add what has the same case number", () => {
    const records = [
      recordOf("a", "处分记过", "2026-01-10", { caseNo: "甲案1" }),
      recordOf("b", "处分记大过", "2026-07-10", { caseNo: "甲案1" }),
    ];
    const effect = effectIn(viewOf(records, "2026-08-01"), "b");
    expect(effect).toMatchObject({ until: "2028-01-09", needsJudgementUntil: null });
    expect(effect.notes.map((note) => note.code)).toContain("same-case");
  });

  it("does not add across families: the latest end counts", () => {
    const records = [
      recordOf("a", "党内警告", "2026-01-10"),
      recordOf("b", "政务记大过", "2026-03-10"),
      recordOf("c", "诫勉", "2026-05-10"),
      recordOf("d", "免职（组织处理）", "2026-05-10"),
    ];
    const view = viewOf(records, "2026-06-01");
    expect(view.effects.map((effect) => [effect.recordId, effect.until])).toEqual([
      ["a", "2027-01-09"],
      ["b", "2027-09-09"],
      ["c", "2026-11-09"],
      ["d", "2028-05-09"],
    ]);
    expect(view.eligibleFrom).toBe("2028-05-10");
  });

  it("starts anew on the day after the end of the first", () => {
    const records = [recordOf("a", "处分记过", "2025-01-10"), recordOf("b", "处分警告", "2026-01-10")];
    expect(effectIn(viewOf(records, "2026-02-01"), "b").until).toBe("2026-07-09");
    const inside = [recordOf("a", "处分记过", "2025-01-10"), recordOf("b", "处分警告", "2026-01-09")];
    expect(effectIn(viewOf(inside, "2026-02-01"), "b").until).toBe("2026-07-09");
  });

  it("asks about 政务处分 and 处分 for one act", () => {
    const records = [
      recordOf("a", "政务记过", "2026-01-10", { caseNo: "甲案1" }),
      recordOf("b", "处分记过", "2026-02-10", { caseNo: "甲案1" }),
    ];
    const view = viewOf(records, "2026-08-01");
    for (const id of ["a", "b"]) {
      expect(effectIn(view, id).queriesToSource.map((query) => query.code)).toEqual(["given-twice"]);
    }
  });
});

describe("several decided together", () => {
  const together = (...kinds: string[]) => kinds.map((kind, index) => recordOf(`r${index}`, kind, "2026-01-10"));

  it.each([
    [["政务记过", "政务降级"], "2028-01-09", null],
    [["政务记过", "政务记过"], "2027-01-09", "2028-01-09"],
    [["处分记过", "处分记过"], "2027-01-09", "2028-01-09"],
    [["政务记大过", "政务记大过", "政务记大过"], "2027-07-09", "2030-01-09"],
    [["处分记大过", "处分记大过", "处分记大过"], "2027-07-09", "2030-01-09"],
    [["政务记过", "党内警告"], "2027-01-09", null],
  ])("%s", (kinds, until, judgementUntil) => {
    const { effects } = viewOf(together(...kinds), "2026-02-01");
    const latest = (days: (string | null)[]) =>
      days
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null;
    expect(latest(effects.map((effect) => effect.until))).toBe(until);
    expect(latest(effects.map((effect) => effect.needsJudgementUntil))).toBe(judgementUntil);
  });

  it("leaves no doubt where the decider fixed the length", () => {
    const records = together("政务记过", "政务记过").map((record) => ({ ...record, months: 20 }));
    const { effects } = viewOf(records, "2026-02-01");
    expect(effects.map((effect) => [effect.until, effect.needsJudgementUntil])).toEqual([
      ["2027-09-09", null],
      ["2027-09-09", null],
    ]);
  });

  it("names the heavier one that is carried out", () => {
    const view = viewOf(together("政务记过", "政务降级"), "2026-02-01");
    expect(effectIn(view, "r0").arithmetic.map((step) => step.code)).toContain("together-lighter");
  });
});

describe("留党察看", () => {
  it.each([
    ["a lifting on the day of restoration", { liftedOn: "2025-03-01" }],
    ["a lifting at the end of the observation", { liftedOn: "2025-02-28" }],
    ["the end of the observation as stated", { statedUntil: "2025-02-28" }],
  ])("%s ends nothing of the 24 months that follow", (_what, more) => {
    for (const hasLiftingOrEndEvidence of [true, false]) {
      const record = { restoredOn: "2025-03-01", hasLiftingOrEndEvidence, ...more };
      const effect = effectIn(viewOf([recordOf("a", "留党察看一年", "2024-03-01", record)], "2026-01-01"), "a");
      expect(effect).toMatchObject({ state: "running", until: "2027-02-28", needsJudgementFrom: null });
      expect(effect.queriesToSource).toEqual([]);
    }
  });

  it.each([
    ["留党察看一年", "2025-01-09"],
    ["留党察看二年", "2026-01-09"],
  ])("%s without a restoration bars to an unknown day", (kind, nominal) => {
    const view = viewOf([recordOf("a", kind, "2024-01-10")]);
    expect(view).toMatchObject({ inEffect: ["a"], ends: "unknown", eligibleFrom: null });
    expect(effectIn(view, "a")).toMatchObject({ state: "running", until: null, ends: "unknown" });
    expect(effectIn(view, "a").queriesToSource).toMatchObject([
      { code: "restoration-missing", params: { until: nominal }, dueOn: nominal.replace("-09", "-10") },
    ]);
    expect(view.blocked.partyRights).toEqual({ until: null, ends: "unknown", by: ["a"] });
  });

  it("runs 24 months from the restoration of rights", () => {
    const view = viewOf([recordOf("a", "留党察看一年", "2024-01-10", { restoredOn: "2025-01-15" })], "2026-01-01");
    expect(effectIn(view, "a")).toMatchObject({ from: "2024-01-10", until: "2027-01-14", state: "running" });
    expect(view.blocked.partyRights).toBeUndefined();
    expect(view.blocked.post?.until).toBe("2027-01-14");
  });

  it("a stated end alone does not restore rights", () => {
    const record = recordOf("a", "留党察看一年", "2024-01-10", {
      statedUntil: "2025-01-09",
      hasLiftingOrEndEvidence: true,
    });
    expect(viewOf([record]).ends).toBe("unknown");
  });

  it.each([
    ["2024-08-31", "2026-08-30", "2026-08-31"],
    ["2024-08-30", "2026-08-29", "2026-08-30"],
    ["2024-02-29", "2026-02-28", "2026-03-01"],
    ["2024-08-28", "2026-08-27", null],
  ])("restored on %s: the day after %s reads needs judgement as for any other period", (restoredOn, until, doubt) => {
    const view = viewOf([recordOf("a", "留党察看一年", "2023-08-01", { restoredOn })], doubt ?? "2026-09-01");
    expect(effectIn(view, "a")).toMatchObject({ until, needsJudgementFrom: doubt, needsJudgementUntil: doubt });
    expect(effectIn(view, "a").state).toBe(doubt ? "judgement" : "expired");
  });

  it("fresh misconduct inside the observation is never a sum, after the restoration it is", () => {
    const probation = recordOf("a", "留党察看一年", "2024-01-10", { restoredOn: "2025-01-15" });
    const inside = viewOf([probation, recordOf("b", "党内警告", "2024-06-10")], "2024-07-01");
    expect(effectIn(inside, "b")).toMatchObject({ until: "2025-06-09" });
    expect(effectIn(inside, "b").notes.map((note) => note.code)).toContain("during-probation");
    const after = viewOf([probation, recordOf("b", "党内警告", "2025-06-10")], "2025-07-01");
    expect(effectIn(after, "b").until).toBe("2028-01-14");
  });

  it("inside a running sanction the remainder is in doubt", () => {
    const records = [
      recordOf("a", "党内警告", "2024-01-10"),
      recordOf("b", "留党察看一年", "2024-07-10", { restoredOn: "2025-07-10" }),
    ];
    expect(effectIn(viewOf(records, "2025-08-01"), "b")).toMatchObject({
      until: "2027-07-09",
      needsJudgementFrom: "2027-07-10",
      needsJudgementUntil: "2028-01-09",
    });
  });
});

describe("dates known to the month", () => {
  it("bars as if from its first day and doubts as if from its last", () => {
    const record = recordOf("a", "政务警告", "2025-01-01", { datePrecision: "month" });
    expect(effectIn(viewOf([record], "2025-02-01"), "a")).toMatchObject({
      until: "2025-06-30",
      needsJudgementUntil: "2025-07-30",
    });
  });
});

describe("the law a step cites", () => {
  const citedIn = (code: string, id: string, records: Parameters<typeof viewOf>[0], person = ADMINISTRATION) =>
    effectIn(viewOf(records, "2026-08-01", person), id).arithmetic.find((step) => step.code === code)?.basis;

  it.each([
    ["政务记过", ADMINISTRATION, { source: "ZW", article: "第15条", confidence: "H" }],
    ["党内警告", ADMINISTRATION, { source: "DJ", article: null, confidence: "M" }],
    ["处分记过", ADMINISTRATION, { source: "CF", article: "第10条", confidence: "H" }],
    ["处分记过", PARTY_OFFICE, { source: "CF", article: "第10条", confidence: "M" }],
    ["事业处分记过", PROFESSIONAL, { source: "SYC", article: null, confidence: "M" }],
  ] as const)("%s twice on one day", (kind, person, basis) => {
    const records = [recordOf("a", kind, "2026-07-10"), recordOf("b", kind, "2026-07-10")];
    expect(citedIn("together-same", "a", records, person)).toEqual(basis);
  });

  it("is never said to be silent where the Party's own rule speaks", () => {
    const restored = recordOf("b", "留党察看一年", "2024-07-10", { restoredOn: "2025-07-10" });
    const after = [recordOf("a", "党内警告", "2024-01-10"), restored];
    expect(citedIn("remainder-open", "b", after)).toEqual({ source: "DJ", article: "第21条", confidence: "M" });
    const open = [recordOf("a", "党内严重警告", "2025-01-10"), recordOf("b", "党内警告", "2026-07-20")];
    expect(citedIn("sum-open", "b", open)?.source).toBe("DJ");
    for (const records of [after, open]) expect(citedIn("sum-disputed", "b", records)).toBeUndefined();
  });
});

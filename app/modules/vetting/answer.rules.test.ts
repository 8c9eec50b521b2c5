import { describe, expect, it } from "vitest";
import { vettingPurpose } from "#db/reference/vetting-purposes";
import { AS_OF, answerFor, assessment, facts, lasting, record, reply } from "./answer.fixtures";
import { answerCandidate } from "./answer.rules";
import { ALL, NPC, ROWS, running } from "./answer-rows.fixtures";

describe("every row of the default vetting rules", () => {
  const cases = ROWS.flatMap(([what, purposes, records, expected, parts]) =>
    purposes.map((purpose) => ({ what, purpose, records, expected, parts })),
  );
  it.each(cases)("$purpose: $what", ({ purpose, records, expected, parts }) => {
    const voters = NPC.includes(purpose) && parts?.nominatedBy;
    const result = answerFor(purpose, records, parts);
    const [answer, verdict, barEnds = null, eligibleFrom = null] = expected;
    expect(result.answer).toBe(answer);
    expect(result.findings[0]?.verdict ?? null).toBe(verdict);
    expect(result.barEnds).toBe(barEnds);
    expect(result.eligibleFrom).toBe(eligibleFrom);
    if (verdict && !voters) expect(result.findings[0]?.basis.length).toBeGreaterThan(0);
  });
});

describe("how the answer is put together", () => {
  it("no result yet for last year cannot be said for posts", () => {
    for (const purpose of ["post-promotion", "reserve-cadre"] as const) {
      expect(answerFor(purpose, [], { records: [] }).answer).toBe("cannotSay");
    }
    expect(answerFor("npc-deputy-city", [], { records: [] }).answer).toBe("clear");
  });

  it("bars go before everything, silence before judgement", () => {
    const undisclosed = { hasUndisclosed: true };
    expect(answerFor("rank-promotion", [running("诫勉")], undisclosed).answer).toBe("barred");
    expect(answerFor("rank-promotion", [record("不起诉", "2010-01-01")], undisclosed).answer).toBe("cannotSay");
  });

  it("one code whatever is silent, so that nothing can be told apart", () => {
    const stale = {
      category: "x",
      item: "x",
      itemName: null,
      contributor: null,
      contributorName: null,
      lastDelivery: null,
      lastZeroReport: null,
      freshUntil: null,
      stale: true,
    };
    const causes = [{ hasUndisclosed: true }, { coverage: [stale] }, { replies: [] }];
    const answers = causes.map((cause) => answerFor("post-promotion", [], cause));
    expect(new Set(answers.map((one) => `${one.answer} ${one.code} ${one.findings.length}`))).toEqual(
      new Set(["cannotSay sources-incomplete 0"]),
    );
  });

  it("a match that is not settled is never answered from records", () => {
    const result = answerFor("post-promotion", [running("诫勉")], { match: "ambiguous" });
    expect(result).toMatchObject({ answer: "cannotSay", code: "match-unsettled", findings: [] });
  });

  it("counts what is still coming into the first free day", () => {
    const result = answerFor("rank-promotion", [running("诫勉"), lasting("政务警告", "2026-12-01", "2027-05-31")]);
    expect(result).toMatchObject({ answer: "barred", barEnds: "date", eligibleFrom: "2027-06-01" });
    expect(result.findings.map((finding) => finding.verdict)).toEqual(["bars", "information"]);
    expect(result.findings[1]?.notes[0]).toEqual({ key: "vetting:note.coming" });
  });

  it("days on which the law is open need judgement and do not bar", () => {
    const spans = [
      { from: "2025-07-10", until: "2026-11-01", doubtful: false },
      { from: "2026-11-02", until: "2027-07-09", doubtful: true },
    ];
    const result = answerFor("rank-promotion", [record("政务记大过", "2025-07-10", { spans, ends: "date" })]);
    expect(result).toMatchObject({ answer: "attention", eligibleFrom: null, barEnds: null });
    expect(result.findings[0]?.notes[0]).toEqual({ key: "vetting:note.doubtful" });
  });

  it("the worst end wins: never before unknown before a date", () => {
    const debtor = record("失信被执行人", "2026-01-01");
    expect(answerFor("npc-deputy-city", [running("诫勉"), debtor]).barEnds).toBe("unknown");
    expect(answerFor("npc-deputy-city", [running("诫勉"), debtor, record("事业开除", "2020-01-01")]).barEnds).toBe(
      "never",
    );
  });

  it("an appeal leaves the effect and is marked", () => {
    const result = answerFor("post-promotion", [{ ...running("政务警告"), isOnAppeal: true }]);
    expect(result.answer).toBe("barred");
    expect(result.findings[0]?.notes).toContainEqual({ key: "vetting:note.appeal" });
  });

  it("rules apply only on the days on which they are valid; before them nothing can be said", () => {
    const grave = record("行政处罚", "2017-01-01", { gravity: "grave" });
    const before = answerFor("rank-promotion", [grave], {}, "2018-06-01");
    expect(before).toMatchObject({ answer: "cannotSay", code: "sources-incomplete", findings: [] });
    for (const purpose of ALL) {
      expect(answerFor(purpose, [], {}, "2019-05-31").answer).toBe("cannotSay");
      expect(answerFor(purpose, [], {}, "2019-06-01").answer).toBe("clear");
    }
  });

  it("a purpose without any rule in force cannot say", () => {
    const catalogue = { purpose: vettingPurpose("npc-deputy-city")!, rules: [] };
    expect(answerCandidate(facts(), catalogue, AS_OF).answer).toBe("cannotSay");
  });

  it("a police reply counts whatever the as-of day", () => {
    const replies = [...facts().replies, reply("police", "2019年受过行政拘留")];
    expect(answerFor("party-honour", [], { replies }, "2025-12-31").answer).toBe("attention");
  });
});

describe("what takes effect after the as-of day", () => {
  const low = (year: number, effectiveOn: string) => record("年度考核基本称职", effectiveOn, { assessmentYear: year });

  it("a result decided later in the year is coming and counts in the first free day", () => {
    const result = answerFor("post-promotion", [low(2025, "2026-02-10")], {}, "2026-01-15");
    expect(result).toMatchObject({ answer: "cannotSay", eligibleFrom: "2027-01-01", barEnds: null });
    expect(result.findings).toMatchObject([{ verdict: "information", notes: [{ key: "vetting:note.coming" }] }]);
    expect(answerFor("post-promotion", [low(2025, "2026-02-10")], {}, "2026-02-10").answer).toBe("barred");
  });

  it("the first free day is none on which the next year's result bars", () => {
    const records = [low(2025, "2026-01-20"), low(2026, "2026-12-18")];
    const result = answerFor("post-promotion", records, {}, "2026-12-20");
    expect(result).toMatchObject({ answer: "barred", eligibleFrom: "2028-01-01" });
  });

  it("a result decided after its year is over bars no more", () => {
    const records = [low(2024, "2026-03-01"), assessment("称职", 2025)];
    expect(answerFor("post-promotion", records).answer).toBe("clear");
  });

  it("a judgment to come is shown as coming", () => {
    const result = answerFor("rank-promotion", [record("刑事判决", "2027-01-10")]);
    expect(result).toMatchObject({ answer: "clear", eligibleFrom: null });
    expect(result.findings).toMatchObject([{ kind: "刑事判决", verdict: "information" }]);
  });

  it("a year in rank that will not count is shown as coming", () => {
    const result = answerFor("rank-promotion", [low(2026, "2026-11-20")]);
    expect(result.findings).toMatchObject([{ kind: "年度考核基本称职", verdict: "information" }]);
  });
});

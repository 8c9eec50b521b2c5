import { describe, expect, it } from "vitest";
import { answerFor, facts, lasting, record, reply } from "./answer.fixtures";
import type { CandidateFacts, VettedRecord } from "./answer.types";
import { isReply, isWithheld, showsDecision } from "./withholding.rules";

const running = lasting("诫勉", "2026-10-08", "2027-04-07");
const judgment = record("刑事判决", "2012-01-01");
const silence = { answer: "cannotSay", code: "sources-incomplete", eligibleFrom: null, barEnds: null };
const party = reply("party-review", "政治审查合格");

describe("what may be told where another body replied", () => {
  it.each<[string, VettedRecord[], Partial<CandidateFacts>, string, object]>([
    [
      "nothing against, nothing in the register: the answer itself",
      [],
      {},
      "clear",
      { answer: "clear", code: "nothing-found", eligibleFrom: null, barEnds: null },
    ],
    ["不宜 alone", [], { replies: [reply("discipline", "不宜")] }, "barred", silence],
    ["建议暂缓 alone", [], { replies: [reply("discipline", "建议暂缓")] }, "attention", silence],
    [
      "a police reply alone",
      [],
      { replies: [reply("discipline", "暂未发现影响使用的问题"), reply("police", "有治安处罚记录")] },
      "attention",
      silence,
    ],
    [
      "不宜 beside a running record: the record with its end, as if nothing had been replied",
      [running],
      { replies: [reply("discipline", "不宜")] },
      "barred",
      { answer: "barred", code: "effect-running", eligibleFrom: "2027-04-08", barEnds: "date" },
    ],
    [
      "不宜 beside what needs judgement: not the milder answer",
      [judgment],
      { replies: [reply("discipline", "不宜")] },
      "barred",
      silence,
    ],
    [
      "建议暂缓 beside what needs judgement: the reply decides nothing",
      [judgment],
      { replies: [reply("discipline", "建议暂缓")] },
      "attention",
      { answer: "attention", code: "needs-judgement", eligibleFrom: null, barEnds: null },
    ],
    [
      "不宜 for somebody nobody has settled on",
      [],
      { replies: [reply("discipline", "不宜")], match: "ambiguous" },
      "barred",
      { ...silence, code: "match-unsettled" },
    ],
  ])("%s", (_case, records, parts, answer, outward) => {
    const replies = [...(parts.replies ?? facts().replies), party];
    const said = answerFor("rank-promotion", records, { ...parts, replies });
    expect(said.answer).toBe(answer);
    expect(said.outward).toEqual(outward);
  });

  it("is the same for a missing reply, a silent source and a reply that decides", () => {
    const ways: Partial<CandidateFacts>[] = [
      { replies: [] },
      { hasUndisclosed: true },
      { replies: [reply("discipline", "不宜")] },
      { replies: [reply("discipline", "建议暂缓")] },
    ];
    for (const parts of ways) expect(answerFor("rank-promotion", [], parts).outward).toEqual(silence);
  });

  it("holds no ground of a reply", () => {
    const said = answerFor("rank-promotion", [running], { replies: [reply("discipline", "不宜")] });
    expect(said.findings.filter((finding) => !isReply(finding)).map((finding) => finding.kind)).toEqual(["诫勉"]);
    expect(isWithheld(said, said.outward)).toBe(true);
  });
});

describe("a decision", () => {
  it.each([
    ["of whoever sees the replies is shown always", "answered", true, true, true],
    ["looks undecided where a reply decides", "answered", false, true, false],
    ["is shown where none does", "returned", false, false, true],
    ["is shown of nobody while the case is signed", "decided", false, false, false],
    ["is shown of nobody while it waits to be issued", "approved", false, false, false],
    ["is shown as it was printed", "issued", false, true, true],
    ["of a case withdrawn is not shown", "withdrawn", false, false, false],
  ] as const)("%s", (_what, state, repliesShown, withheld, shown) => {
    expect(showsDecision(state, repliesShown, withheld)).toBe(shown);
  });
});

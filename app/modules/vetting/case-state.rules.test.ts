import { describe, expect, it } from "vitest";
import {
  type CandidateState,
  type CaseAct,
  decisionRefusal,
  mayAct,
  signatureRefusal,
  spokenConclusion,
  stateRefusal,
  submissionRefusal,
} from "./case-state.rules";
import type { CaseState } from "./vetting.types";

const STATES: CaseState[] = ["computing", "answered", "decided", "returned", "approved", "issued", "withdrawn"];
const TABLE: [CaseAct, string][] = [
  ["confirm-match", "answered returned"],
  ["decide-candidate", "answered returned"],
  ["enter-reply", "answered returned"],
  ["submit-case", "answered returned"],
  ["approve-case", "decided"],
  ["return-case", "decided approved"],
  ["issue-opinion", "approved"],
  ["withdraw-case", "computing answered decided returned approved"],
  ["record-outcome", "issued"],
];

describe("what a state admits", () => {
  it.each(
    TABLE.flatMap(([act, allowed]) => STATES.map((state) => [act, state, allowed.split(" ").includes(state)] as const)),
  )("%s in %s: %s", (act, state, allowed) => {
    expect(mayAct(act, state)).toBe(allowed);
    expect(stateRefusal(act, state)?.code ?? null).toBe(allowed ? null : "case-state");
  });
});

const candidate = (parts: Partial<CandidateState> = {}): CandidateState => ({
  no: "1",
  match: "found",
  matchedBy: "number",
  isMatchConfirmed: false,
  answer: "clear",
  decision: null,
  isDecisionStale: false,
  ...parts,
});

it.each<readonly [string, Partial<CandidateState>, string, string, string | null]>([
  ["plain", {}, "no-objection", "无影响", null],
  ["matched by name, not ticked", { matchedBy: "nameUnit" }, "no-objection", "无", "match-not-confirmed"],
  ["matched by name, ticked", { matchedBy: "nameUnit", isMatchConfirmed: true }, "no-objection", "无", null],
  ["no reason", {}, "postpone", "  ", "reason-missing"],
  ["no objection while nothing can be said", { answer: "cannotSay" }, "no-objection", "无", "answer-open"],
  ["unsuitable while nothing can be said", { answer: "cannotSay" }, "unsuitable", "不宜", "answer-open"],
  ["postponed while nothing can be said", { answer: "cannotSay" }, "postpone", "来源未齐", null],
  ["looked into while nothing can be said", { answer: "cannotSay" }, "refer", "来源未齐", null],
  ["no answer while nothing can be said", { answer: "cannotSay" }, "not-answerable", "来源未齐", null],
  ...[
    "同意",
    "同意推荐",
    "无异议",
    "未发现影响",
    "可以提名",
    "不宜",
    "Approved",
    "no objection",
    "clear",
    "推荐",
    "没有问题",
    "行",
    "OK",
    "yes",
    "通過",
    "fit",
  ].map(
    (words) => [`${words} while nothing can be said`, { answer: "cannotSay" }, words, "说明", "answer-open"] as const,
  ),
  ...["暂缓提名", "待来源补齐后另行答复", "wait", "Verify further"].map(
    (words) => [`${words} while nothing can be said`, { answer: "cannotSay" }, words, "说明", null] as const,
  ),
  ...["暂缓推荐", "行政处理未结，待核"].map(
    (words) => [`${words} while nothing can be said`, { answer: "cannotSay" }, words, "说明", null] as const,
  ),
  ["own words on an answer", { answer: "attention" }, "同意", "说明", null],
  ["no objection against a bar is the officer's to answer for", { answer: "barred" }, "no-objection", "说明", null],
])("decision: %s", (_what, parts, decision, reason, code) => {
  expect(decisionRefusal(candidate(parts), decision, reason)?.code ?? null).toBe(code);
});

it.each([
  ["待影响期核实", "postpone", null],
  ["待影响期核实", null, "answer-open"],
  ["建议列入", "no-objection", "answer-open"],
  ["no-objection", "postpone", "answer-open"],
  ["refer", "unsuitable", null],
] as const)("own words %s that come to %s", (words, conclusion, code) => {
  const open = candidate({ answer: "cannotSay" });
  expect(decisionRefusal(open, words, "说明", conclusion)?.code ?? null).toBe(code);
});

it("words of one's own carry their conclusion, a decision of the list is its own", () => {
  expect(spokenConclusion("待法院回函", "postpone")).toBe("postpone");
  expect(spokenConclusion("refer", "postpone")).toBeNull();
  expect(spokenConclusion("待法院回函", null)).toBeNull();
});

it("submission asks for a decision on every answer as it stands", () => {
  const decided = candidate({ decision: "no-objection" });
  expect(submissionRefusal([decided])).toBeNull();
  expect(submissionRefusal([decided, candidate({ no: "2" })])?.params).toEqual({ count: 1, first: "2" });
  expect(submissionRefusal([{ ...decided, isDecisionStale: true }])?.code).toBe("candidates-undecided");
  const byName = { ...decided, matchedBy: "nameUnit", isMatchConfirmed: true } as const;
  expect(submissionRefusal([byName])).toBeNull();
  expect(submissionRefusal([{ ...byName, isMatchConfirmed: false }])?.code).toBe("candidates-undecided");
});

it("nobody signs twice in one case", () => {
  expect(signatureRefusal(["c"], ["a", "b"])).toBeNull();
  expect(signatureRefusal(["a"], ["a"])?.code).toBe("same-account");
  expect(signatureRefusal(["c", "b"], ["a", "b"])?.code).toBe("same-account");
});

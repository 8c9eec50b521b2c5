import { expect, it } from "vitest";
import { answerFor, lasting, reply } from "./answer.fixtures";
import { type AnsweredFacts, candidateFactsText, caseFactsText } from "./facts-digest.rules";

const base = (parts: Partial<AnsweredFacts> = {}): AnsweredFacts => ({
  no: "1",
  match: "found",
  personId: "p1",
  answer: { ...answerFor("rank-promotion", [lasting("诫勉", "2026-08-01", "2027-01-31")]), coverage: [] },
  replies: [reply("discipline", "未发现问题"), reply("police", "未发现问题")],
  hasUndisclosed: false,
  ...parts,
});

it("does not depend on the order of candidates or replies", () => {
  expect(candidateFactsText(base({ replies: [...base().replies].reverse() }))).toBe(candidateFactsText(base()));
  const [one, two] = [
    { no: "1", digest: "a" },
    { no: "2", digest: "b" },
  ];
  expect(caseFactsText([two, one])).toBe(caseFactsText([one, two]));
  expect(caseFactsText([one, { ...two, digest: "c" }])).not.toBe(caseFactsText([one, two]));
});

it.each<[string, Partial<AnsweredFacts>]>([
  ["another person", { personId: "p2" }],
  ["another match", { match: "mismatch" }],
  [
    "a newer version of a record",
    { answer: { ...base().answer, findings: base().answer.findings.map((one) => ({ ...one, recordVersion: 2 })) } },
  ],
  ["a finding gone", { answer: { ...base().answer, findings: [] } }],
  ["a reply changed", { replies: [reply("discipline", "不宜")] }],
  ["something not to be shown", { hasUndisclosed: true }],
])("changes with %s", (_what, parts) => {
  expect(candidateFactsText(base(parts))).not.toBe(candidateFactsText(base()));
});

import { expect, it } from "vitest";
import { answerFor, lasting, reply } from "./answer.fixtures";
import { type AnsweredFacts, candidateFactsText, caseFactsText } from "./facts-digest.rules";

const base = (parts: Partial<AnsweredFacts> = {}): AnsweredFacts => ({
  no: "1",
  match: "found",
  personId: "p1",
  answer: {
    ...answerFor("rank-promotion", [lasting("诫勉", "2026-08-01", "2027-01-31")]),
    coverage: [],
    contradictions: [{ key: "vetting:contradiction.sex" }],
  },
  printed: { sex: "男", birthMonth: "1990-07", politicalStatus: "中共党员", unitAndPosition: "甲河县人民医院科员" },
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
  ["a contradiction with the register gone", { answer: { ...base().answer, contradictions: [] } }],
  [
    "another contradiction of the kind",
    {
      answer: {
        ...base().answer,
        contradictions: [{ key: "vetting:contradiction.status", params: { status: "retired" } }],
      },
    },
  ],
  ["another sex", { printed: { ...base().printed, sex: "女" } }],
  ["another month of birth", { printed: { ...base().printed, birthMonth: "1990-08" } }],
  ["another political status", { printed: { ...base().printed, politicalStatus: "群众" } }],
  ["another unit or position", { printed: { ...base().printed, unitAndPosition: "甲河县教育局科员" } }],
])("changes with %s", (_what, parts) => {
  expect(candidateFactsText(base(parts))).not.toBe(candidateFactsText(base()));
});

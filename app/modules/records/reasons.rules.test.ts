import { expect, it } from "vitest";
import { appealReasonRefusal, groundsRefusal, REASONS, type ReasonedAct, reasonsOf } from "./reasons.rules";

const file = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const codeOf = (act: ReasonedAct, code: string, text: string | null, evidenceFileId: string | null) =>
  groundsRefusal(act, { reason: { code, text }, evidenceFileId })?.code ?? null;

it.each(Object.keys(REASONS) as ReasonedAct[])("%s takes every reason of its list and none of another", (act) => {
  const own = reasonsOf(act);
  for (const code of own) expect([code, codeOf(act, code, "见决定书", file)]).toEqual([code, null]);
  const others = (Object.keys(REASONS) as ReasonedAct[]).flatMap(reasonsOf).filter((code) => !own.includes(code));
  for (const code of [...others, "because", ""])
    expect([code, codeOf(act, code, "见决定书", file)]).toEqual([code, "reason-unknown"]);
});

it.each([
  ["no words", null, file, "reason-text-missing"],
  ["blank words", "  ", file, "reason-text-missing"],
  ["no paper", "见决定书", null, "evidence-missing"],
] as const)("asks for what is missing: %s", (_, text, evidence, expected) => {
  for (const act of Object.keys(REASONS) as ReasonedAct[])
    expect(codeOf(act, reasonsOf(act)[0], text, evidence)).toBe(expected);
});

it.each([
  ["sought, under review", "review", "remedy-sought", null],
  ["accepted, under further appeal", "further-appeal", "remedy-accepted", null],
  ["ordered from above, under appeal", "appeal", "remedy-ordered", null],
  ["decided, upheld", "upheld", "remedy-decided", null],
  ["decided, revoked", "revoked", "remedy-decided", null],
  ["withdrawn", "withdrawn", "remedy-withdrawn", null],
  ["another reason, at any stage", "changed", "other", null],
  ["upheld because it was sought", "upheld", "remedy-sought", "reason-unfit"],
  ["under review because it was decided", "review", "remedy-decided", "reason-unfit"],
  ["withdrawn because it was decided", "withdrawn", "remedy-decided", "reason-unfit"],
] as const)("a remedy marked as %s", (_, stage, reason, expected) => {
  expect(appealReasonRefusal(stage, reason)?.code ?? null).toBe(expected);
});

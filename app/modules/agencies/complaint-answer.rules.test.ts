import { expect, it } from "vitest";
import { answererRefusal, answerTextRefusal, MOST_ANSWER } from "./complaint-answer.rules";

const open = { agencyId: "a", state: "received", answeredAt: null };
const own = { agencyId: "a", mayFile: true };

it.each([
  ["its own agency answers an open complaint", own, open, null],
  ["another agency", { agencyId: "b", mayFile: true }, open, "no-such-complaint"],
  ["an account of the agency without the right", { agencyId: "a", mayFile: false }, open, "no-such-complaint"],
  ["an account of no agency", { agencyId: null, mayFile: true }, open, "no-such-complaint"],
  ["a complaint that is not there", own, undefined, "no-such-complaint"],
  ["upheld already", own, { ...open, state: "upheld" }, "complaint-decided"],
  ["dismissed already", own, { ...open, state: "dismissed" }, "complaint-decided"],
  ["answered already", own, { ...open, answeredAt: new Date(0) }, "complaint-answered"],
  [
    "another agency, of one that is decided",
    { ...own, agencyId: "b" },
    { ...open, state: "upheld" },
    "no-such-complaint",
  ],
] as const)("%s", (_name, who, complaint, code) => {
  expect(answererRefusal(who, complaint)?.code ?? null).toBe(code);
});

it.each([
  ["one character", "无", null],
  ["as long as may be", "答".repeat(MOST_ANSWER), null],
  ["empty", "", "answer-length"],
  ["too long", "答".repeat(MOST_ANSWER + 1), "answer-length"],
  ["a star that marks nothing", "三★供应商", null],
  ["a mark of secrecy", "附件 机密★1年", "state-secret"],
  ["a mark of secrecy with spaces", "秘 密 ★", "state-secret"],
] as const)("text: %s", (_name, text, code) => {
  expect(answerTextRefusal(text)?.code ?? null).toBe(code);
});

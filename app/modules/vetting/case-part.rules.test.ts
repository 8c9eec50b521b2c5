import { describe, expect, it } from "vitest";
import { inPart, PARTS, partAsked } from "./case-part.rules";

const decision = { decision: "postpone", reason: "影响期未满", by: null, at: null, stale: false };
const LIST = [
  { no: "1", answer: "barred" as const, decision },
  { no: "2", answer: "clear" as const, decision: null },
  { no: "3", answer: "barred" as const, decision: { ...decision, stale: true } },
  { no: "4", answer: null, decision: null },
];

describe("the parts of a case", () => {
  it.each([
    ["barred", ["1", "3"]],
    ["cannotSay", []],
    ["attention", []],
    ["clear", ["2"]],
    ["decided", ["1"]],
  ] as const)("%s: %j", (part, nos) => expect(inPart(LIST, part).map(({ no }) => no)).toEqual(nos));

  it.each(PARTS)("what %s opens is what it counts; nobody in it opens the whole list", (part) => {
    expect(partAsked(part, LIST)).toBe(inPart(LIST, part).length > 0 ? part : null);
  });

  it.each([null, "", "worst"])("%j asks for the whole list", (text) => expect(partAsked(text, LIST)).toBeNull());
});

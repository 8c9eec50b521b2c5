import { describe, expect, it } from "vitest";
import { provesEnd } from "./record-content.rules";

const none = { statedUntil: null, untilBasis: null, liftedOn: null, liftDocumentNo: null };
const stated = { ...none, statedUntil: "2026-06-30" };
const lifted = { ...none, liftedOn: "2026-06-30" };
const unproven = { content: stated, hasEndEvidence: false };
const proven = { content: stated, hasEndEvidence: true };

describe("the paper of an act proves the end that this act states", () => {
  it.each([
    ["entered with an end and a paper", stated, "file", null, true],
    ["entered with an end and no paper", stated, null, null, false],
    ["entered with a paper and no end", none, "file", null, false],
    ["entered with an end whose basis is named", { ...stated, untilBasis: "甲纪〔2026〕1号" }, null, null, true],
    ["confirmed: the same content with the paper of the entry", stated, "file", proven, true],
    ["a typing error corrected with its paper, the end unproven as before", stated, "file", unproven, false],
    ["the end itself changed, with its paper", { ...stated, statedUntil: "2026-05-31" }, "file", unproven, true],
    ["the end itself changed, without one", { ...stated, statedUntil: "2026-05-31" }, null, proven, false],
    ["an end stated for the first time", stated, "file", { content: none, hasEndEvidence: false }, true],
    ["lifted with its paper", { ...stated, liftedOn: "2026-05-01" }, "file", unproven, true],
    ["lifted, its document numbered", { ...lifted, liftDocumentNo: "甲纪〔2026〕9号" }, null, unproven, true],
    ["lifted with neither", lifted, null, { content: none, hasEndEvidence: false }, false],
    ["another revision once the end is proven", stated, "file", proven, true],
    ["an appeal marked once the end is proven", stated, null, proven, true],
    [
      "a lifting taken back, the stated end unproven",
      stated,
      "file",
      { content: { ...stated, ...lifted, statedUntil: "2026-06-30" }, hasEndEvidence: true },
      false,
    ],
    ["the end taken back", none, "file", proven, false],
    [
      "the named basis taken back",
      stated,
      "file",
      { content: { ...stated, untilBasis: "甲纪〔2026〕1号" }, hasEndEvidence: true },
      false,
    ],
  ] as const)("%s", (_, content, evidenceFileId, before, expected) => {
    expect(provesEnd({ content, evidenceFileId }, before)).toBe(expected);
  });
});

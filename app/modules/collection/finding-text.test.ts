import { describe, expect, it } from "vitest";
import { readIdentityNumber } from "~/modules/people/identity-number.rules";
import { translator } from "~/platform/messages.server";
import { findingSentence } from "./finding-text";

describe("findingSentence", () => {
  it("says of an identity number and of a report number each its own, though their problems have the same names", () => {
    const identity = readIdentityNumber("32139919800101000");
    if (identity.ok) throw new Error("it has 17 digits");
    const key = `collection:refusal.${identity.problem.code}`;
    for (const [lng, ofIdentity, ofReport] of [
      ["zh-CN", "身份证号应为 18 位，现为 17 位", "报告编号应为 12 位"],
      ["en", "An identity number has 18 characters; this one has 17", "A report number has 12 characters"],
    ] as const) {
      const params = "params" in identity.problem ? identity.problem.params : undefined;
      expect(findingSentence({ key, params }, translator(lng))).toContain(ofIdentity);
      expect(findingSentence({ key, params: { context: "report" } }, translator(lng))).toContain(ofReport);
    }
  });
});

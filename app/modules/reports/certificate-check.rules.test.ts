import { describe, expect, it } from "vitest";
import { certificateVerdict, differencesOf } from "./certificate-check.rules";

const OURS = "f".repeat(64);
const SIGNATURE = "a".repeat(128);
const KEPT = "b".repeat(128);

describe("what a certificate comes to", () => {
  it.each([
    ["a signature that holds", SIGNATURE, OURS, true, "genuine"],
    ["a signature that holds beside a fingerprint that was bent", SIGNATURE, "0".repeat(64), true, "genuine"],
    ["a signature that holds beside no fingerprint", SIGNATURE, null, true, "genuine"],
    ["no signature", null, OURS, false, "unsigned"],
    ["an empty signature", "", OURS, false, "unsigned"],
    ["a signature one character short", SIGNATURE.slice(1), OURS, false, "unsigned"],
    ["a signature in capitals", SIGNATURE.toUpperCase(), OURS, false, "unsigned"],
    ["our key named, but not its signature", SIGNATURE, OURS, false, "content-differs"],
    ["the signature on file under other content", KEPT, null, false, "content-differs"],
    ["the signature on file beside another key", KEPT, "0".repeat(64), false, "content-differs"],
    ["another key", SIGNATURE, "0".repeat(64), false, "unknown-key"],
    ["no key named", SIGNATURE, null, false, "unknown-key"],
  ] as const)("%s", (_, signature, keyFingerprint, isSigned, verdict) => {
    const known = { isSigned, fingerprint: OURS, keptSignature: KEPT };
    expect(certificateVerdict({ signature, keyFingerprint }, known)).toBe(verdict);
  });
});

describe("where it departs from the register", () => {
  const kept = { no: "N", grade: "A", agency: { name: "甲", code: "X001" }, sizeBytes: 10 };

  it.each([
    ["nowhere", kept, []],
    ["one field", { ...kept, grade: "AAA" }, [{ at: "grade", stated: "AAA", kept: "A" }]],
    ["inside", { ...kept, agency: { name: "乙", code: "X001" } }, [{ at: "agency.name", stated: "乙", kept: "甲" }]],
    ["left out", { no: "N", grade: "A", agency: kept.agency }, [{ at: "sizeBytes", stated: null, kept: "10" }]],
    ["added", { ...kept, seal: "圆" }, [{ at: "seal", stated: "圆", kept: null }]],
    [
      "another shape",
      { ...kept, agency: "甲" },
      [
        { at: "agency.name", stated: null, kept: "甲" },
        { at: "agency.code", stated: null, kept: "X001" },
        { at: "agency", stated: "甲", kept: null },
      ],
    ],
  ])("%s", (_, stated, differences) => {
    expect(differencesOf(stated, kept)).toEqual(differences);
  });
});

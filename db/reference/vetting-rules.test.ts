import { describe, expect, it } from "vitest";
import { RECORD_KINDS } from "./record-kinds";
import { SOURCE_CATEGORIES } from "./source-categories";
import { SOURCES } from "./sources";
import { VETTING_PURPOSES } from "./vetting-purposes";
import { rulesInForce, VETTING_RULES } from "./vetting-rules";

const kinds = new Set(SOURCE_CATEGORIES.flatMap((category) => category.kinds));

describe("the vetting catalogue", () => {
  it("has one code per rule and per purpose", () => {
    expect(new Set(VETTING_RULES.map((rule) => rule.code)).size).toBe(VETTING_RULES.length);
    expect(new Set(VETTING_PURPOSES.map((purpose) => purpose.code)).size).toBe(8);
  });

  it("never bars on a rule of confidence L", () => {
    expect(VETTING_RULES.filter((rule) => rule.confidence === "L" && rule.verdict === "bars")).toEqual([]);
  });

  it.each(VETTING_RULES.map((rule) => [rule.code, rule] as const))("%s is complete", (_code, rule) => {
    const cited = rule.basis.map((one) => one.source);
    expect(cited.filter((source) => !(source in SOURCES))).toEqual([]);
    expect(rule.basis.length).toBeGreaterThan(0);
    if (rule.subject.on === "record") expect(rule.subject.kinds.filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(rule.sentence.zh).toMatch(/。$/);
    expect(rule.sentence.en).toMatch(/\.$/);
    expect(rule.purposes.length).toBeGreaterThan(0);
  });

  it.each([
    ["expired-light", "light"],
    ["expired-heavy", "heavy"],
  ] as const)("%s speaks of what the catalogue of kinds holds as %s", (code, severity) => {
    const { subject } = VETTING_RULES.find((rule) => rule.code === code)!;
    const held = RECORD_KINDS.filter((kind) => kind.severity === severity);
    expect(subject.on === "record" && [...subject.kinds].sort()).toEqual(held.map((kind) => kind.nameZh).sort());
  });

  it.each(VETTING_PURPOSES.map((purpose) => [purpose.code, purpose] as const))(
    "%s can be answered",
    (code, purpose) => {
      const categories = SOURCE_CATEGORIES.map((category) => category.code as string);
      expect(purpose.requiredSources.filter((source) => !categories.includes(source))).toEqual([]);
      expect(rulesInForce(code, "2026-11-24").length).toBeGreaterThan(10);
      const absences = rulesInForce(code, "2026-11-24").flatMap((rule) =>
        rule.subject.on === "reply-absent" ? [rule.subject.from] : [],
      );
      expect([...new Set(absences)].sort()).toEqual([...purpose.requiredReplies].sort());
    },
  );
});

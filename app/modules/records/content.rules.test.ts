import { describe, expect, it } from "vitest";
import { recordKindNamed } from "#db/reference/record-kinds";
import { contentOf } from "#tests/factories/record-content";
import { birthProblems, contentProblems, contentWarnings, furtherFields } from "./content.rules";
import type { RecordContent } from "./record-content.types";

const TODAY = "2026-11-24";
const kindOf = (name: string) => recordKindNamed(name)!;

describe("what cannot be typed", () => {
  it.each<[string, Partial<RecordContent>, string[]]>([
    ["政务记过", {}, []],
    ["政务记过", { decidedOn: "2026-11-24" }, []],
    ["政务记过", { decidedOn: "2026-11-25" }, ["decidedOn future", "effectiveOn future"]],
    ["政务记过", { statedUntil: "2027-03-09" }, []],
    ["政务记过", { statedUntil: "2026-01-01" }, ["statedUntil end-before-start"]],
    ["政务记过", { statedUntil: "9999-12-31" }, ["statedUntil end-too-far"]],
    ["刑事判决", { sentence: "有期徒刑", rightsDeprivedUntil: "2127-01-01" }, ["rightsDeprivedUntil end-too-far"]],
    ["政务记过", { liftedOn: "2026-01-01" }, ["liftedOn end-before-start"]],
    ["政务记过", { restoredOn: "2026-10-01" }, ["restoredOn not-for-kind"]],
    ["政务记过", { assessmentYear: 2025 }, ["assessmentYear not-for-kind"]],
    ["留党察看一年", { restoredOn: "2026-10-01" }, []],
    ["留党察看一年", { months: 12 }, ["months not-for-kind"]],
    ["批评教育", { months: 6 }, ["months not-for-kind"]],
    ["失信被执行人", { removedOn: "2026-10-01" }, []],
    ["行政处罚", { removedOn: "2026-10-01" }, []],
    ["年度考核称职", {}, ["assessmentYear needed-by-kind"]],
    ["年度考核称职", { assessmentYear: 2025 }, []],
    ["年度考核称职", { assessmentYear: 2027 }, ["assessmentYear year-after-decision"]],
    ["刑事判决", {}, ["sentence needed-by-kind"]],
  ])("%s %j: %j", (name, more, expected) => {
    const kind = kindOf(name);
    const problems = contentProblems(contentOf({ kind: kind.code, ...more }), kind, TODAY);
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});

describe("what is merely odd", () => {
  it.each<[string, Partial<RecordContent>, "member" | "none", string[]]>([
    ["政务记过", {}, "none", []],
    ["政务记过", { body: "某某公司" }, "none", ["body unusual-body"]],
    ["政务记过", { documentNo: null }, "none", ["documentNo expected-by-kind"]],
    ["政务记过", { decidedOn: "2015-01-01" }, "none", ["decidedOn before-kind"]],
    ["政务记过", { effectiveOn: "2026-03-01" }, "none", ["effectiveOn effective-before-decision"]],
    ["党内警告", {}, "member", []],
    ["党内警告", {}, "none", ["kind not-a-member"]],
  ])("%s %j of a %s: %j", (name, more, partyStatus, expected) => {
    const kind = kindOf(name);
    const warnings = contentWarnings(contentOf({ kind: kind.code, ...more }), kind, { partyStatus });
    expect(warnings.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});

it("shows the fields a kind has, and those that are filled", () => {
  expect(furtherFields(contentOf(), kindOf("政务记过"))).toEqual([]);
  expect(furtherFields(contentOf({ liftedOn: "2026-09-01" }), kindOf("政务记过"))).toEqual(["liftedOn"]);
  expect(furtherFields(contentOf(), kindOf("留党察看一年"))).toEqual(["restoredOn"]);
  expect(furtherFields(contentOf(), kindOf("失信被执行人"))).toEqual(["removedOn", "courtCaseNo", "performance"]);
});

it("cannot be decided or take effect before the person was born", () => {
  const problems = birthProblems(contentOf({ decidedOn: "1970-01-01", effectiveOn: "1974-10-28" }), "1974-10-28");
  expect(problems).toEqual([{ field: "decidedOn", code: "before-birth" }]);
});

import { describe, expect, it } from "vitest";
import type { StaffClass } from "../records.types";
import { personOf, recordOf, viewOf } from "./test-records";

function years(records: [kind: string, on: string][], staffClass: StaffClass) {
  const all = records.map(([kind, on], index) => recordOf(`r${index}`, kind, on));
  const { assessments } = viewOf(all, "2026-11-24", personOf(staffClass));
  return Object.fromEntries(assessments.map(({ year, limit }) => [year, limit]));
}

describe("what a sanction does to annual assessments", () => {
  it.each<[string, Record<number, string>]>([
    ["党内警告", { 2025: "not-excellent" }],
    ["党内严重警告", { 2025: "comment-only" }],
    ["撤销党内职务", { 2025: "unqualified" }],
    ["留党察看一年", { 2025: "unqualified", 2026: "no-grade" }],
    ["留党察看二年", { 2025: "unqualified", 2026: "no-grade", 2027: "no-grade" }],
    ["开除党籍", { 2025: "unqualified", 2026: "no-grade", 2027: "no-grade" }],
    ["政务警告", { 2025: "not-excellent" }],
    ["政务记过", { 2025: "comment-only" }],
    ["政务记大过", { 2025: "no-grade", 2026: "no-grade" }],
    ["处分降级", { 2025: "no-grade", 2026: "no-grade" }],
    ["处分撤职", { 2025: "no-grade", 2026: "no-grade" }],
    ["调整职务（组织处理）", { 2025: "not-excellent" }],
    ["责令辞职", { 2025: "comment-only" }],
    ["免职（组织处理）", { 2025: "comment-only" }],
    ["降职（组织处理）", { 2025: "comment-only" }],
    ["诫勉", { 2025: "not-excellent" }],
    ["批评教育", {}],
  ])("of a civil servant, %s: %j", (kind, expected) => {
    expect(years([[kind, "2025-03-10"]], "civil-servant")).toEqual(expected);
  });

  it.each<[string, string, Record<number, string>]>([
    ["事业处分警告", "2025-03-10", { 2025: "not-excellent" }],
    ["事业处分记过", "2025-03-10", { 2025: "comment-only" }],
    ["降低岗位等级", "2025-03-10", { 2025: "comment-only", 2026: "comment-only" }],
    ["事业处分记过", "2022-03-10", { 2022: "not-qualified" }],
    ["降低岗位等级", "2022-03-10", { 2022: "unqualified" }],
    ["事业处分记过", "2023-11-05", { 2023: "not-qualified" }],
    ["事业处分记过", "2023-11-06", { 2023: "comment-only" }],
  ])("of institution staff, %s of %s: %j", (kind, on, expected) => {
    expect(years([[kind, on]], "institution-professional")).toEqual(expected);
  });

  it("of several the one that hits hardest decides", () => {
    const several: [string, string][] = [
      ["诫勉", "2025-03-10"],
      ["政务记大过", "2025-05-10"],
      ["撤销党内职务", "2025-05-10"],
    ];
    expect(years(several, "civil-servant")).toEqual({ 2025: "unqualified", 2026: "no-grade" });
  });
});

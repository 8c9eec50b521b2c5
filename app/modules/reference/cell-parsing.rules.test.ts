import { expect, it } from "vitest";
import { cellOf } from "#tests/support/sheets";
import { rosterSheet } from "~/modules/people/roster.sheet";
import { recordSheet } from "~/modules/records/record.sheet";
import { columnsOf } from "./sheet-row.rules";

it.each([
  ["staffClass", "公务员", "civil-servant"],
  ["staffClass", "公务员（行政编制）", "civil-servant"],
  ["staffClass", "公务员（参公）", null],
  ["staffClass", "参公人员（参公）", "reference-managed"],
  ["status", "在职", "in-post"],
  ["status", "在职（借调）", "in-post"],
  ["status", "在职（退休）", null],
])("a closed list: %s %s is %s", (field, text, value) => {
  const read = columnsOf(rosterSheet).get(field)!.parse(cellOf(text), { today: "2026-11-24" });
  expect(read.ok ? read.value : null).toBe(value);
});

it("takes no document number longer than the tables keep", () => {
  const read = (text: string) => columnsOf(recordSheet).get("documentNo")!.parse(cellOf(text), { today: "2026-11-24" });
  expect(read("号".repeat(80)).ok).toBe(true);
  expect(read("号".repeat(81))).toEqual({ ok: false, problem: { code: "too-long", params: { max: 80 } } });
});

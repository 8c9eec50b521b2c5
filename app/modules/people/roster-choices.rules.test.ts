import { describe, expect, it } from "vitest";
import { CODE_TABLES } from "#db/reference/code-tables";
import { cellOf } from "#tests/support/sheets";
import { columnsOf } from "~/modules/reference/sheet-row.rules";
import { rosterSheet } from "./roster.sheet";
import { nationalities, personStatuses, politicalStatuses, staffClasses } from "./roster-choices.rules";

const entries = (table: string) =>
  new Map(CODE_TABLES.find((candidate) => candidate.code === table)?.entries.map((entry) => [entry.code, entry.zh]));

describe("what a roster may say", () => {
  it.each([
    ["staff-class", staffClasses],
    ["political-status", politicalStatuses],
    ["person-status", personStatuses],
    ["nationality", nationalities],
  ] as const)("the words of %s are those of the code table", (table, choices) => {
    const known = entries(table);
    for (const { code, label } of choices) expect([code, known.get(code)?.startsWith(label)]).toEqual([code, true]);
    expect(choices).toHaveLength(known.size);
  });

  it.each([
    ["staffClass", "参照公务员管理", "reference-managed"],
    ["staffClass", "事业单位", "institution-unspecified"],
    ["politicalStatus", "党员（预备）", "02"],
  ])("%s %s is read", (field, text, value) => {
    expect(columnsOf(rosterSheet).get(field)!.parse(cellOf(text), { today: "2026-11-24" })).toEqual({
      ok: true,
      value,
    });
  });
});

import { describe, expect, it } from "vitest";
import { CODE_TABLES } from "#db/reference/code-tables";
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
});

import { describe, expect, it } from "vitest";
import { CODE_TABLES } from "./code-tables";
import { SOURCES } from "./sources";

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

describe("code tables", () => {
  it("have a code of their own each, and codes once within a table", () => {
    expect(new Set(CODE_TABLES.map((table) => table.code)).size).toBe(CODE_TABLES.length);
    for (const table of CODE_TABLES) {
      const codes = table.entries.map((entry) => entry.code);
      expect(new Set(codes).size, table.code).toBe(codes.length);
    }
  });

  it.each([
    ["sex", 4],
    ["nationality", 58],
    ["political-status", 13],
    ["post-level", 13],
    ["leading-post", 10],
    ["rank-general", 12],
    ["rank-professional", 11],
    ["rank-enforcement", 11],
    ["rank-police", 12],
    ["rank-police-technical", 11],
    ["rank-judge", 9],
    ["rank-prosecutor", 9],
    ["management-post", 10],
    ["professional-post", 13],
    ["worker-post", 6],
    ["cadre-record-code", 49],
  ])("%s has %i values", (code, count) => {
    expect(CODE_TABLES.find((table) => table.code === code)?.entries).toHaveLength(count);
  });

  it("give every value a basis, validity, confidence and both labels", () => {
    for (const table of CODE_TABLES)
      for (const entry of table.entries) {
        const where = `${table.code} ${entry.code}`;
        expect(SOURCES[entry.basis.source], where).toBeDefined();
        expect(entry.validFrom, where).toMatch(CIVIL_DATE);
        expect(["H", "M", "L"], where).toContain(entry.confidence);
        expect(entry.zh && entry.en, where).toBeTruthy();
        if (entry.parent)
          expect(
            table.entries.map((row) => row.code),
            where,
          ).toContain(entry.parent);
      }
  });
});

import { describe, expect, it } from "vitest";
import { COLLECTION_ITEMS } from "./collection-items";
import { CONTRIBUTORS } from "./contributors";
import { CITY_DIVISIONS } from "./divisions";
import { categoryOfKind, SOURCE_CATEGORIES, type StaffGroup } from "./source-categories";
import { SOURCES } from "./sources";

const groups: StaffGroup[] = ["civil", "institution"];

describe("contributing units and collection items", () => {
  it("are 70 and 331, each code once", () => {
    expect(CONTRIBUTORS).toHaveLength(70);
    expect(COLLECTION_ITEMS).toHaveLength(331);
    expect(new Set(CONTRIBUTORS.map((row) => row.code)).size).toBe(70);
    expect(new Set(CONTRIBUTORS.map((row) => row.unitCode)).size).toBe(70);
    expect(new Set(COLLECTION_ITEMS.map((row) => row.code)).size).toBe(331);
  });

  it("give every contributor something to deliver, and cite a known source for all of it", () => {
    const used = new Set(COLLECTION_ITEMS.map((row) => row.contributor));
    expect(CONTRIBUTORS.filter((row) => !used.has(row.code))).toEqual([]);
    for (const row of [...COLLECTION_ITEMS, ...CONTRIBUTORS, ...SOURCE_CATEGORIES])
      expect(SOURCES[row.basis.source], row.code).toBeDefined();
  });

  it("only carry kinds of their own category", () => {
    for (const row of COLLECTION_ITEMS)
      for (const kind of row.kinds) expect(categoryOfKind(kind), `${row.code} ${kind}`).toBe(row.category);
  });

  it("answer for every category, division and staff group exactly once", () => {
    for (const category of SOURCE_CATEGORIES)
      for (const division of CITY_DIVISIONS)
        for (const group of groups) {
          const answering = COLLECTION_ITEMS.filter(
            (row) =>
              row.category === category.code &&
              row.answersFor.includes(division) &&
              (row.staffGroup === null || row.staffGroup === group),
          );
          expect(answering.length, `${category.code} ${division} ${group}`).toBe(1);
        }
  });

  it("place every record kind in one category", () => {
    const kinds = SOURCE_CATEGORIES.flatMap((row) => row.kinds);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).toHaveLength(69);
  });
});

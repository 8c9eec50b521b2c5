import fc from "fast-check";
import { expect, it } from "vitest";
import { KeyTable } from "./key-table";

it("gives each text the place it came at, as a Map does, whatever the texts are", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 6 }), { maxLength: 300 }), (texts) => {
      const [table, map] = [new KeyTable(), new Map<string, number>()];
      for (const text of texts) {
        expect(table.placeOf(text)).toBe(map.get(text) ?? -1);
        if (!map.has(text)) map.set(text, map.size);
        expect(table.add(text)).toBe(map.get(text));
        expect(table.size).toBe(map.size);
      }
    }),
  );
});

it("holds a file of 200,000 rows", () => {
  const table = new KeyTable();
  const number = (i: number) => `321399${String(19_500_000 + i).padStart(12, "0")}`;
  for (let i = 0; i < 200_000; i++) expect(table.add(number(i))).toBe(i);
  for (let i = 0; i < 200_000; i += 997) expect(table.placeOf(number(i))).toBe(i);
  expect(table.placeOf(number(200_000))).toBe(-1);
});

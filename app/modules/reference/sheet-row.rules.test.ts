import fc from "fast-check";
import { expect, it } from "vitest";
import { cellOf } from "#tests/support/sheets";
import { candidateSheet } from "~/modules/vetting/candidate.sheet";
import type { Cell } from "~/platform/workbook/types";
import { rowReader } from "./sheet-row.rules";

const MAPPING = { 1: "name", 2: "sex", 3: "birthMonth", 4: "unit", 5: "unit" };
const reader = () => rowReader(candidateSheet, MAPPING, { today: "2026-11-24" });

it("a row says the same whatever rows came before it, however many", () => {
  const read = reader();
  const text = fc.oneof(
    fc.constantFrom(
      "",
      "男",
      "女",
      " 男 ",
      "—",
      "同上",
      "〃",
      "1984-10",
      "1984年10月",
      "2031-01",
      "甲河县教育局",
      "\ufffd",
    ),
    fc.integer({ min: 0, max: 30_000 }).map((n) => `单位${n}`),
  );
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    { weight: 9, arbitrary: text.map(cellOf) },
    { weight: 1, arbitrary: fc.constantFrom<Cell>({ kind: "error", text: "男", raw: "男" }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Cell>({ kind: "date", text: "1984-10", raw: "30956", date: "1984-10-01" }),
    },
    { weight: 1, arbitrary: fc.constantFrom<Cell>({ ...cellOf("男"), flags: ["formula-no-value"] }) },
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 5, maxLength: 5 }), (cells) => {
      expect(read(cells)).toEqual(reader()(cells));
    }),
    { numRuns: 20_000 },
  );
});

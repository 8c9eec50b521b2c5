import { expect, it } from "vitest";
import { translator } from "~/platform/messages.server";
import { sourcesText } from "./opinion.rules";
import { sourceColumns, sourceRows } from "./opinion-document.rules";
import type { CoverageLine } from "./vetting.types";

const say = translator("zh-CN");
const line = (name: string, parts: Partial<CoverageLine> = {}): CoverageLine => ({
  category: "party-discipline",
  item: name,
  itemName: { zh: name, en: name },
  contributor: "321300-discipline",
  contributorName: { zh: "市纪委监委", en: "Discipline body" },
  lastDelivery: "2026-11-02",
  refusedRows: 0,
  lastZeroReport: null,
  freshUntil: "2026-12-12",
  stale: false,
  ...parts,
});

it.each(["zh-CN", "en"] as const)("heads every column of the receipt in words, in %s", (lng) => {
  const headers = sourceColumns(translator(lng)).map(({ header }) => header);
  expect(headers.filter((header) => /receipt|^[a-z]+[.:]/.test(header))).toEqual([]);
  expect(new Set(headers).size).toBe(6);
});

it("says of a source whose last delivery had rows refused that they have not come again", () => {
  const lines = [line("党纪处分决定", { refusedRows: 3 }), line("诫勉情况")];
  expect(sourceRows({ coverages: { key: lines } }, say).map((row) => row[1])).toEqual([
    "党纪处分决定\n最近报送退回 3 行，尚未补报",
    "诫勉情况",
  ]);
  expect(sourcesText(lines, say).split("\n").slice(1)).toEqual(["最近报送有退回行、尚未补报：党纪处分决定"]);
});

it("says nothing of it where no row was refused, nor in a receipt kept from before", () => {
  const { refusedRows: _, ...kept } = line("党纪处分决定");
  for (const one of [line("党纪处分决定"), kept]) {
    expect(sourceRows({ coverages: { key: [one] } }, say)[0]![1]).toBe("党纪处分决定");
    expect(sourcesText([one], say)).not.toContain("退回");
  }
});

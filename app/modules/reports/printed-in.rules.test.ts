import { describe, expect, it } from "vitest";
import { usccOf } from "#tests/factories/reports";
import { otherEnterprise, otherNumber, printedBeside } from "./printed-in.rules";
import { makeReportNumber, printedNumber } from "./report-number.rules";

/** A number made of the same character again and again, but for its check character. */
const numberOf = (byte: number) => makeReportNumber((count) => Uint8Array.from({ length: count }, (_, i) => byte + i));
const [OWN, OTHER] = [numberOf(3), numberOf(11)];
const [FIRM, OTHERS] = [usccOf(1), usccOf(2)];
const own = { no: OWN, uscc: FIRM };
const NONE = { numbers: [], usccs: [] };

describe("what a PDF prints", () => {
  it.each<[string, string[], object]>([
    ["nothing", [], NONE],
    ["words only", ["信用评价报告 2026 年", "AAA"], NONE],
    ["its own number and code", [`编号 ${printedNumber(OWN)}`, `代码 ${FIRM}`], NONE],
    ["its own beside others", [`${OWN} ${FIRM}`, `上期 ${OTHER} 母公司 ${OTHERS}`], NONE],
    [
      "its own over two lines and in spaced figures",
      [`${OWN.slice(0, 8)}\n${OWN.slice(8)} ${[...FIRM].join(" ")}`, OTHER, OTHERS],
      NONE,
    ],
    ["another number in groups", [`编号：${printedNumber(OTHER)}。`], { numbers: [OTHER], usccs: [] }],
    [
      "another number in an address",
      [`https://x.cn/verify/${OTHER.toLowerCase()}?on=`],
      { numbers: [OTHER], usccs: [] },
    ],
    [
      "another code in full width",
      [`代码${OTHERS.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))}`],
      { numbers: [], usccs: [OTHERS] },
    ],
    [
      "another one's both, again and again",
      [`${OTHER} ${OTHERS}`, `${OTHER} ${OTHERS}`],
      { numbers: [OTHER], usccs: [OTHERS] },
    ],
    ["what only looks like one", [`${OTHER}0 ${OTHERS}X`, "ABCDEFGHJKMN"], NONE],
  ])("%s", (_, texts, found) => expect(printedBeside(texts, own)).toEqual(found));

  it("is looked at for the number where none is known before", () => {
    expect(printedBeside([`${OTHER} ${FIRM}`], { ...own, no: null }).numbers).toEqual([OTHER]);
  });
});

it.each<[string, string | null, boolean]>([
  ["reserved or given back", null, true],
  ["of a report on another enterprise", OTHERS, true],
  ["of an earlier report on the same enterprise", FIRM, false],
])("a number that is %s", (_, uscc, isOther) => {
  const found = otherNumber({ numbers: [OTHER], usccs: [] }, own, [{ no: OTHER, uscc }]);
  expect(found).toBe(isOther ? OTHER : undefined);
});

it("the agency's own code names no other enterprise", () => {
  const beside = { numbers: [], usccs: [OTHERS, usccOf(3)] };
  const known = [{ uscc: OTHERS }, { uscc: usccOf(3) }];
  expect(otherEnterprise(beside, OTHERS, known)).toEqual({ uscc: usccOf(3) });
  expect(otherEnterprise(beside, OTHERS, known.slice(0, 1))).toBeUndefined();
});

import { expect, it } from "vitest";
import { translator } from "~/platform/messages.server";
import { OPINION_COLUMNS, opinionRow, sourcesText } from "./opinion.rules";
import type { OpinionCandidate, OpinionSnapshot } from "./opinion.types";
import { opinionDocument, sourceColumns, sourceRows } from "./opinion-document.rules";
import type { CoverageLine, OutwardAnswer } from "./vetting.types";

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

it.each([
  ["2026-11-24", "截至2026年11月24日在所列来源中未查到影响情形", "截至2026年11月24日核查情况"],
  ["2026-11-27", "截至2026年11月27日在所列来源中未查到影响情形", "截至2026年11月27日核查情况"],
  [
    "2027-05-01",
    "截至2026年11月27日在所列来源中未查到2027年5月1日有影响的情形",
    "根据截至2026年11月27日的记录、以2027年5月1日为准的核查情况",
  ],
])("asked of %s, an opinion of 27 November says no more than the sources hold by then", (asOf, clear, received) => {
  const one = { name: "张三", match: "found", outward: { answer: "clear" }, findings: [], contradictions: [] };
  const head = { asOf, issuedOn: "2026-11-27", letterNo: "组函〔2026〕1号" };
  const named = { purposeName: { zh: "职务提拔" }, matter: { zh: "提拔任职" }, title: "", documentNo: "" };
  const snapshot = {
    case: { ...head, ...named },
    candidates: [{ ...one, decision: "no-objection", reason: "" }],
    coverages: {},
    signatures: [],
  } as unknown as OpinionSnapshot;
  expect(opinionRow(snapshot.candidates[0]!, snapshot, say)[10]).toBe(clear);
  const [letter] = opinionDocument(snapshot, "某委", "2026-11-27T08:00:00.000Z", say).blocks;
  expect(letter).toMatchObject({ text: expect.stringContaining(received) });
});

const candidate: Partial<OpinionCandidate> = { name: "甲某", sex: "男", unitAndPosition: "甲局", coverageKey: null };
const snapshot = {
  case: { asOf: "2026-11-24", issuedOn: "2026-11-24", letterNo: "甲组函〔2026〕1号", matter: {}, purposeName: {} },
  coverages: {},
  candidates: [],
} as unknown as OpinionSnapshot;

it.each([
  ["barred", "unsuitable", "影响期未满，不宜：处分影响期内"],
  ["barred", "postpone", "影响期未满。建议暂缓：处分影响期内"],
  ["clear", "no-objection", "未发现影响：处分影响期内"],
] as const)("says an answer once: %s, decided %s", (answer, decision, opinion) => {
  const outward = { answer, eligibleFrom: null } as OutwardAnswer;
  const one = { ...candidate, outward, decision, reason: "处分影响期内", findings: [], contradictions: [] };
  expect(opinionRow(one as unknown as OpinionCandidate, snapshot, say).at(-1)).toBe(opinion);
});

it("parts the heads of narrow columns by their words", () => {
  const [annex] = opinionDocument(snapshot, "甲办", "2026-11-24T00:00:00Z", say).annexes!;
  const table = annex!.blocks.find((block) => block.kind === "table");
  const heads = table?.kind === "table" ? table.columns.map(({ header }) => header) : [];
  expect(heads.map((head) => head.replaceAll("\n", ""))).toEqual([...OPINION_COLUMNS]);
  // More than four characters of 9 pt have no room in them.
  const narrow = heads.filter((_, index) => index < 9).flatMap((head) => head.split("\n"));
  expect(narrow.filter((line) => line.length > 4)).toEqual([]);
});

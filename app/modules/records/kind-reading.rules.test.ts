import { describe, expect, it } from "vitest";
import { RECORD_KINDS } from "#db/reference/record-kinds";
import { kindCollected, kindReader } from "./kind-reading.rules";

const names =
  "党内警告 党内严重警告 留党察看一年 开除党籍 政务警告 政务记过 政务记大过 政务开除 处分警告 处分记过 谈话提醒 批评教育 诫勉 通报（问责） 免职（组织处理） 行政处罚 撤销党内职务 失信被执行人 被执行人 刑事判决 记三等功 嘉奖 年度考核优秀";
const synonyms: Record<string, string[]> = {
  处分警告: ["行政警告"],
  记三等功: ["三等功"],
  "通报（问责）": ["问责通报"],
  "免职（组织处理）": ["组织处理免职"],
  行政处罚: ["罚款"],
};
const read = kindReader(
  names.split(" ").map((nameZh) => ({ code: nameZh, nameZh, synonyms: synonyms[nameZh] ?? [] })),
  { 警告: ["党内警告", "政务警告"], 留党察看: ["留党察看一年", "留党察看二年"], 政务处分: ["政务警告", "政务记过"] },
);

describe("the kind of a record as offices write it", () => {
  it.each([
    ["政务记过", "政务记过"],
    [" 政务 记过 ", "政务记过"],
    ["政务记过处分", "政务记过"],
    ["给予政务记过处分", "政务记过"],
    ["受到党内严重警告处分", "党内严重警告"],
    ["行政警告", "处分警告"],
    ["行政警告处分", "处分警告"],
    ["三等功", "记三等功"],
    ["通报(问责)", "通报（问责）"],
    ["诫勉。", "诫勉"],
    ["失信被执行人", "失信被执行人"],
    ["嘉奖一次", "嘉奖"],
    ["党内警告（党内警告）", "党内警告"],
  ])("%s → %s", (text, code) => expect(read(text)).toEqual({ ok: true, code }));

  it.each([
    ["警告", "regime-unclear"],
    ["记过", "regime-unclear"],
    ["记过处分", "regime-unclear"],
    ["给予警告处分", "regime-unclear"],
    ["开除", "regime-unclear"],
    ["严重批评", "unknown-kind"],
    ["撤销党内一切荣誉", "unknown-kind"],
    ["留党察看", "kind-unclear"],
    ["政务处分", "kind-unclear"],
    ["党内警告、政务记过", "two-kinds"],
    ["党内警告，政务记过", "two-kinds"],
    ["党内警告和政务记过处分", "two-kinds"],
    ["党内警告\n政务记过", "two-kinds"],
    ["党内警告政务记过", "two-kinds"],
    ["党内警告、记过", "two-kinds"],
    ["开除党籍、政务开除", "two-kinds"],
    ["警告、记过", "two-kinds"],
    ["立案审查调查", "investigation"],
    ["纪委立案", "investigation"],
    ["留置", "investigation"],
    ["治安拘留五日", "public-order"],
    ["治安管理处罚", "public-order"],
    ["行政拘留", "public-order"],
    ["拘留十日", "public-order"],
    ["刑事拘留", "investigation"],
    ["谈话函询", "investigation"],
    ["党内警告（政务记过）", "two-kinds"],
    ["党内严重警告（撤销党内职务）", "two-kinds"],
    ["政务记过（党内警告、诫勉）", "two-kinds"],
    ["行政处罚（行政拘留）", "public-order"],
    ["行政处罚（治安拘留）", "public-order"],
    ["诫勉（立案调查中）", "investigation"],
    ["刑事判决（取保候审）", "investigation"],
    ["政务警告（已撤销）", "kind-unclear"],
    ["党内警告(拟)", "kind-unclear"],
    ["党内警告（记过）", "kind-unclear"],
    ["政务警告（）", "kind-unclear"],
    ["政务警告（2）", "kind-unclear"],
    ["给予政务警告处分（后改为诫勉）", "kind-unclear"],
    ["撤销党内职务（建议）", "kind-unclear"],
    ["嘉奖（未予授予）", "kind-unclear"],
    ["嘉奖（拟）", "kind-unclear"],
    ["嘉奖（拟由市委授予）", "kind-unclear"],
    ["嘉奖（建议市委表彰）", "kind-unclear"],
    ["嘉奖（市委不予表彰）", "kind-unclear"],
    ["记三等功（集体）", "kind-unclear"],
    ["嘉奖（两次）", "kind-unclear"],
    ["嘉奖（市级，已撤销）", "kind-unclear"],
    ["嘉奖（市级、省级）", "kind-unclear"],
    ["嘉奖（市级）（未批准）", "kind-unclear"],
    ["政务记过（2024年，2025年）", "kind-unclear"],
    ["优秀（市级）", "unknown-kind"],
  ])("%j is refused: %s", (text, code) => expect(read(text)).toMatchObject({ ok: false, code }));

  it.each([
    ["党内严重警告（18个月）", "党内严重警告", { months: 18 }],
    ["党内严重警告处分（影响期一年半）", "党内严重警告", { months: 18 }],
    ["留党察看一年(一年)", "留党察看一年", { months: 12 }],
    ["嘉奖（2025年度）", "嘉奖", { year: 2025 }],
    ["嘉奖（市级）", "嘉奖", { level: "市级" }],
    ["嘉奖(县区级)", "嘉奖", { level: "县区级" }],
    ["嘉奖（市级，2025年度）", "嘉奖", { level: "市级", year: 2025 }],
    ["嘉奖（市级）（2025年）", "嘉奖", { level: "市级", year: 2025 }],
    ["通报（问责）（一次）", "通报（问责）", { isMore: true }],
    ["诫勉（一次）", "诫勉", { isMore: true }],
    ["诫勉（第二次）", "诫勉", { isMore: true }],
    ["诫勉（书面）", "诫勉", { isMore: true }],
    ["嘉奖（甲河县委表彰）", "嘉奖", { isMore: true }],
    ["政务记过（12个月，第十四条第二款）", "政务记过", { months: 12, isMore: true }],
    ["诫勉（《中国共产党问责条例》第八条）", "诫勉", { isMore: true }],
    ["政务记过（第十四条第二款）", "政务记过", { isMore: true }],
    ["行政处罚（罚款500元）", "行政处罚", { isMore: true }],
    ["行政处罚（罚款1,500元）", "行政处罚", { isMore: true }],
    ["行政处罚（罚款）", "行政处罚", { isMore: true }],
  ])("%s tells what its bracket says", (text, code, said) => expect(read(text)).toEqual({ ok: true, code, said }));

  it("no kind is called by a word for a step of an inquiry or a public-order penalty", () => {
    for (const { nameZh, synonyms: known } of RECORD_KINDS) {
      for (const word of [nameZh, ...known]) {
        const bare = kindReader([], {})(word);
        expect([word, bare.ok || bare.code]).toEqual([word, "unknown-kind"]);
      }
    }
  });

  it("names the kinds found in one cell", () => {
    expect(read("党内警告（政务记过）")).toMatchObject({ params: { kinds: "党内警告、政务记过" } });
    expect(read("政务警告（已撤销）")).toMatchObject({ params: { text: "政务警告（已撤销）", kinds: "政务警告" } });
    expect(read("开除党籍、政务开除")).toMatchObject({ params: { kinds: "开除党籍、政务开除" } });
  });
});

describe("a kind and the collection item of its file", () => {
  const kind = { code: "praise", nameZh: "嘉奖", synonyms: [] };

  it.each([
    ["the file names no item", null, null],
    ["the item collects it", { name: "表彰奖励", kinds: ["记三等功", "嘉奖"] }, null],
    [
      "the item collects others",
      { name: "党纪处分决定", kinds: ["党内警告", "党内严重警告"] },
      "党内警告、党内严重警告",
    ],
    ["a name that only contains it", { name: "表彰奖励", kinds: ["嘉奖一次"] }, "嘉奖一次"],
  ])("%s", (_, item, kinds) => {
    const expected = kinds && {
      field: "kind",
      code: "kind-not-collected",
      params: { kind: "嘉奖", item: item!.name, kinds },
    };
    expect(kindCollected(kind, item)).toEqual(expected);
  });

  it("all items of who stages, where the file names none", () => {
    expect(kindCollected(kind, { name: null, kinds: ["嘉奖"] })).toBeNull();
    const expected = { field: "kind", code: "kind-not-yours", params: { kind: "嘉奖" } };
    expect(kindCollected(kind, { name: null, kinds: [] })).toEqual(expected);
  });
});

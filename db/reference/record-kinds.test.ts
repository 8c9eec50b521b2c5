import { describe, expect, it } from "vitest";
import { parseCivilDate } from "~/platform/civil-date";
import { RECORD_KINDS, UNCLEAR_KIND_WORDS } from "./record-kinds";
import { RECORD_RULES } from "./record-rules";
import { RECORD_VISIBILITY } from "./record-visibility";
import { categoryOfKind } from "./source-categories";
import { SOURCES } from "./sources";

/** The kinds of records as workbooks name them. */
const NAMES =
  "党内警告 党内严重警告 党内严重警告（代替撤销党内职务） 撤销党内职务 留党察看一年 留党察看二年 开除党籍 延长预备期 取消预备党员资格 党内除名 政务警告 政务记过 政务记大过 政务降级 政务撤职 政务开除 处分警告 处分记过 处分记大过 处分降级 处分撤职 处分开除 事业处分警告 事业处分记过 降低岗位等级 事业开除 免予处分 不予处分 谈话提醒 批评教育 责令检查 诫勉 通报（问责） 停职检查 调整职务（组织处理） 引咎辞职 责令辞职 免职（组织处理） 降职（组织处理） 终止人大代表资格 撤销政协委员资格 行政处罚 交通违法 公共事业费欠缴 刑事判决 免予刑事处罚 不起诉 民事判决 被执行人 失信被执行人 限制消费 年度考核优秀 年度考核称职 年度考核基本称职 年度考核不称职 年度考核合格 年度考核基本合格 年度考核不合格 年度考核不确定等次 年度考核未参加 嘉奖 记三等功 记二等功 记一等功 荣誉称号 记功 记大功 优秀共产党员 优秀党务工作者".split(
    " ",
  );

describe("kinds of records", () => {
  it("are exactly those that workbooks name", () => {
    expect(RECORD_KINDS.map((kind) => kind.nameZh).sort()).toEqual([...NAMES].sort());
    expect(new Set(RECORD_KINDS.map((kind) => kind.code)).size).toBe(RECORD_KINDS.length);
  });

  it.each(RECORD_KINDS.map((kind) => [kind.nameZh, kind] as const))(
    "%s has a basis, days and its category",
    (_, kind) => {
      expect(kind.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(kind.basis.length).toBeGreaterThan(0);
      const cited = [...kind.basis, ...kind.blocks.map((row) => row.basis), ...kind.assessment.map((row) => row.basis)];
      for (const { source } of cited) expect(SOURCES[source]).toBeDefined();
      expect(parseCivilDate(kind.validFrom)).not.toBeNull();
      expect(categoryOfKind(kind.nameZh)).toBe(kind.category);
      expect(RECORD_VISIBILITY[kind.visibility].length).toBeGreaterThan(0);
      if (!kind.isUsed) expect(kind.confidence).toBe("L");
    },
  );

  it("no way of writing one means two kinds, or one that is unclear", () => {
    const owner = new Map<string, string>();
    const plain = (text: string) => text.replaceAll("（", "(").replaceAll("）", ")");
    for (const kind of RECORD_KINDS) {
      for (const word of new Set([kind.nameZh, ...kind.synonyms].map(plain))) {
        expect(owner.get(word) ?? kind.nameZh, word).toBe(kind.nameZh);
        expect(UNCLEAR_KIND_WORDS[word], word).toBeUndefined();
        owner.set(word, kind.nameZh);
      }
    }
    for (const candidates of Object.values(UNCLEAR_KIND_WORDS)) {
      for (const name of candidates) expect(NAMES).toContain(name);
    }
  });
});

it("rules in words are told once each, with their source", () => {
  expect(new Set(RECORD_RULES.map((rule) => rule.code)).size).toBe(RECORD_RULES.length);
  for (const rule of RECORD_RULES) expect(SOURCES[rule.basis.source]).toBeDefined();
  const honours = RECORD_RULES.find((rule) => rule.code === "admonition-honours")!;
  expect([honours.basis.source, honours.zh]).toEqual(["JM", expect.stringContaining("当年和本届任期内不得评优")]);
});

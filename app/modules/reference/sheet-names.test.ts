import { describe, expect, it } from "vitest";
import { rosterSheet } from "~/modules/people/roster.sheet";
import { recordSheet } from "~/modules/records/record.sheet";
import { candidateSheet } from "~/modules/vetting/candidate.sheet";
import { matchHeader } from "./header-matching.rules";
import { orgUnitSheet } from "./org-unit.sheet";
import type { SheetDefinition } from "./sheet-column.types";
import { columnsOf } from "./sheet-row.rules";

/** The headers that are promised to whoever writes workbooks; ! marks those that must be there. */
const PROMISED: [string, SheetDefinition, string][] = [
  [
    "org-units",
    orgUnitSheet,
    "单位编码! 单位名称! 上级单位编码 行政区划代码! 单位性质! 系统类别 统一社会信用代码 单位简称 曾用名 机构规格 撤并日期",
  ],
  [
    "roster",
    rosterSheet,
    "身份证号! 姓名! 性别 出生日期 人员类别! 单位编码 单位名称 职务 职级 岗位类别 岗位等级 任职日期! 任现职级时间 政治面貌 入党时间 参加工作时间 民族 曾用名 人员状态",
  ],
  [
    "records",
    recordSheet,
    "身份证号! 姓名! 记录种类! 决定机关! 文号 决定日期! 生效日期 处分期(月) 期满日期 期满依据文件 解除日期 解除文号 移出日期 恢复权利日期 案件编号 年度 刑罚 剥夺政治权利至 案号 履行情况 表彰层级 撤销文号 事由 备注",
  ],
  ["candidates", candidateSheet, "序号 姓名! 身份证号 出生年月 单位 现任职务 拟任（推荐）职务 推荐单位"],
];

describe.each(PROMISED)("%s", (_, sheet, text) => {
  const promised = text.split(" ").map((word) => ({ header: word.replace("!", ""), isRequired: word.endsWith("!") }));
  const fieldOf = (header: string) => matchHeader(sheet, header)?.field ?? null;

  it("knows every header that was promised, each as its own field", () => {
    const fields = promised.map(({ header }) => fieldOf(header));
    expect(fields).not.toContain(null);
    expect(new Set(fields).size).toBe(promised.length);
    for (const field of fields) expect(columnsOf(sheet).has(field!)).toBe(true);
  });

  it("asks for those that must be there, and for no other", () => {
    const required = promised.filter((one) => one.isRequired).map(({ header }) => fieldOf(header)!);
    for (const field of required) expect(sheet.required.flat()).toContain(field);
    const alone = sheet.required.filter((group) => group.length === 1).flat();
    expect([...alone].sort()).toEqual(required.filter((field) => alone.includes(field)).sort());
  });
});

const cell = (text: string) => ({ kind: "text" as const, text });
const reads = (sheet: SheetDefinition, field: string, words: string) =>
  words.split(" ").map((word) => {
    const parsed = columnsOf(sheet)
      .get(field)!
      .parse(cell(word) as never, { today: "2026-11-24" });
    return parsed.ok ? parsed.value : `${word}?`;
  });

it("reads every word of the closed lists, each as its own", () => {
  const lists: [SheetDefinition, string, string][] = [
    [orgUnitSheet, "nature", "机关 参公单位 事业单位 群团"],
    [orgUnitSheet, "branch", "党委 人大 行政 政协 监察 法院 检察 群团"],
    [
      rosterSheet,
      "staffClass",
      "公务员 参公人员 事业单位管理人员 事业单位专业技术人员 事业单位工勤人员 机关工勤人员 事业单位人员",
    ],
    [rosterSheet, "status", "在职 退休 调出 辞职 死亡"],
    [rosterSheet, "politicalStatus", "中共党员 预备党员 共青团员 群众"],
  ];
  for (const [sheet, field, words] of lists) {
    const values = reads(sheet, field, words);
    expect(values.filter((value) => String(value).endsWith("?"))).toEqual([]);
    expect(new Set(values).size).toBe(values.length);
  }
});

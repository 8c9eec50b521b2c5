import { expect, it } from "vitest";
import { sheetOf } from "#tests/support/sheets";
import { candidateSheet } from "~/modules/vetting/candidate.sheet";
import { rowClassifier } from "./row-classes.rules";
import { recogniseWorkbook } from "./sheet-recognition.rules";

const classOf = (cell: string) => {
  const probe = sheetOf(["姓名|单位", "刘明|甲河县教育局", "吴勇|甲河县水利局", cell].join("\n"));
  return rowClassifier(candidateSheet, recogniseWorkbook(candidateSheet, [probe])!)(probe.rows.at(-1)!);
};

it.each(["买买提艾力", "阿卜杜热合曼江", "欧阳文心", "司马志中", "诸葛小会", "买买提·艾力", "张科", "迪丽努尔古丽"])(
  "%s alone in its row is a candidate",
  (name) => expect(classOf(name)).toBe("data"),
);

it.each([
  "甲河县教育局",
  "县人民医院",
  "市会计核算中心",
  "甲河县第一中学",
  "县总工会",
  "教育局人事科",
  "提名人选名单",
  "填表人刘明",
  "2026年3月",
  "一、县直机关",
  "以下人选由各民主党派和无党派人士联合推荐产生",
])("%s alone in its row is none", (text) => expect(classOf(text)).toBe("note"));

it.each([
  "姓名|单位",
  "姓 名|单 位",
  "＊姓名|单位＊",
  "“姓名”|单位：",
  "1.姓名|2.单位",
  "一、姓名|二、单位",
  "(必填)姓名|单位(必填)",
  "姓名必填|单位选填",
])("%s below the header is the header again", (cells) => expect(classOf(cells)).toBe("header"));

it.each(["名姓|位单", "姓明|单位局", "一品|单位", "必胜|二轻局"])("%s is not", (cells) =>
  expect(classOf(cells)).not.toBe("header"),
);

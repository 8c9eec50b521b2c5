import { expect, it } from "vitest";
import { parsePastedList } from "./pasted-list.rules";

it("reads a pasted list", () => {
  expect(
    parsePastedList(
      "1\t刘明\t女\t321399197410281948\t甲河县教育局主治医师\t优秀共产党员\n\n吴勇，1990年7月，甲河县教育局会计\n",
    ),
  ).toEqual([
    {
      no: "1",
      name: "刘明",
      idNumber: "321399197410281948",
      birthMonth: null,
      unit: "甲河县教育局主治医师",
      position: null,
      proposedPost: "优秀共产党员",
      extra: [{ header: "性别", value: "女" }],
    },
    {
      no: null,
      name: "吴勇",
      idNumber: null,
      birthMonth: "1990年7月",
      unit: "甲河县教育局会计",
      position: null,
      proposedPost: null,
      extra: [],
    },
  ]);
});

it("reads a list pasted with its header: columns by their names, others kept", () => {
  const pasted =
    "序号\t姓 名\t性别\t公民身份号码\t工作单位及职务\t拟晋升职级\t备注\n1\t刘明\t女\t\t甲河县教育局科员\t四级主任科员\t党员\n";
  expect(parsePastedList(pasted)).toEqual([
    {
      no: "1",
      name: "刘明",
      idNumber: null,
      birthMonth: null,
      unit: "甲河县教育局科员",
      position: null,
      proposedPost: "四级主任科员",
      nominatedBy: null,
      extra: [
        { header: "性别", value: "女" },
        { header: "备注", value: "党员" },
      ],
    },
  ]);
});

const read = (pasted: string) =>
  parsePastedList(pasted).map(({ no, name, idNumber, birthMonth, unit, position, proposedPost, extra }) =>
    [no, name, idNumber, birthMonth, unit, position, proposedPost, ...(extra ?? []).map((one) => one.value)]
      .filter(Boolean)
      .join("/"),
  );
const number = "321399197410281948";

it.each<[string, string, string[]]>([
  [
    "commas",
    `姓名,身份证号,单位\n刘明,${number},甲河县教育局\n吴勇,,甲河县水利局`,
    [`刘明/${number}/甲河县教育局`, "吴勇/甲河县水利局"],
  ],
  ["full-width commas", "姓名，单位\n刘明，甲河县教育局", ["刘明/甲河县教育局"]],
  ["enumeration commas", "序号、姓名、单位\n1、刘明、甲河县教育局", ["1/刘明/甲河县教育局"]],
  ["spaces", `姓名 身份证号 单位\n刘明 ${number} 甲河县教育局`, [`刘明/${number}/甲河县教育局`]],
  ["one column", "姓名\n刘明\n吴　勇", ["刘明", "吴　勇"]],
  ["one column under a synonym", "候选人姓名\n刘明", ["刘明"]],
  ["more cells than columns", "姓名,单位\n刘明,甲河县教育局,党员,连任", ["刘明/甲河县教育局/党员/连任"]],
  [
    "unit and unit with position side by side",
    "姓名,单位,单位及职务\n刘明,甲河县教育局,教育局科员",
    ["刘明/甲河县教育局/教育局科员"],
  ],
  [
    "cells with line breaks and quotation marks, as a spreadsheet copies them",
    '序号\t姓名\t"单位\n（全称）"\t备注\r\n1\t刘明\t"甲河县教育局\n人事科"\t"人称""刘老""\t的"\r\n2\t吴勇\t甲河县水利局\t"未完\r\n',
    ['1/刘明/甲河县教育局\n人事科/人称"刘老" 的', '2/吴勇/甲河县水利局/"未完'],
  ],
])("knows a header over %s", (_, pasted, lines) => expect(read(pasted)).toEqual(lines));

it.each<[string, string]>([
  ["刘明,市教育局,副科长", "刘明/市教育局/副科长"],
  ["刘明 市教育局 副科长", "刘明/市教育局/副科长"],
  ["刘 明 男 市教育局", "刘明/市教育局/男"],
  ["刘　明", "刘　明"],
  ["买买提 艾力", "买买提 艾力"],
  [`刘明，女，${number}，市教育局，副科长，科长，党员，连任`, `刘明/${number}/市教育局/副科长/科长/女/党员/连任`],
  ["刘明,市教育局,优秀共产党员", "刘明/市教育局/优秀共产党员"],
  ["刘明,74年10月,市教育局", "刘明/74年10月/市教育局"],
  ["一、刘明", "一/刘明"],
  ["（二）刘明，市教育局", "二/刘明/市教育局"],
  ["3.刘明，男，1974年10月，市教育局", "3/刘明/1974年10月/市教育局/男"],
  [`4）刘明,321399 19741028 1948`, "4/刘明/321399 19741028 1948"],
  ["1974.10,刘明", "1974.10/刘明"],
  ["刘明、会计", "刘明/会计"],
])("reads %s without a header", (line, expected) => expect(read(line)).toEqual([expected]));

it("takes the second text for the position, and an honour for what is proposed", () => {
  const [post, honour, above] = parsePastedList(
    "刘明,市教育局,副科长\n吴勇,市教育局,优秀共产党员\n郭秀,市教育局,甲河县副县长",
  );
  expect([above?.position, above?.proposedPost]).toEqual([null, "甲河县副县长"]);
  expect([post?.position, post?.proposedPost]).toEqual(["副科长", null]);
  expect([honour?.position, honour?.proposedPost]).toEqual([null, "优秀共产党员"]);
});

it("takes a line of nothing but names for a list of people", () => {
  expect(read("刘明、吴　勇、买买提·艾力。")).toEqual(["刘明", "吴　勇", "买买提·艾力"]);
  expect(read("1、刘明、吴勇")).toEqual(["1/刘明/吴勇"]);
});

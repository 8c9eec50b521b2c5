import { expect, it } from "vitest";
import { namedAnalysts } from "./named-analysts.rules";

const NAMES = [
  "张三",
  "李四",
  "欧阳娜娜",
  "John Smith",
  "Smith",
  "阿依古丽·买买提",
  "王五",
  "王五",
  "张三丰",
  "丰李四",
];
const POSTED = { from: "2020-01-01", until: null };
const analysts = NAMES.map((name, index) => ({
  id: String(index),
  name,
  credential: "信用管理师",
  credentialNo: `XP0${index}`,
  ...POSTED,
}));

it.each([
  ["张三", ["张三"]],
  ["张三 李四", ["张三", "李四"]],
  ["张三　李四", ["张三", "李四"]],
  ["张 三 李 四", ["张三", "李四"]],
  ["张 三", ["张三"]],
  ["张三\t欧阳 娜娜 李四", ["张三", "欧阳娜娜", "李四"]],
  ["John Smith", ["John Smith"]],
  ["张三 John Smith", ["张三", "John Smith"]],
  ["John Smith Smith", ["John Smith", "Smith"]],
  ["阿依古丽· 买买提 张三", ["阿依古丽·买买提", "张三"]],
  ["XP00 XP01", ["张三", "李四"]],
  ["张三 XP01", ["张三", "李四"]],
  ["张三 王五", ["张三", "analyst-ambiguous 王五"]],
  ["张三 赵六", ["analysts-unparted 张三 赵六"]],
  ["赵六 钱七", ["analysts-unparted 赵六 钱七"]],
  ["张三 丰李四", ["张三", "丰李四"]],
  ["张三 丰 李四", ["analysts-unparted 张三 丰 李四"]],
  ["Jane Doe", ["analyst-not-listed Jane Doe"]],
  ["赵六", ["analyst-not-listed 赵六"]],
  [`${"张三 ".repeat(30)}李四`, [`analysts-unparted ${"张三 ".repeat(30)}李四`]],
])("%j names %j", (written, expected) => {
  const read = namedAnalysts([written], analysts);
  expect(read.map((one) => (one.ok ? one.analyst.name : `${one.code} ${one.name}`))).toEqual(expected);
});

it("what can be read in two ways is refused", () => {
  const two = ["张三", "丰李四", "张三丰", "李四"].map((name, index) => ({
    id: String(index),
    name,
    credential: "",
    credentialNo: "",
    ...POSTED,
  }));
  expect(namedAnalysts(["张 三 丰 李 四"], two)).toEqual([
    { ok: false, name: "张 三 丰 李 四", code: "analysts-unparted" },
  ]);
});

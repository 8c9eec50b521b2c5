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
      proposedPost: "优秀共产党员",
    },
    { no: null, name: "吴勇", idNumber: null, birthMonth: "1990年7月", unit: "甲河县教育局会计", proposedPost: null },
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

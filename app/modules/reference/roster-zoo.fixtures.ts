import { rosterSheet } from "~/modules/people/roster.sheet";
import type { SheetDefinition } from "./sheet-column.types";

export const id1 = "321399197410281948";
export const id2 = "321399199007202081";

/** name · sheet · header rows · columns found (letter=field) · numbers of the rows that are data */
export type Animal = [string, SheetDefinition, string, string, string, number[]];

export const ROSTERS: Animal[] = [
  [
    "canonical headers in order",
    rosterSheet,
    `身份证号|姓名|性别|出生日期|人员类别|单位编码|职务|职级|任职日期
     ${id1}|刘明|女|1974-10-28|公务员|JH0001|科员|一级科员|2022-04-04`,
    "1",
    "A=idNumber B=name C=sex D=birthOn E=staffClass F=unitCode G=position H=rank I=appointedOn",
    [2],
  ],
  [
    "any order, extra columns",
    rosterSheet,
    `手机|任职日期|单位名称|姓名|家庭住址|人员类别|身份证号
     13800000000|2022-04-04|甲河县教育局|刘明|某路1号|公务员|${id1}`,
    "1",
    "B=appointedOn C=unitName D=name F=staffClass G=idNumber",
    [2],
  ],
  [
    "title, notes and a two-row merged header",
    rosterSheet,
    `甲河县花名册|<|<|<|<|<|<
     填报单位（盖章）：甲河县人社局      填报日期：2026年10月15日|<|<|<|<|<|<
     序号|姓 名|公民身份号码|人员身份|工作单位|任职情况|<
     ^|^|^|^|^|职务|任现职时间
     1|刘　明|${id1}|公务员|甲河县教育局|科员|2022.4.4
     合计：1人
     填表人：            审核人：`,
    "3-4",
    "B=name C=idNumber D=staffClass E=unitName F=position G=appointedOn",
    [5],
  ],
  [
    "two-row header saved as CSV, the merges gone",
    rosterSheet,
    `序号|姓名|身份证号|人员类别|工作单位|任职情况||
     ||||||职务|任职时间
     1|刘明|${id1}|公务员|甲河县教育局||科员|2022.4.4`,
    "1-2",
    "B=name C=idNumber D=staffClass E=unitName G=position H=appointedOn",
    [3],
  ],
  [
    "headings that mean something only with what stands above them",
    rosterSheet,
    `姓名|身份证号|人员类别|单位|<|职务|<
     ^|^|^|编码|名称|名称|任职时间
     刘明|${id1}|公务员|JH0001|甲河县教育局|科员|2022.4.4`,
    "1-2",
    "A=name B=idNumber C=staffClass D=unitCode E=unitName F=position G=appointedOn",
    [3],
  ],
  [
    "headers with line breaks, stars and remarks in brackets",
    rosterSheet,
    `*姓\\n名|身份证号码\\n（18位，文本格式）|人员类别（下拉选择）|*工作单位（全称）|任职\\n时间（年月日）
     刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "1",
    "A=name B=idNumber C=staffClass D=unitName E=appointedOn",
    [2],
  ],
  [
    "numbered headers",
    rosterSheet,
    `1.姓名|2.身份证号|3.人员类别|4.单位名称|5.任职日期
     刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "1",
    "A=name B=idNumber C=staffClass D=unitName E=appointedOn",
    [2],
  ],
  [
    "a line of column numbers below the header",
    rosterSheet,
    `姓名|身份证号|人员类别|单位名称|任职日期
     1|2|3|4|5
     刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "1",
    "A=name B=idNumber C=staffClass D=unitName E=appointedOn",
    [3],
  ],
  [
    "columns named 甲 乙 1 2 3",
    rosterSheet,
    `姓名|身份证号|人员类别|单位名称|任职日期
     甲|乙|1|2|3
     刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "1",
    "A=name B=idNumber C=staffClass D=unitName E=appointedOn",
    [3],
  ],
  [
    "a line of hints below the header",
    rosterSheet,
    `姓名|身份证号|人员类别|单位名称|任职日期
     必填|必填，文本格式|下拉选择，必填|必填|格式：2020-01-01
     刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "1",
    "A=name B=idNumber C=staffClass D=unitName E=appointedOn",
    [3],
  ],
  [
    "an example line",
    rosterSheet,
    `序号|姓名|身份证号|人员类别|单位名称|任职日期
     示例|张三|11010519491231002X|公务员|某某局|2020-01-01
     1|刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "1",
    "B=name C=idNumber D=staffClass E=unitName F=appointedOn",
    [3],
  ],
  [
    "header repeated on every printed page",
    rosterSheet,
    `姓名|身份证号|人员类别|单位名称|任职日期
     刘明|${id1}|公务员|甲河县教育局|2022.4.4
     第 1 页 共 2 页
     姓 名|身份证号|人员类别|单位名称|任职日期
     吴勇|${id2}|公务员|甲河县教育局|2022.4.4`,
    "1",
    "A=name B=idNumber C=staffClass D=unitName E=appointedOn",
    [2, 5],
  ],
  [
    "two-row header repeated",
    rosterSheet,
    `姓名|身份证号|人员类别|单位名称|任职情况|<
     ^|^|^|^|职务|任职时间
     刘明|${id1}|公务员|甲河县教育局|科员|2022.4.4
     姓名|身份证号|人员类别|单位名称|任职情况|<
     ^|^|^|^|职务|任职时间
     吴勇|${id2}|公务员|甲河县教育局|科员|2022.4.4`,
    "1-2",
    "A=name B=idNumber C=staffClass D=unitName E=position F=appointedOn",
    [3, 6],
  ],
  [
    "subtotals between the units and section titles",
    rosterSheet,
    `序号|姓名|身份证号|人员类别|单位名称|任职日期
     一、甲河县教育局|<|<|<|<|<
     1|刘明|${id1}|公务员|甲河县教育局|2022.4.4
     |小计|1人|||
     二、甲河县人民医院|<|<|<|<|<
     2|吴勇|${id2}|公务员|甲河县人民医院|2022.4.4
     |小 计|1人|||
     总　计||2人|||`,
    "1",
    "B=name C=idNumber D=staffClass E=unitName F=appointedOn",
    [3, 6],
  ],
  [
    "numbers printed in advance on empty lines",
    rosterSheet,
    `序号|姓名|身份证号|人员类别|单位名称|任职日期
     1|刘明|${id1}|公务员|甲河县教育局|2022.4.4
     2|||||
     3|||||`,
    "1",
    "B=name C=idNumber D=staffClass E=unitName F=appointedOn",
    [2],
  ],
  [
    "notes and signatures of several kinds below",
    rosterSheet,
    `姓名|身份证号|人员类别|单位名称|任职日期
     刘明|${id1}|公务员|甲河县教育局|2022.4.4
     备注：1.本表一式两份；2.身份证号请核对。
     单位负责人（签字）：||审核人：||制表人：
     填报日期：2026年10月15日
     （盖章）
     注：以上数据截至2026年9月30日。
     2026年10月15日`,
    "1",
    "A=name B=idNumber C=staffClass D=unitName E=appointedOn",
    [2],
  ],
  [
    "a row with its number missing is still a row",
    rosterSheet,
    `姓名|身份证号|人员类别|单位名称|任职日期
     刘明||公务员|甲河县教育局|2022.4.4
     |${id2}|公务员|甲河县教育局|2022.4.4
     张三||||`,
    "1",
    "A=name B=idNumber C=staffClass D=unitName E=appointedOn",
    [2, 3, 4],
  ],
  [
    "unit and post in one cell",
    rosterSheet,
    `姓名|身份证号|人员类别|工作单位及职务|任现职时间
     刘明|${id1}|公务员|甲河县教育局科员|2022.4.4`,
    "1",
    "A=name B=idNumber C=staffClass D=unitAndPosition E=appointedOn",
    [2],
  ],
  [
    "the name of a contact is not the person's",
    rosterSheet,
    `联系人|<|本人信息|<|人员类别|单位名称|任职日期
     姓名|身份证号|姓名|身份证号|^|^|^
     王某|11010519491231002X|刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "1-2",
    "C=name D=idNumber E=staffClass F=unitName G=appointedOn",
    [3],
  ],
  [
    "the same thing twice: the exact header wins",
    rosterSheet,
    `工作单位|姓名|身份证号|人员类别|单位名称|任职日期
     教育系统|刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "1",
    "B=name C=idNumber D=staffClass E=unitName F=appointedOn",
    [2],
  ],
  [
    "a number column under a header nobody knows",
    rosterSheet,
    `姓名|唯一标识|人员类别|单位名称|任职日期
     刘明|${id1}|公务员|甲河县教育局|2022.4.4
     吴勇|${id2}|公务员|甲河县教育局|2022.4.4`,
    "1",
    "A=name B=idNumber C=staffClass D=unitName E=appointedOn",
    [2, 3],
  ],
  [
    "full-width and spaced headers",
    rosterSheet,
    `姓　　名|身　份　证　号|人 员 类 别|单位名称（全称）：|任职日期
     刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "1",
    "A=name B=idNumber C=staffClass D=unitName E=appointedOn",
    [2],
  ],
  [
    "blank columns to the left and blank lines above",
    rosterSheet,
    `

     ||姓名|身份证号|人员类别|单位名称|任职日期
     ||刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "2",
    "C=name D=idNumber E=staffClass F=unitName G=appointedOn",
    [3],
  ],
  [
    "three header rows",
    rosterSheet,
    `序号|基本信息|<|<|任职信息|<|<
     ^|姓名|身份证号|人员类别|单位|现任|<
     ^|^|^|^|^|职务|任职时间
     1|刘明|${id1}|公务员|甲河县教育局|科员|2022.4.4`,
    "1-3",
    "B=name C=idNumber D=staffClass E=unitName F=position G=appointedOn",
    [4],
  ],
  [
    "a title that itself holds known words",
    rosterSheet,
    `单位名称：甲河县教育局|||姓名|
     姓名|身份证号|人员类别|单位名称|任职日期
     刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "2",
    "A=name B=idNumber C=staffClass D=unitName E=appointedOn",
    [3],
  ],
  [
    "the total has its label in the name column and counts beside it",
    rosterSheet,
    `姓名|身份证号|人员类别|单位名称|任职日期
     刘明|${id1}|公务员|甲河县教育局|2022.4.4
     合计|1|1|1|
     共1人`,
    "1",
    "A=name B=idNumber C=staffClass D=unitName E=appointedOn",
    [2],
  ],
  [
    "the body before the section of it, whichever stands first",
    rosterSheet,
    `序号|部门|姓名|身份证号|身份|工作单位|任命时间
     1|办公室|刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "1",
    "C=name D=idNumber E=staffClass F=unitName G=appointedOn",
    [2],
  ],
  [
    "two columns of the vaguer name go with it",
    rosterSheet,
    `部门|部门|姓名|身份证号|身份|工作单位|任命时间
     一科|二科|刘明|${id1}|公务员|甲河县教育局|2022.4.4`,
    "1",
    "C=name D=idNumber E=staffClass F=unitName G=appointedOn",
    [2],
  ],
];

import { recordSheet } from "~/modules/records/record.sheet";
import { candidateSheet } from "~/modules/vetting/candidate.sheet";
import { orgUnitSheet } from "./org-unit.sheet";
import { type Animal, id1 } from "./roster-zoo.fixtures";

/** Lists of records, units and candidates, as offices lay them out. */
export const OTHER_LISTS: Animal[] = [
  [
    "records with office words, merged names",
    recordSheet,
    `姓名|身份证号码|处分（奖励）类型|作出决定机关|文件号|处分时间|影响期至|主要事实
     刘明|${id1}|政务记过|甲河县纪委监委|甲纪〔2024〕2号|2024年1月24日||事实
     ^|^|诫勉|甲河县纪委监委|甲纪〔2025〕3号|2025.5.3||事实`,
    "1",
    "A=name B=idNumber C=kind D=body E=documentNo F=decidedOn G=statedUntil H=facts",
    [2, 3],
  ],
  [
    "records: lifting beside the sanction",
    recordSheet,
    `被处分人姓名|身份证号|处分种类|处分决定机关|处分决定文号|处分决定时间|影响期（月）|处分解除时间|解除处分文号|备注
     刘明|${id1}|政务记过|甲河县监委|甲监〔2020〕2号|2020-01-24|12|2021-01-24|甲监〔2021〕3号|`,
    "1",
    "A=name B=idNumber C=kind D=body E=documentNo F=decidedOn G=months H=liftedOn I=liftDocumentNo J=note",
    [2],
  ],
  [
    "records: two-row header with period",
    recordSheet,
    `当事人|<|处分情况|<|<|<
     姓名|身份证号|种类|机关|时间|文号
     刘明|${id1}|政务记过|甲河县监委|2020-01-24|甲监〔2020〕2号`,
    "2",
    "A=name B=idNumber C=kind D=body E=decidedOn F=documentNo",
    [3],
  ],
  [
    "records: the day a case was opened is not the day of the sanction",
    recordSheet,
    `姓名|身份证号|立案时间|处分情况|处分种类|处分机关|处分决定作出日期
     刘明|${id1}|2025-01-06|因违纪受到处分|党内警告|甲河县纪委|2025-05-06`,
    "1",
    "A=name B=idNumber E=kind F=body G=decidedOn",
    [2],
  ],
  [
    "a sanction dated by the opening of its case alone has no date",
    recordSheet,
    `姓名|身份证号|立案时间|处分种类|处分机关|生效日期
     刘明|${id1}|2025-01-06|党内警告|甲河县纪委|2025-05-06`,
    "1",
    "A=name B=idNumber D=kind E=body F=effectiveOn",
    [2],
  ],
  [
    "court list",
    recordSheet,
    `被执行人姓名|身份证号码|信息类型|执行法院|立案时间|案号|被执行人的履行情况
     刘明|${id1}|失信被执行人|甲河县人民法院|2024-05-06|（2024）苏9901执12号|全部未履行`,
    "1",
    "A=name B=idNumber C=kind D=body E=decidedOn F=courtCaseNo G=performance",
    [2],
  ],
  [
    "org units with other words",
    orgUnitSheet,
    `甲河县机构名录|<|<|<|<|<
     机构代码|机构全称|主管单位编码|行政区划|机构类别|社会信用代码
     JH0001|甲河县教育局||321300|行政机关|`,
    "2",
    "A=code B=name C=parentCode D=divisionCode E=nature F=uscc",
    [3],
  ],
  [
    "candidates behind a red letterhead, a dated signature below",
    candidateSheet,
    `中共甲河县委组织部|<|<|<|<|<|<
     甲组函〔2026〕1号|<|<|<|<|<|<
     关于征求×××等同志有关情况意见的函|<|<|<|<|<|<

     序号|姓名|性别|单位及职务|身份证号|拟推荐类别|备注
     1|刘　明|女|甲河县教育局主治医师|${id1}|优秀共产党员|备注0
     2|郭　秀|男|甲河县教育局副科长||优秀共产党员|备注4

     ||||中共甲河县委组织部||
     ||||2026年11月20日||`,
    "5",
    "A=no B=name C=sex D=unitAndPosition E=idNumber F=proposedPost",
    [6, 7],
  ],
  [
    "candidates with names only",
    candidateSheet,
    `序号|姓名|出生年月|现任职务
     1|刘明|1974.10|科员
     2|吴勇|1990.07|科员`,
    "1",
    "A=no B=name C=birthMonth D=position",
    [2, 3],
  ],
  [
    "candidates: names of one list, without anything else",
    candidateSheet,
    `序号|姓名
     1|刘明
     2|吴勇`,
    "1",
    "A=no B=name",
    [2, 3],
  ],
];

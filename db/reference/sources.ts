import type { Confidence } from "./types";

/** A document that a catalogue row may cite. `validFrom`: first day in force; null where the document has no such day. */
export interface Source {
  zh: string;
  en: string;
  issuer: string;
  validFrom: string | null;
  validTo: string | null;
  confidence: Confidence;
}

type Row = [
  zh: string,
  en: string,
  issuer: string,
  validFrom: string | null,
  confidence?: Confidence,
  validTo?: string,
];

const rows = {
  ZW: [
    "中华人民共和国公职人员政务处分法",
    "Law on Administrative Discipline of Public Officials",
    "全国人大常委会",
    "2020-07-01",
  ],
  GWY: ["中华人民共和国公务员法", "Civil Servants Law", "全国人大常委会", "2019-06-01"],
  CF: [
    "行政机关公务员处分条例",
    "Regulations on Sanctions for Civil Servants of Administrative Organs",
    "国务院",
    "2007-06-01",
  ],
  JC: ["中华人民共和国监察法", "Supervision Law", "全国人大", "2025-06-01"],
  SYRS: ["事业单位人事管理条例", "Regulations on Personnel Management of Public Institutions", "国务院", "2014-07-01"],
  SYC: [
    "事业单位工作人员处分规定",
    "Provisions on Sanctions for Staff of Public Institutions",
    "中共中央组织部、人力资源社会保障部",
    "2023-11-06",
  ],
  DJ: ["中国共产党纪律处分条例", "Party Disciplinary Regulations", "中共中央", "2024-01-01"],
  DZ: ["中国共产党章程", "Constitution of the Communist Party of China", "中国共产党全国代表大会", "2022-10-22"],
  FZDY: ["中国共产党发展党员工作细则", "Rules on Admitting Party Members", "中共中央办公厅", "2014-05-28", "M"],
  ZZCL: [
    "中国共产党组织处理规定（试行）",
    "Provisions on Organisational Measures (trial)",
    "中共中央办公厅",
    "2021-03-19",
    "M",
  ],
  JM: [
    "关于组织人事部门对领导干部进行提醒、函询和诫勉的实施细则",
    "Rules on Reminders, Inquiries and Admonitions",
    "中共中央组织部",
    "2015-06-26",
    "M",
  ],
  WZ: ["中国共产党问责条例", "Party Accountability Regulations", "中共中央", "2019-09-01", "M"],
  SYC12: [
    "事业单位工作人员处分暂行规定",
    "Interim Provisions on Sanctions for Staff of Public Institutions",
    "人力资源社会保障部、监察部",
    "2012-09-01",
    "M",
    "2023-11-05",
  ],
  DJ18: [
    "中国共产党纪律处分条例（2018年修订）",
    "Party Disciplinary Regulations (2018 revision)",
    "中共中央",
    "2018-10-01",
    "H",
    "2023-12-31",
  ],
  DJ03: [
    "中国共产党纪律处分条例（2003年）",
    "Party Disciplinary Regulations (2003)",
    "中共中央",
    "2003-12-31",
    "M",
    "2015-12-31",
  ],
  KHC: [
    "受处理处分公务员的年度考核办理口径",
    "Practice on the annual assessment of civil servants under a sanction",
    "公务员主管部门",
    "2020-12-28",
    "M",
  ],
  KH98: [
    "关于受党纪处分的党政机关工作人员年度考核有关问题的意见（组通字〔1998〕19号）",
    "Opinion on the annual assessment of staff under Party discipline (1998)",
    "中央纪委、中央组织部、人事部",
    "1998-01-01",
    "M",
  ],
  GQ: [
    "国有企业管理人员处分条例",
    "Regulations on Sanctions for Managers of State-owned Enterprises",
    "国务院",
    "2024-09-01",
  ],
  PAY105: [
    "关于公务员受处分期间工资待遇处理的通知（人社部发〔2010〕105号）",
    "Notice on the pay of civil servants under a sanction (2010)",
    "人力资源社会保障部",
    "2010-01-01",
    "M",
  ],
  SS14: [
    "事业单位工作人员申诉规定（人社部发〔2014〕45号）",
    "Provisions on Appeals by Staff of Public Institutions",
    "中共中央组织部、人力资源社会保障部",
    "2014-07-01",
    "M",
  ],
  LHCJ: [
    "关于加快推进失信被执行人信用监督、警示和惩戒机制建设的意见（中办发〔2016〕64号）",
    "Opinions on supervising, warning and restraining dishonest judgment debtors (2016)",
    "中共中央办公厅、国务院办公厅",
    "2016-09-14",
    "M",
  ],
  XR: [
    "党政领导干部选拔任用工作条例",
    "Regulations on Selecting and Appointing Leading Cadres",
    "中共中央",
    "2019-03-03",
  ],
  ZJBX: [
    "公务员职务与职级并行规定",
    "Provisions on Parallel Posts and Ranks of Civil Servants",
    "中共中央办公厅",
    "2019-06-01",
  ],
  KH: ["公务员考核规定", "Provisions on the Assessment of Civil Servants", "中共中央组织部", "2020-12-28", "M"],
  SYKH: [
    "事业单位工作人员考核规定",
    "Provisions on the Assessment of Staff of Public Institutions",
    "中共中央组织部、人力资源社会保障部",
    "2023-01-12",
    "M",
  ],
  JL: ["公务员奖励规定", "Provisions on Commendation of Civil Servants", "中共中央组织部", "2020-12-28"],
  SYJL: [
    "事业单位工作人员奖励规定",
    "Provisions on Commendation of Staff of Public Institutions",
    "中共中央组织部、人力资源社会保障部",
    "2018-12-18",
    "M",
  ],
  DN: [
    "中国共产党党内功勋荣誉表彰条例",
    "Party Regulations on Honours and Commendation",
    "中共中央",
    "2017-07-01",
    "M",
  ],
  XJ: ["中华人民共和国全国人民代表大会和地方各级人民代表大会选举法", "Electoral Law", "全国人大常委会", "2020-10-18"],
  DB: [
    "中华人民共和国全国人民代表大会和地方各级人民代表大会代表法",
    "Law on Deputies to People's Congresses",
    "全国人大",
    "2025-03-11",
  ],
  ZX65: ["中国人民政治协商会议章程", "Charter of the CPPCC", "全国政协", "2023-03-11", "M"],
  XF: ["中华人民共和国刑法", "Criminal Law", "全国人大", "1997-10-01"],
  XS: ["中华人民共和国刑事诉讼法", "Criminal Procedure Law", "全国人大", "2018-10-26"],
  MS: ["中华人民共和国民事诉讼法", "Civil Procedure Law", "全国人大常委会", "2024-01-01"],
  SX: [
    "最高人民法院关于公布失信被执行人名单信息的若干规定",
    "Provisions on Publishing the List of Dishonest Judgment Debtors",
    "最高人民法院",
    "2017-05-01",
  ],
  XG: [
    "最高人民法院关于限制被执行人高消费及有关消费的若干规定",
    "Provisions on Restricting Consumption of Judgment Debtors",
    "最高人民法院",
    "2015-07-22",
  ],
  CFF: ["中华人民共和国行政处罚法", "Administrative Penalties Law", "全国人大常委会", "2021-07-15"],
  XF36: ["信用修复管理办法", "Measures on Credit Repair", "国家发展改革委", "2026-04-01"],
  GB49: [
    "国务院办公厅关于进一步完善失信约束制度构建诚信建设长效机制的指导意见",
    "Guiding Opinions on Constraints on Dishonesty",
    "国务院办公厅",
    "2020-12-07",
  ],
  ML24: [
    "全国公共信用信息基础目录（2024年版）",
    "National Basic Catalogue of Public Credit Information (2024)",
    "国家发展改革委、中国人民银行",
    "2024-01-01",
    "M",
  ],
  JS21: ["江苏省社会信用条例", "Jiangsu Social Credit Regulations", "江苏省人大常委会", "2022-01-01", "M"],
  JS25: [
    "江苏省公共信用信息管理办法",
    "Jiangsu Measures on Public Credit Information",
    "江苏省人民政府",
    "2026-02-01",
    "M",
    "2031-01-31",
  ],
  JS13: [
    "江苏省自然人失信惩戒办法（试行）",
    "Jiangsu Trial Measures on Dishonesty of Natural Persons",
    "江苏省人民政府办公厅",
    "2013-05-28",
    "L",
  ],
  PIPL: ["中华人民共和国个人信息保护法", "Personal Information Protection Law", "全国人大常委会", "2021-11-01"],
  DA: ["干部人事档案工作条例", "Regulations on Cadre Personnel Archives", "中共中央办公厅", "2018-11-20", "M"],
  BZ: ["中国共产党机构编制工作条例", "Regulations on the Establishment of Institutions", "中共中央", "2019-08-05", "M"],
  AD: ["统计用区划代码和城乡划分代码", "Statistical Division Codes", "国家统计局", "2023-01-01"],
  GBT2260: ["GB/T 2260 中华人民共和国行政区划代码", "GB/T 2260 Division Codes", "国家标准", "2007-11-14"],
  GBT2261: [
    "GB/T 2261.1 个人基本信息分类与代码 第1部分：人的性别代码",
    "GB/T 2261.1 Sex Codes",
    "国家标准",
    "2004-03-01",
  ],
  GBT3304: ["GB/T 3304 中国各民族名称的罗马字母拼写法和代码", "GB/T 3304 Nationalities", "国家标准", "1992-01-01"],
  GBT4658: ["GB/T 4658 学历代码", "GB/T 4658 Education", "国家标准", "2006-12-01"],
  GBT4761: ["GB/T 4761 家庭关系代码", "GB/T 4761 Family Relations", "国家标准", "2009-01-01", "M"],
  GBT4762: ["GB/T 4762 政治面貌代码", "GB/T 4762 Political Status", "国家标准", "1984-11-01"],
  GBT8563: [
    "GB/T 8563 奖励、纪律处分信息分类与代码",
    "GB/T 8563 Awards and Discipline Codes",
    "国家标准",
    "2006-02-01",
    "M",
  ],
  GBT12407: ["GB/T 12407 职务级别代码", "GB/T 12407 Post Levels", "国家标准", "2008-01-01"],
  ZB65: ["干部管理信息系统代码集 ZB65 奖惩名称代码", "Cadre System Code Set ZB65", "干部系统", "2006-01-01", "M"],
  DIC: ["干部人事信息字典", "Personnel Information Dictionary", "干部系统", "2019-06-01"],
  GWHD: [
    "国务院办公厅关于部分节假日安排的通知",
    "State Council Notices on Public Holidays",
    "国务院办公厅",
    "2004-01-01",
  ],
  ZB64: [
    "关于加快推进失信被执行人信用监督、警示和惩戒机制建设的意见（中办发〔2016〕64号）",
    "Opinions on Supervising, Warning and Disciplining Dishonest Judgment Debtors",
    "中共中央办公厅、国务院办公厅",
    "2016-09-25",
  ],
  ZA: [
    "中华人民共和国治安管理处罚法",
    "Public Security Administration Punishments Law",
    "全国人大常委会",
    "2026-01-01",
  ],
  SYLD: [
    "事业单位领导人员管理规定",
    "Provisions on Leading Staff of Public Institutions",
    "中共中央组织部",
    "2022-01-14",
    "M",
  ],
  ZX: ["征信业管理条例", "Regulations on Credit Reporting", "国务院", "2013-03-15"],
  PJ: ["信用评级业管理暂行办法", "Interim Measures on Credit Rating", "中国人民银行等", "2019-12-26", "M"],
  SQJG: ["宿迁市信用服务机构监管办法", "Suqian Measures on Credit-Service Agencies", "宿迁市", null, "L"],
  OWN: ["本系统数据管理约定", "Conventions of this register", "本市主管部门", "2026-01-01", "M"],
} as const satisfies Record<string, Row>;

export type SourceKey = keyof typeof rows;

/** Every document the shipped catalogues cite, by the key used in `Basis.source`. */
export const SOURCES: Readonly<Record<SourceKey, Source>> = Object.fromEntries(
  Object.entries(rows).map(([key, row]) => {
    const [zh, en, issuer, validFrom, confidence = "H", validTo = null] = row as Row;
    return [key, { zh, en, issuer, validFrom, validTo, confidence }];
  }),
) as Record<SourceKey, Source>;

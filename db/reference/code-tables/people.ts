import { type EntryRow, makeTable } from "./make-table";

export const SEX = makeTable(
  "sex",
  "性别",
  "Sex",
  { basis: { source: "GBT2261", article: null }, confidence: "H", validFrom: "2004-03-01" },
  [
    ["0", "未知", "Unknown"],
    ["1", "男", "Male"],
    ["2", "女", "Female"],
    ["9", "未说明", "Not stated"],
  ],
);

const partyBasis = { confidence: "H" } as const;

/** 01 is a full member, 02 a probationary one: the two are never merged. */
export const POLITICAL_STATUS = makeTable(
  "political-status",
  "政治面貌",
  "Political status",
  { basis: { source: "GBT4762", article: null }, confidence: "M", validFrom: "1984-11-01" },
  [
    ["01", "中共党员", "Member of the CPC", partyBasis],
    ["02", "预备党员", "Probationary member of the CPC", partyBasis],
    ["03", "共青团员", "Member of the Youth League", partyBasis],
    ["04", "民革党员", "Member of the RCCK", partyBasis],
    ["05", "民盟盟员", "Member of the CDL"],
    ["06", "民建会员", "Member of the CNDCA"],
    ["07", "民进会员", "Member of the CAPD"],
    ["08", "农工党党员", "Member of the CPWDP"],
    ["09", "致公党党员", "Member of the CZGP"],
    ["10", "九三学社社员", "Member of the Jiusan Society"],
    ["11", "台盟盟员", "Member of the TDSL"],
    ["12", "无党派人士", "Without party affiliation"],
    ["13", "群众", "None"],
  ],
);

const education: EntryRow[] = [
  ["10", "研究生教育", "Postgraduate"],
  ["11", "博士研究生毕业", "Doctorate completed", { parent: "10" }],
  ["12", "博士研究生结业", "Doctorate attended", { parent: "10" }],
  ["14", "硕士研究生毕业", "Master's completed", { parent: "10" }],
  ["15", "硕士研究生结业", "Master's attended", { parent: "10" }],
  ["20", "大学本科教育", "Undergraduate"],
  ["21", "大学本科毕业", "Bachelor's completed", { parent: "20" }],
  ["22", "大学本科结业", "Bachelor's attended", { parent: "20" }],
  ["30", "大学专科教育", "Junior college"],
  ["31", "大学专科毕业", "Junior college completed", { parent: "30" }],
  ["32", "大学专科结业", "Junior college attended", { parent: "30" }],
  ["40", "中等职业教育", "Secondary vocational"],
  ["41", "中等专科毕业", "Secondary specialised completed", { parent: "40" }],
  ["44", "职业高中毕业", "Vocational high school completed", { parent: "40" }],
  ["50", "技工学校", "Technical school"],
  ["60", "普通高级中学教育", "Senior high school"],
  ["61", "普通高中毕业", "Senior high school completed", { parent: "60" }],
  ["70", "初级中学教育", "Junior high school"],
  ["71", "初中毕业", "Junior high school completed", { parent: "70" }],
  ["80", "小学教育", "Primary school"],
  ["90", "文盲或半文盲", "Illiterate or nearly so"],
];

export const EDUCATION = makeTable(
  "education",
  "学历",
  "Education",
  { basis: { source: "GBT4658", article: null }, confidence: "M", validFrom: "2006-12-01" },
  education,
);

export const FAMILY_RELATION = makeTable(
  "family-relation",
  "家庭关系",
  "Family relation",
  { basis: { source: "GBT4761", article: null }, confidence: "M", validFrom: "2009-01-01" },
  [
    ["01", "本人", "Self"],
    ["02", "户主", "Head of household"],
    ["10", "配偶", "Spouse"],
    ["11", "夫", "Husband", { parent: "10" }],
    ["12", "妻", "Wife", { parent: "10" }],
    ["20", "子", "Son"],
    ["21", "独生子", "Only son", { parent: "20" }],
    ["22", "长子", "Eldest son", { parent: "20" }],
    ["28", "女婿", "Son-in-law", { parent: "20" }],
    ["30", "女", "Daughter"],
    ["38", "儿媳", "Daughter-in-law", { parent: "30" }],
    ["40", "孙子、孙女", "Grandchild"],
    ["50", "父母", "Parent"],
    ["51", "父亲", "Father", { parent: "50" }],
    ["52", "母亲", "Mother", { parent: "50" }],
    ["53", "公公", "Husband's father", { parent: "50" }],
    ["54", "婆婆", "Husband's mother", { parent: "50" }],
    ["55", "岳父", "Wife's father", { parent: "50" }],
    ["56", "岳母", "Wife's mother", { parent: "50" }],
    ["60", "祖父母", "Grandparent"],
    ["70", "兄弟姐妹", "Sibling"],
    ["80", "其他亲属", "Other relative"],
    ["90", "非亲属", "Not related"],
  ],
);

export const STAFF_CLASS = makeTable(
  "staff-class",
  "人员类别",
  "Staff class",
  { basis: { source: "GWY", article: "第2条" }, confidence: "H", validFrom: "2019-06-01" },
  [
    ["civil-servant", "公务员", "Civil servant"],
    ["reference-managed", "参公人员", "Managed like civil servants", { basis: { source: "GWY", article: "第112条" } }],
    ["institution-manager", "事业单位管理人员", "Institution manager", { basis: { source: "SYC", article: "第2条" } }],
    [
      "institution-professional",
      "事业单位专业技术人员",
      "Institution professional",
      { basis: { source: "SYC", article: null } },
    ],
    ["institution-worker", "事业单位工勤人员", "Institution worker", { basis: { source: "SYC", article: null } }],
    [
      "institution-unspecified",
      "事业单位人员",
      "Institution staff, class not stated",
      { basis: { source: "OWN", article: null } },
    ],
    ["organ-worker", "机关工勤人员", "Support staff of an organ", { basis: { source: "OWN", article: null } }],
  ],
);

export const PERSON_STATUS = makeTable(
  "person-status",
  "人员状态",
  "Employment status",
  { basis: { source: "DIC", article: null }, confidence: "M", validFrom: "2019-06-01" },
  [
    ["in-post", "在职", "In service"],
    ["retired", "退休", "Retired"],
    ["transferred-out", "调出", "Transferred out of the city"],
    ["resigned", "辞职", "Resigned"],
    ["deceased", "死亡", "Deceased"],
  ],
);

export const UNIT_NATURE = makeTable(
  "unit-nature",
  "单位性质",
  "Nature of unit",
  { basis: { source: "BZ", article: null }, confidence: "M", validFrom: "2019-08-05" },
  [
    ["organ", "机关", "Organ"],
    ["civil-service-managed", "参公单位", "Institution managed like an organ"],
    ["institution", "事业单位", "Public institution"],
    ["mass-organisation", "群团", "Mass organisation"],
  ],
);

export const BRANCH = makeTable(
  "branch",
  "系统类别",
  "Branch",
  { basis: { source: "BZ", article: null }, confidence: "M", validFrom: "2019-08-05" },
  [
    ["party", "党委", "Party committee"],
    ["congress", "人大", "People's congress"],
    ["administration", "行政", "Administration"],
    ["consultative", "政协", "CPPCC"],
    ["supervision", "监察", "Supervision"],
    ["court", "法院", "Courts"],
    ["procuratorate", "检察", "Procuratorates"],
    ["mass-organisation", "群团", "Mass organisations"],
  ],
);

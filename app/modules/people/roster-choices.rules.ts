import type { Choice } from "~/modules/reference/cell-parsing.rules";

export type Sex = "unknown" | "male" | "female" | "unstated";
export type StaffClass =
  | "civil-servant"
  | "reference-managed"
  | "institution-manager"
  | "institution-professional"
  | "institution-worker"
  | "institution-unspecified"
  | "organ-worker";
export type PersonStatus = "in-post" | "retired" | "transferred-out" | "resigned" | "deceased";

/** GB/T 2261.1. */
export const sexes: readonly Choice<Sex>[] = [
  { code: "male", label: "男", synonyms: ["1", "男性", "M", "1男"] },
  { code: "female", label: "女", synonyms: ["2", "女性", "F", "2女"] },
  { code: "unknown", label: "未知", synonyms: ["0"] },
  { code: "unstated", label: "未说明", synonyms: ["9"] },
];

/** Classes by the law that manages them (公务员法 第2条、第112条; 事业单位人事管理条例). */
export const staffClasses: readonly Choice<StaffClass>[] = [
  {
    code: "civil-servant",
    label: "公务员",
    synonyms: ["行政编制", "行政编", "公务员编制", "行政", "公务员(行政编制)", "政法专项编制", "公务员编"],
  },
  {
    code: "reference-managed",
    label: "参公人员",
    synonyms: [
      "参照公务员法管理人员",
      "参公",
      "参公管理人员",
      "参照管理人员",
      "参公管理",
      "参公编制",
      "参照公务员法管理单位工作人员",
      "参照公务员法管理工作人员",
      "参照公务员管理人员",
      "参公事业单位人员",
      "参公事业编制",
      "参照管理",
      "参照公务员管理",
      "参照公务员法管理",
    ],
  },
  {
    code: "institution-manager",
    label: "事业单位管理人员",
    synonyms: [
      "事业管理人员",
      "事业单位管理岗",
      "事业单位管理岗位",
      "管理人员",
      "管理岗",
      "管理岗位",
      "管理岗位人员",
      "事业管理岗",
      "事业单位管理岗位人员",
      "事业管理",
    ],
  },
  {
    code: "institution-professional",
    label: "事业单位专业技术人员",
    synonyms: [
      "事业专业技术人员",
      "专业技术人员",
      "专技人员",
      "专技",
      "专技岗",
      "专业技术岗",
      "专业技术岗位",
      "专技岗位",
      "事业单位专技人员",
      "事业单位专业技术岗位人员",
      "事业单位专技岗",
      "事业专技",
      "事业专技人员",
    ],
  },
  {
    code: "institution-worker",
    label: "事业单位工勤人员",
    synonyms: [
      "事业工勤",
      "事业工勤人员",
      "事业单位工勤技能人员",
      "工勤技能人员",
      "工勤技能岗位",
      "工勤技能岗",
      "事业单位工勤岗",
      "工勤技能",
    ],
  },
  {
    code: "organ-worker",
    label: "机关工勤人员",
    synonyms: ["机关工勤", "机关工人", "行政工勤", "行政工勤人员", "机关后勤人员"],
  },
  {
    code: "institution-unspecified",
    label: "事业单位人员",
    synonyms: [
      "事业人员",
      "事业编制",
      "事业编",
      "事业",
      "事业单位工作人员",
      "事业单位",
      "事业编制人员",
      "全额事业",
      "差额事业",
      "事业干部",
    ],
  },
];

/** GB/T 4762; a probationary member is kept apart from a member. */
export const politicalStatuses: readonly Choice[] = [
  {
    code: "01",
    label: "中共党员",
    synonyms: ["党员", "中国共产党党员", "共产党员", "中共正式党员", "正式党员", "中共"],
  },
  {
    code: "02",
    label: "预备党员",
    synonyms: ["中共预备党员", "中国共产党预备党员", "预备", "党员(预备)", "中共党员(预备)"],
  },
  { code: "03", label: "共青团员", synonyms: ["团员", "中国共产主义青年团团员"] },
  { code: "04", label: "民革党员", synonyms: ["民革", "民革会员", "中国国民党革命委员会会员"] },
  { code: "05", label: "民盟盟员", synonyms: ["民盟", "中国民主同盟盟员"] },
  { code: "06", label: "民建会员", synonyms: ["民建", "中国民主建国会会员"] },
  { code: "07", label: "民进会员", synonyms: ["民进", "中国民主促进会会员"] },
  { code: "08", label: "农工党党员", synonyms: ["农工党", "农工", "农工民主党党员"] },
  { code: "09", label: "致公党党员", synonyms: ["致公党", "致公"] },
  { code: "10", label: "九三学社社员", synonyms: ["九三学社", "九三", "九三社员"] },
  { code: "11", label: "台盟盟员", synonyms: ["台盟"] },
  { code: "12", label: "无党派人士", synonyms: ["无党派", "无党派民主人士", "无党派代表人士"] },
  { code: "13", label: "群众", synonyms: ["普通公民", "非党员", "普通群众"] },
];

const nationalityNames =
  "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺";

/** GB/T 3304. */
export const nationalities: readonly Choice[] = [
  ...nationalityNames.split(" ").map((name, index) => ({
    code: String(index + 1).padStart(2, "0"),
    label: `${name}族`,
    synonyms: [name, `${name}族人`],
  })),
  { code: "97", label: "其他", synonyms: ["其他未识别的民族", "未识别民族", "穿青人"] },
  { code: "98", label: "外国血统", synonyms: ["外国血统中国籍人士", "外国血统中国籍"] },
];

export const personStatuses: readonly Choice<PersonStatus>[] = [
  { code: "in-post", label: "在职", synonyms: ["在岗", "在编在岗", "在编", "在职在岗", "正常", "在职人员"] },
  { code: "retired", label: "退休", synonyms: ["已退休", "离退休", "离休", "退休人员", "办理退休"] },
  { code: "transferred-out", label: "调出", synonyms: ["已调出", "调离", "调走", "调出本市"] },
  { code: "resigned", label: "辞职", synonyms: ["已辞职", "辞去公职", "离职", "解除聘用合同", "辞聘"] },
  { code: "deceased", label: "死亡", synonyms: ["去世", "已故", "病故", "已死亡"] },
];

export type PostingKind = "main" | "side";

/** One main posting a person, the others beside it. */
export const postingKinds: readonly Choice<PostingKind>[] = [
  { code: "main", label: "主职", synonyms: ["否", "任职", "专职", "主要职务", "不兼职"] },
  { code: "side", label: "兼职", synonyms: ["是", "兼任", "兼", "兼任职务"] },
];

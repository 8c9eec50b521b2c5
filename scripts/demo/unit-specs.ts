import type { UnitBranch, UnitNature, UnitTrade } from "./org-units";

/** A unit to be named after its place. `under`: the name of an earlier unit of the same list that it belongs to. */
export interface UnitSpec {
  name: string;
  nature?: UnitNature;
  branch?: UnitBranch;
  trade?: UnitTrade;
  weight?: number;
  under?: string;
  /** Index into `TOWN_NAMES`: the unit is a town or street and takes its name from there. */
  town?: number;
  formerly?: string;
}

const party = (name: string): UnitSpec => ({ name, branch: "党委" });
const mass = (name: string): UnitSpec => ({ name, nature: "群团", branch: "群团", weight: 1 });
const managed = (name: string, under?: string): UnitSpec => ({ name, nature: "参公单位", under, weight: 3 });
const institution = (name: string, trade: UnitTrade, weight: number, under?: string): UnitSpec => ({
  name,
  nature: "事业单位",
  trade,
  weight,
  under,
});

/** Invented towns and streets: none of these names belongs to a place in the city. */
export const TOWN_NAMES: Readonly<Record<string, readonly string[]>> = {
  "321302": ["青枫街道", "云栖街道", "鹿鸣镇", "荻溪镇"],
  "321311": ["兰皋街道", "望舒街道", "栗原镇", "汀洲镇"],
  "321322": ["松萝街道", "临澜街道", "桑梓镇", "稻香镇"],
  "321323": ["菱湖街道", "桂棹街道", "柘林镇", "麦浦镇"],
  "321324": ["听涛街道", "沁芳街道", "槐荫镇", "蓼汀镇"],
};

/** 35 units of each district and county beside its ten contributing units. */
export const COUNTY_UNITS: readonly UnitSpec[] = [
  party("弘文宣传部"),
  party("和衷统战部"),
  party("安序政法委员会"),
  { name: "启智教育局", weight: 3 },
  { name: "康宁卫生健康局", weight: 3 },
  { name: "丰穗农业农村局", weight: 4, formerly: "丰穗农业委员会" },
  { name: "清泉水利局", weight: 3 },
  { name: "聚源财政局", weight: 4 },
  { name: "暖阳民政局" },
  { name: "锦文文化旅游局" },
  { name: "正言司法局", weight: 3 },
  { name: "数智数据管理局", formerly: "行政审批服务局" },
  { name: "磐安应急管理局", weight: 3 },
  mass("同心总工会"),
  mass("青禾共青团委员会"),
  mass("木兰妇女联合会"),
  managed("安康社会保险服务中心"),
  managed("聚源国库支付中心", "聚源财政局"),
  managed("广厦征收服务中心"),
  { name: "镇街一", town: 0, weight: 4 },
  { name: "镇街二", town: 1, weight: 4 },
  { name: "镇街三", town: 2, weight: 4 },
  { name: "镇街四", town: 3, weight: 4 },
  institution("文澜第一中学", "school", 14, "启智教育局"),
  institution("文澜第二中学", "school", 12, "启智教育局"),
  institution("春晖实验小学", "school", 10, "启智教育局"),
  institution("春晖中心小学", "school", 8, "启智教育局"),
  institution("小荷幼儿园", "school", 4, "启智教育局"),
  institution("匠心职业学校", "school", 6, "启智教育局"),
  institution("仁安医院", "hospital", 18, "康宁卫生健康局"),
  institution("杏林中医院", "hospital", 9, "康宁卫生健康局"),
  institution("康宁疾病预防控制中心", "hospital", 3, "康宁卫生健康局"),
  institution("丰穗农业技术推广中心", "farming", 3, "丰穗农业农村局"),
  institution("锦文文化馆", "culture", 2, "锦文文化旅游局"),
  institution("晨光融媒体中心", "culture", 3, "弘文宣传部"),
];

/** 47 units of the city beside its twenty contributing units. */
export const CITY_UNITS: readonly UnitSpec[] = [
  party("弘文宣传部"),
  party("和衷统战部"),
  party("安序政法委员会"),
  party("求是政策研究室"),
  { name: "启智教育局", weight: 3 },
  { name: "丰穗农业农村局", weight: 3 },
  { name: "清泉水利局", weight: 3 },
  { name: "聚源财政局", weight: 4 },
  { name: "暖阳民政局" },
  { name: "锦文文化旅游局" },
  { name: "正言司法局", weight: 3 },
  { name: "数智数据管理局", formerly: "行政审批服务局" },
  { name: "远帆商务局" },
  { name: "百工工业信息局", formerly: "百工经济委员会" },
  { name: "格物科技局" },
  { name: "青松退役军人局" },
  mass("同心总工会"),
  mass("青禾共青团委员会"),
  mass("木兰妇女联合会"),
  mass("桃李科学技术协会"),
  managed("安康社会保险服务中心"),
  managed("聚源国库支付中心", "聚源财政局"),
  managed("广厦公积金服务中心"),
  managed("兰台档案服务中心"),
  managed("百工节能监察中心", "百工工业信息局"),
  managed("通达综合执法支队"),
  institution("文澜中学", "school", 10, "启智教育局"),
  institution("文澜外国语学校", "school", 10, "启智教育局"),
  institution("春晖实验小学", "school", 8, "启智教育局"),
  institution("小荷幼儿园", "school", 3, "启智教育局"),
  institution("匠心职业技术学院", "school", 10, "启智教育局"),
  institution("启明开放大学", "school", 4, "启智教育局"),
  institution("启智教育研究院", "school", 2, "启智教育局"),
  institution("仁安第一医院", "hospital", 20),
  institution("仁安第二医院", "hospital", 12),
  institution("杏林中医院", "hospital", 9),
  institution("稚安妇幼保健院", "hospital", 7),
  institution("康宁疾病预防控制中心", "hospital", 3),
  institution("同济血站", "hospital", 2),
  institution("丰穗农业科学院", "farming", 3, "丰穗农业农村局"),
  institution("清泉水文站", "farming", 2, "清泉水利局"),
  institution("锦文图书馆", "culture", 2, "锦文文化旅游局"),
  institution("锦文博物馆", "culture", 2, "锦文文化旅游局"),
  institution("锦文文化馆", "culture", 2, "锦文文化旅游局"),
  institution("晨光融媒体中心", "culture", 4, "弘文宣传部"),
  institution("远帆会展服务中心", "service", 2, "远帆商务局"),
  institution("数智政务服务中心", "service", 3, "数智数据管理局"),
];

/** Eight units of the development zone: its code groups units, the city's bodies answer for them. */
export const ZONE_UNITS: readonly UnitSpec[] = [
  party("领航党群工作部"),
  { name: "领航管理委员会办公室" },
  { name: "领航经济发展局" },
  { name: "领航社会事业局" },
  managed("领航征收服务中心"),
  institution("文澜实验学校", "school", 8, "领航社会事业局"),
  institution("仁安社区医院", "hospital", 5, "领航社会事业局"),
  institution("领航招商服务中心", "service", 3, "领航经济发展局"),
];

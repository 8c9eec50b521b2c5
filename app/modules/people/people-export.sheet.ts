import { labelOf } from "./people-labels";

/** A person as a row of the exported workbook; dates given to the month keep that precision. */
export interface ExportedPerson {
  name: string;
  id_number_masked: string;
  sex: string;
  born_on: string;
  staff_class: string;
  unit_id: string;
  position: string | null;
  post_rank: string | null;
  post_category: string | null;
  post_grade: string | null;
  from_on: string;
  from_precision: "day" | "month";
  rank_from_on: string | null;
  political_status: string | null;
  party_joined_on: string | null;
  work_started_on: string | null;
  nationality: string | null;
  former_names_json: string;
  status: string;
}

interface Column {
  header: string;
  /** In characters of the standard font; a Chinese character takes two. */
  width: number;
  value(person: ExportedPerson): string | null;
}

const code = (table: Parameters<typeof labelOf>[0], value: string | null) =>
  value ? labelOf(table, value, "zh-CN") : null;

/** Headers and words are those of the roster, whatever the language of the reader, so that the workbook can be read back in. */
export const peopleSheet = (units: ReadonlyMap<string, { code: string; name: string }>): readonly Column[] => [
  { header: "姓名", width: 12, value: (person) => person.name },
  { header: "身份证号", width: 22, value: (person) => person.id_number_masked },
  { header: "性别", width: 8, value: (person) => code("sex", person.sex) },
  { header: "出生日期", width: 12, value: (person) => person.born_on },
  { header: "人员类别", width: 24, value: (person) => code("staff-class", person.staff_class) },
  { header: "单位编码", width: 16, value: (person) => units.get(person.unit_id)?.code ?? null },
  { header: "单位名称", width: 30, value: (person) => units.get(person.unit_id)?.name ?? null },
  { header: "职务", width: 20, value: (person) => person.position },
  { header: "职级", width: 18, value: (person) => person.post_rank },
  { header: "岗位类别", width: 16, value: (person) => person.post_category },
  { header: "岗位等级", width: 16, value: (person) => person.post_grade },
  {
    header: "任职日期",
    width: 12,
    value: (person) => (person.from_precision === "month" ? person.from_on.slice(0, 7) : person.from_on),
  },
  { header: "任现职级时间", width: 14, value: (person) => person.rank_from_on },
  { header: "政治面貌", width: 12, value: (person) => code("political", person.political_status) },
  { header: "入党时间", width: 12, value: (person) => person.party_joined_on },
  { header: "参加工作时间", width: 14, value: (person) => person.work_started_on },
  { header: "民族", width: 10, value: (person) => code("nationality", person.nationality) },
  {
    header: "曾用名",
    width: 14,
    value: ({ former_names_json: names }) => (names === "[]" ? null : (JSON.parse(names) as string[]).join("、")),
  },
  { header: "人员状态", width: 10, value: (person) => code("status", person.status) },
];

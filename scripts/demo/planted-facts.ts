import { addDays, addMonths, type CivilDate } from "~/platform/civil-date";
import type { PlantedFact } from "./case-plan";
import { type DemoPerson, isCivil } from "./people";
import type { Random } from "./random";
import type { RecordDraft } from "./record-drafts";

/** Records that make the fact true on `asOf`, and grades of assessments that it asks for. */
export interface Planting {
  drafts: RecordDraft[];
  /** `person year` → grade. */
  grades: [string, "不确定等次" | "基本称职" | "不合格" | "不称职"][];
}

/** Whether somebody can be the person of whom the fact holds. */
export function canCarry(fact: PlantedFact, person: DemoPerson): boolean {
  if (person.workOn > "2021-01-01") return false;
  if (fact === "not-full-member") return true;
  if (fact === "running-institution-warning")
    return !isCivil(person.staffClass) && person.staffClass !== "事业单位管理人员";
  if (fact === "running-warning") return isCivil(person.staffClass) || person.staffClass === "事业单位管理人员";
  if (fact === "running-party-warning") return person.political === "中共党员" && person.partyOn < "2023-01-01";
  if (fact === "barely-competent") return person.rankSince !== "" && person.rankSince < "2024-06-01";
  return true;
}

/** The records of a fact. Dates are chosen so that periods run, or are over, on `asOf`. */
export function plant(random: Random, fact: PlantedFact, person: DemoPerson, asOf: CivilDate): Planting {
  const ago = (months: number, days = random.int(0, 20)) => addDays(addMonths(asOf, -months), -days);
  const caseKey = `${person.index} ${asOf}`;
  const draft = (kind: string, decidedOn: CivilDate, extra: Partial<RecordDraft> = {}): RecordDraft => ({
    person,
    kind,
    decidedOn,
    ...extra,
  });
  const year = Number(asOf.slice(0, 4));
  const records = (...drafts: RecordDraft[]): Planting => ({ drafts, grades: [] });
  const grades = (...list: [number, Planting["grades"][number][1]][]): Planting => ({
    drafts: [],
    grades: list.map(([of, grade]) => [`${person.index} ${of}`, grade]),
  });
  switch (fact) {
    case "listed-debtor":
      return records(
        draft("民事判决", ago(14), { reason: "民间借贷纠纷", performance: "尚未履行" }),
        draft("失信被执行人", ago(3), { reason: "民间借贷纠纷", performance: "全部未履行" }),
      );
    case "expelled-convict":
      Object.assign(person, { political: "群众", partyOn: "" });
      return records(
        draft("刑事判决", ago(2), {
          punishment: "有期徒刑三年，剥夺政治权利一年",
          rightsDeprivedUntil: addMonths(asOf, 46),
          reason: "受贿",
        }),
        draft("开除党籍", ago(1), { reason: "受贿犯罪", caseKey }),
        draft("政务开除", ago(1), { reason: "受贿犯罪", caseKey }),
        draft("终止人大代表资格", addDays(asOf, 20), { reason: "被剥夺政治权利" }),
      );
    case "party-probation":
      return records(
        draft("留党察看一年", ago(6), { reason: "违规经商办企业", caseKey }),
        draft("政务撤职", ago(6), { months: 24, reason: "违规经商办企业", caseKey }),
        draft("终止人大代表资格", addDays(asOf, 22), { reason: "责令辞去代表职务" }),
      );
    case "removed-from-post":
      return records(
        draft("撤销党内职务", ago(9), { months: 24, reason: "违规插手工程项目", caseKey }),
        draft("政务撤职", ago(9), { months: 24, reason: "违规插手工程项目", caseKey }),
        draft("终止人大代表资格", addDays(asOf, 25), { reason: "责令辞去代表职务" }),
      );
    case "serious-warning":
      return records(
        draft("党内严重警告", ago(5), { months: 18, reason: "违规收受礼金", caseKey }),
        draft("政务记过", ago(5), { months: 12, reason: "违规收受礼金", caseKey }),
      );
    case "running-demerit":
      return records(draft("政务记过", ago(4), { months: 12, reason: "履行审批职责不力" }));
    case "expired-warning":
      return records(draft("政务警告", ago(16 + random.int(0, 8)), { months: 6, reason: "公车私用" }));
    case "running-admonition":
      return records(draft("诫勉", ago(2 + random.int(0, 2)), { reason: "未如实报告个人有关事项" }));
    case "admonition-this-year":
      return records(
        draft("诫勉", `${year}-0${random.int(1, 5)}-1${random.int(0, 9)}`, { reason: "落实主体责任不力" }),
      );
    case "running-party-warning":
      return records(draft("党内警告", ago(3 + random.int(0, 6)), { months: 12, reason: "违规操办喜庆事宜" }));
    case "running-warning":
      return records(draft("政务警告", ago(1 + random.int(0, 3)), { months: 6, reason: "违规发放津贴补贴" }));
    case "running-institution-warning":
      return records(draft("事业处分警告", ago(1 + random.int(0, 3)), { months: 6, reason: "违反工作纪律" }));
    case "expired-reassignment":
      return records(draft("调整职务（组织处理）", ago(20 + random.int(0, 20)), { reason: "不适宜担任现职" }));
    case "ungraded-last-year":
      return grades([year - 1, "不确定等次"]);
    case "barely-competent":
      return grades([year - 1, "基本称职"]);
    case "incompetent-last-year":
      return grades([year - 1, isCivil(person.staffClass) ? "不称职" : "不合格"]);
    case "not-full-member":
      Object.assign(person, { political: "预备党员", partyOn: addDays(asOf, -190) });
      return { drafts: [], grades: [] };
  }
}

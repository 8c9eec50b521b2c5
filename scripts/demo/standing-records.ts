import type { CivilDate } from "~/platform/civil-date";
import { dayBetween, later, yearOfDay } from "./days";
import { type DemoPerson, isCivil } from "./people";
import { createRandom, type Random } from "./random";
import type { RecordDraft } from "./record-drafts";

type Grade = "优秀" | "称职" | "合格" | "基本称职" | "基本合格" | "不称职" | "不合格" | "不确定等次" | "未参加";

const FULL_YEARS = [2023, 2024, 2025] as const;
const EARLIER_YEARS = [2016, 2017, 2018, 2019, 2020, 2021, 2022] as const;

/** What sanctions of a year do to its assessment: a grade that follows from them, or no 优秀. */
export type YearMarks = ReadonlyMap<string, "plain" | "ungraded" | "failed">;

const FAILED = ["撤销党内职务", "留党察看一年", "留党察看二年"];
const UNGRADED = /记过|记大过|降级|撤职|严重警告|降低岗位等级|责令辞职|免职|降职/;
const PLAIN = /警告|诫勉|调整职务|通报/;

/** Reads the sanctions and tells, by `person year`, what the assessment of that year must be. */
export function marksOfYears(drafts: readonly RecordDraft[]): YearMarks {
  const marks = new Map<string, "plain" | "ungraded" | "failed">();
  const rank = { plain: 1, ungraded: 2, failed: 3 };
  for (const { person, kind, decidedOn } of drafts) {
    const mark = FAILED.includes(kind)
      ? "failed"
      : UNGRADED.test(kind)
        ? "ungraded"
        : PLAIN.test(kind)
          ? "plain"
          : null;
    const key = `${person.index} ${yearOfDay(decidedOn)}`;
    const known = marks.get(key);
    if (mark && (!known || rank[mark] > rank[known])) marks.set(key, mark);
  }
  return marks;
}

/**
 * Annual assessments: everybody's of the last three years, and of the seven years before only those that were not
 * ordinary. `steady` are people whose results must be ordinary (candidates of the cases), `forced` overrides a year.
 */
export function buildAssessments(
  people: readonly DemoPerson[],
  marks: YearMarks,
  steady: ReadonlySet<number>,
  forced: ReadonlyMap<string, Grade>,
): RecordDraft[] {
  const random = createRandom("assessments");
  const drafts: RecordDraft[] = [];
  for (const person of people) {
    const began = yearOfDay(person.workOn);
    for (const year of EARLIER_YEARS) {
      const grade = gradeOf(random, person, marks.get(`${person.index} ${year}`), year === began);
      const isOrdinary = grade === "优秀" || grade === ordinary(person);
      if (year >= began && !steady.has(person.index) && !isOrdinary) drafts.push(assessment(person, year, grade));
    }
    for (const year of FULL_YEARS) {
      if (year < began || (year === began && person.workOn.slice(5) > "07-01")) continue;
      const drawn = gradeOf(random, person, marks.get(`${person.index} ${year}`), year === began);
      const calm = steady.has(person.index) && drawn !== "优秀" ? ordinary(person) : drawn;
      drafts.push(assessment(person, year, forced.get(`${person.index} ${year}`) ?? calm));
    }
  }
  return drafts;
}

const ordinary = (person: DemoPerson): Grade => (isCivil(person.staffClass) ? "称职" : "合格");

function gradeOf(
  random: Random,
  person: DemoPerson,
  mark: "plain" | "ungraded" | "failed" | undefined,
  isFirst: boolean,
): Grade {
  const civil = isCivil(person.staffClass);
  const roll = random.next();
  if (mark === "failed") return civil ? "不称职" : "不合格";
  if (mark === "ungraded") return "不确定等次";
  if (isFirst) return "不确定等次";
  if (roll < 0.0006) return civil ? "不称职" : "不合格";
  if (roll < 0.0032) return civil ? "基本称职" : "基本合格";
  if (roll < 0.006) return "未参加";
  if (mark === "plain") return ordinary(person);
  return roll < (civil ? 0.206 : 0.186) ? "优秀" : ordinary(person);
}

function assessment(person: DemoPerson, year: number, grade: Grade): RecordDraft {
  return {
    person,
    kind: `年度考核${grade}`,
    decidedOn: `${year + 1}-03-${isCivil(person.staffClass) ? "18" : "25"}`,
    year,
  };
}

/** Rarer commendations of ten years, and the two yearly Party honours. Counts are for the full city. */
export function buildCommendations(
  people: readonly DemoPerson[],
  spoilt: ReadonlySet<number>,
  scale: number,
): RecordDraft[] {
  const random = createRandom("commendations");
  const decent = people.filter((person) => !spoilt.has(person.index));
  const civil = decent.filter((person) => isCivil(person.staffClass));
  const others = decent.filter((person) => !isCivil(person.staffClass));
  const members = decent.filter((person) => person.political === "中共党员");
  const drafts: RecordDraft[] = [];
  const grant = (
    pool: readonly DemoPerson[],
    kind: string,
    perYear: number,
    monthDay: string,
    extra: Partial<RecordDraft>,
  ) => {
    for (let year = 2017; year <= 2026; year++) {
      const on = `${year}-${monthDay}`;
      const serving = pool.filter(
        (person) => later(person.workOn, person.partyOn || person.workOn) < `${year - 2}-01-01`,
      );
      const count = Math.max(1, Math.round(perYear * scale));
      for (const person of random.sample(serving, count)) drafts.push({ person, kind, decidedOn: on, ...extra });
    }
  };
  grant(civil, "记三等功", 130, "04-20", { reason: "连续三年年度考核优秀", level: "县级" });
  grant(civil, "记二等功", 9, "05-12", { reason: "重大任务中成绩突出", level: "市级" });
  grant(civil, "记一等功", 1, "05-28", { reason: "抢险救灾中贡献突出", level: "省级" });
  grant(decent, "荣誉称号", 8, "09-28", { reason: "先进工作者", level: "市级" });
  grant(others, "记功", 90, "04-27", { reason: "连续三年年度考核优秀", level: "县级" });
  grant(others, "记大功", 2, "05-19", { reason: "公共卫生任务中成绩突出", level: "市级" });
  grant(members, "优秀共产党员", 260, "06-29", { reason: "“七一”表彰", level: "县级" });
  grant(members, "优秀党务工作者", 100, "06-29", { reason: "“七一”表彰", level: "县级" });
  return revokeSome(random, drafts, scale);
}

/** A few commendations were taken back later. */
function revokeSome(random: Random, drafts: RecordDraft[], scale: number): RecordDraft[] {
  const old = drafts.filter((draft) => draft.kind === "记三等功" && draft.decidedOn < "2024-01-01");
  const revoked = new Set(random.sample(old, Math.max(1, Math.round(4 * scale))));
  return drafts.map((draft, index) =>
    revoked.has(draft)
      ? { ...draft, revokedBy: `任贤奖撤〔${yearOfDay(draft.decidedOn) + 1}〕${(index % 9) + 1}号` }
      : draft,
  );
}

/** 嘉奖 for 优秀 of a year, as many as are wanted: the last year's first, each once. */
export function buildPraise(assessments: readonly RecordDraft[], wanted: number): RecordDraft[] {
  const random = createRandom("praise");
  const excellent = assessments.filter((draft) => draft.kind === "年度考核优秀");
  const years = [...new Set(excellent.map((draft) => draft.year!))].sort((a, b) => b - a);
  const inOrder = years.flatMap((year) => {
    const ofYear = excellent.filter((draft) => draft.year === year);
    return random.sample(ofYear, ofYear.length);
  });
  return inOrder.slice(0, wanted).map((draft) => ({
    person: draft.person,
    kind: "嘉奖",
    decidedOn: praisedOn(random, draft.decidedOn),
    year: draft.year,
    reason: `${draft.year}年度考核优秀`,
    level: "县级",
  }));
}

const praisedOn = (random: Random, assessedOn: CivilDate) =>
  dayBetween(random, `${assessedOn.slice(0, 4)}-04-01`, `${assessedOn.slice(0, 4)}-04-15`);

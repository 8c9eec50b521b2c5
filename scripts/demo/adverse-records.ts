import { categoryOfKind } from "#db/reference/source-categories";
import { addDays, addMonths, type CivilDate } from "~/platform/civil-date";
import { ADVERSE_PLAN, type PlannedKind } from "./adverse-plan";
import { DEMO_DAY, dayBetween, earlier, later, yearOfDay } from "./days";
import { type DemoPerson, isCivil } from "./people";
import { createRandom, type Random } from "./random";
import type { RecordDraft } from "./record-drafts";

const FIRST_DAY = "2016-11-01";

/** Nominal months of effect, where a sanction states them as decided. */
const MONTHS: Record<string, number> = {
  党内警告: 12,
  党内严重警告: 18,
  "党内严重警告（代替撤销党内职务）": 24,
  撤销党内职务: 24,
  政务警告: 6,
  政务记过: 12,
  政务记大过: 18,
  政务降级: 24,
  政务撤职: 24,
  处分警告: 6,
  处分记过: 12,
  处分记大过: 18,
  处分降级: 24,
  处分撤职: 24,
  事业处分警告: 6,
  事业处分记过: 12,
  降低岗位等级: 24,
};

const FACTS: Record<string, readonly string[]> = {
  discipline: [
    "违规收受礼品礼金",
    "违规操办喜庆事宜",
    "公车私用",
    "违规发放津贴补贴",
    "接受可能影响公正执行公务的宴请",
    "履行监督职责不力",
    "未如实报告个人有关事项",
  ],
  mild: ["考勤管理松懈", "群众反映办事效率不高", "工作台账不规范", "会风会纪不严", "谈话函询后予以提醒"],
  court: [
    "金融借款合同纠纷",
    "民间借贷纠纷",
    "买卖合同纠纷",
    "离婚后财产纠纷",
    "机动车交通事故责任纠纷",
    "物业服务合同纠纷",
  ],
  traffic: ["超速行驶", "违反信号灯通行", "未按规定让行"],
  utility: ["欠缴水费两个月", "欠缴电费两个月", "欠缴燃气费三个月"],
  penalty: ["未经批准占用土地建房", "违规参股经营", "违法搭建", "未按规定申报经营收入"],
};

/**
 * Adverse records about people outside `reserved`, in the numbers of the plan scaled by `scale` (at least one of each
 * kind). Party members who lose their membership lose it in the roster too.
 */
export function buildAdverseRecords(
  people: readonly DemoPerson[],
  reserved: ReadonlySet<number>,
  scale: number,
): RecordDraft[] {
  const random = createRandom("adverse records");
  const free = people.filter((person) => !reserved.has(person.index) && person.workOn < "2025-01-01");
  const used = new Set<number>();
  const drafts = ADVERSE_PLAN.flatMap((plan) => {
    const count = Math.max(1, Math.round(plan.count * scale));
    return Array.from({ length: count }).flatMap(() => {
      const person = draw(random, free, plan, used);
      used.add(person.index);
      return withPartner(random, fill(random, person, plan));
    });
  });
  for (const draft of drafts)
    if (ENDS_MEMBERSHIP.has(draft.kind)) Object.assign(draft.person, { political: "群众", partyOn: "" });
  return [...drafts, ...overlaps(random, drafts, scale)];
}

const ENDS_MEMBERSHIP = new Set(["开除党籍", "党内除名", "取消预备党员资格"]);

function draw(random: Random, free: readonly DemoPerson[], plan: PlannedKind, used: ReadonlySet<number>): DemoPerson {
  for (let attempt = 0; ; attempt++) {
    const person = random.pick(free);
    const taken = used.has(person.index) && attempt < 2000;
    if (!taken && plan.who(person) && firstPossible(person, plan) < (plan.to ?? DEMO_DAY)) return person;
    if (attempt > 200_000) throw new Error(`nobody for ${plan.kind}`);
  }
}

/** Nothing happens before somebody served a year; Party matters begin with membership. */
function firstPossible(person: DemoPerson, plan: PlannedKind): CivilDate {
  const served = addMonths(person.workOn, 12);
  const party =
    person.partyOn && isPartyKind(plan.kind)
      ? addMonths(person.partyOn, person.political === "预备党员" ? 1 : 12)
      : FIRST_DAY;
  return later(later(served, party), plan.from ?? FIRST_DAY);
}

const isPartyKind = (kind: string) => {
  const category = categoryOfKind(kind);
  return category === "party-discipline" || category === "party-membership";
};

function fill(random: Random, person: DemoPerson, plan: PlannedKind): RecordDraft {
  const decidedOn = dayBetween(random, firstPossible(person, plan), plan.to ?? DEMO_DAY);
  return { person, kind: plan.kind, decidedOn, ...detailsOf(random, person, plan.kind, decidedOn) };
}

function detailsOf(random: Random, person: DemoPerson, kind: string, decidedOn: CivilDate): Partial<RecordDraft> {
  const category = categoryOfKind(kind);
  if (kind.startsWith("留党察看")) return probation(random, kind, decidedOn);
  if (kind === "失信被执行人") return listed(random, decidedOn);
  if (kind === "刑事判决")
    return {
      punishment: random.pick(["罚金人民币三千元", "罚金人民币五千元", "有期徒刑六个月，缓刑一年（过失犯罪）"]),
      reason: random.pick(["交通肇事", "过失致人重伤", "非法狩猎"]),
    };
  if (category === "non-prosecution" || kind === "免予刑事处罚")
    return { reason: random.pick(["交通肇事情节轻微", "危险驾驶情节轻微", "滥伐林木情节轻微"]) };
  if (category === "civil-judgment")
    return { reason: random.pick(FACTS.court!), performance: random.pick(["已履行", "履行中", "尚未履行"]) };
  if (category === "traffic-violation") return { reason: random.pick(FACTS.traffic!), performance: "已处理" };
  if (category === "utility-arrears") return { reason: random.pick(FACTS.utility!), performance: "已缴清" };
  if (kind === "行政处罚")
    return { reason: random.pick(FACTS.penalty!), performance: random.pick(["已缴清", "已整改"]) };
  if (category === "mild-measure") return { reason: random.pick(FACTS.mild!) };
  const months = MONTHS[kind];
  if (!months) return { reason: random.pick(FACTS.discipline!) };
  const base: Partial<RecordDraft> = {
    reason: random.pick(FACTS.discipline!),
    months: random.chance(0.7) ? months : undefined,
  };
  return { ...base, ...lifting(random, person, kind, addDays(addMonths(decidedOn, months), random.int(0, 20))) };
}

/** Before sanctions lapsed by themselves the deciding body lifted them in writing; one in six letters is missing. */
function lifting(random: Random, person: DemoPerson, kind: string, on: CivilDate): Partial<RecordDraft> {
  const byDecision = kind.startsWith("处分") || kind.startsWith("事业处分") || kind === "降低岗位等级";
  const until = isCivil(person.staffClass) ? "2019-06-01" : "2023-11-06";
  return byDecision && on < until && random.chance(0.83) ? { liftedOn: on } : {};
}

function probation(random: Random, kind: string, decidedOn: CivilDate): Partial<RecordDraft> {
  const nominalEnd = addMonths(decidedOn, kind.endsWith("二年") ? 24 : 12);
  const restored = nominalEnd <= addMonths(DEMO_DAY, -1) && random.chance(0.9);
  return {
    reason: random.pick(FACTS.discipline!),
    restoredOn: restored ? addDays(nominalEnd, random.int(0, 25)) : undefined,
  };
}

function listed(random: Random, decidedOn: CivilDate): Partial<RecordDraft> {
  const removal = earlier(addDays(decidedOn, random.int(40, 720)), DEMO_DAY);
  const isRemoved = removal < "2026-09-30" && random.chance(0.8);
  return {
    reason: random.pick(FACTS.court!),
    performance: isRemoved ? "全部履行" : random.pick(["全部未履行", "部分未履行"]),
    removedOn: isRemoved ? removal : undefined,
  };
}

/** Heavy Party sanctions come with one of the supervision organ or the employer, in the same case. */
function withPartner(random: Random, draft: RecordDraft): RecordDraft[] {
  const partner = partnerKind(random, draft);
  if (!partner) return [draft];
  const caseKey = `${draft.person.index} ${draft.decidedOn}`;
  const decidedOn = earlier(addDays(draft.decidedOn, random.int(0, 12)), DEMO_DAY);
  return [
    { ...draft, caseKey },
    { person: draft.person, kind: partner, decidedOn, months: MONTHS[partner], reason: draft.reason, caseKey },
  ];
}

function partnerKind(random: Random, { kind, person, decidedOn }: RecordDraft): string | null {
  const weight =
    kind === "党内警告"
      ? random.chance(0.25)
        ? "警告"
        : null
      : kind === "党内严重警告"
        ? random.chance(0.5)
          ? "记过"
          : null
        : HEAVY.has(kind)
          ? "撤职"
          : null;
  if (!weight) return null;
  if (isCivil(person.staffClass)) return (decidedOn >= "2020-07-01" ? "政务" : "处分") + weight;
  if (person.staffClass === "事业单位管理人员")
    return decidedOn >= "2020-07-01" ? `政务${weight}` : weight === "撤职" ? "降低岗位等级" : `事业处分${weight}`;
  return weight === "撤职" ? "降低岗位等级" : `事业处分${weight}`;
}

const HEAVY = new Set(["撤销党内职务", "留党察看一年", "留党察看二年"]);

/** A second sanction inside the period of the first: about thirty in the full city. */
function overlaps(random: Random, drafts: readonly RecordDraft[], scale: number): RecordDraft[] {
  const running = drafts.filter(
    (draft) => draft.kind === "政务记过" || draft.kind === "政务记大过" || draft.kind === "党内严重警告",
  );
  const early = running.filter((draft) => draft.decidedOn < "2026-01-01" && yearOfDay(draft.decidedOn) >= 2021);
  return random.sample(early, Math.max(2, Math.round(30 * scale))).map((first) => {
    const kind = first.kind === "政务记过" ? "政务记大过" : first.kind === "政务记大过" ? "政务警告" : "党内警告";
    const decidedOn = addDays(first.decidedOn, random.int(60, 240));
    return { person: first.person, kind, decidedOn, months: MONTHS[kind], reason: random.pick(FACTS.discipline!) };
  });
}

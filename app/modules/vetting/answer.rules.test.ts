import { describe, expect, it } from "vitest";
import type { VettingPurposeCode } from "#db/reference/vetting/types";
import { vettingPurpose } from "#db/reference/vetting-purposes";
import { AS_OF, answerFor, assessment, facts, lasting, record, reply } from "./answer.fixtures";
import { answerCandidate } from "./answer.rules";
import type { CandidateFacts, VettedRecord } from "./answer.types";
import type { BarEnds } from "./vetting.types";

const ALL: VettingPurposeCode[] = [
  "npc-deputy-city",
  "npc-deputy-county",
  "reserve-cadre",
  "post-promotion",
  "rank-promotion",
  "party-honour",
  "party-admission",
  "institution-post",
];
const NPC: VettingPurposeCode[] = ["npc-deputy-city", "npc-deputy-county"];
const rest = (...not: VettingPurposeCode[]) => ALL.filter((purpose) => !not.includes(purpose));

type Expected = [answer: string, verdict: string | null, barEnds?: BarEnds, eligibleFrom?: string | null];
type Row = [
  what: string,
  purposes: VettingPurposeCode[],
  records: VettedRecord[],
  expected: Expected,
  parts?: Partial<CandidateFacts>,
];

const RUNNING = ["2026-08-01", "2027-01-31"] as const;
const person = (parts: object) => ({ person: { ...facts().person!, ...parts } });
const bars: Expected = ["barred", "bars", "date", "2027-02-01"];
const judgement: Expected = ["attention", "judgement", null, null];
const information: Expected = ["clear", "information", null, null];
const nothing: Expected = ["clear", null, null, null];
const running = (kind: string) => lasting(kind, ...RUNNING);
const ended = (kind: string, until: string) => lasting(kind, "2019-01-01", until);

const ROWS: Row[] = [
  ["nothing at all", ALL, [], nothing],
  ["剥夺政治权利 running", ALL, [record("刑事判决", "2024-01-01", { rightsDeprived: { until: "2027-01-31" } })], bars],
  [
    "剥夺政治权利, end unknown",
    ALL,
    [record("刑事判决", "2024-01-01", { rightsDeprived: { until: null } })],
    ["barred", "bars", "unknown", null],
  ],
  ["开除公职", ALL, [record("政务开除", "2015-01-01")], ["barred", "bars", "never", null]],
  ["刑事判决, ever", ALL, [record("刑事判决", "2001-01-01")], judgement],
  ["免予刑事处罚, ever", ALL, [record("免予刑事处罚", "2001-01-01")], judgement],
  ["不起诉, ever", ALL, [record("不起诉", "2001-01-01")], judgement],
  ["民事判决 within 1 y", ALL, [record("民事判决", "2026-01-01")], information],
  ["民事判决 older", ALL, [record("民事判决", "2025-11-23")], nothing],
  ["被执行人 alone", ALL, [record("被执行人", "2026-01-01")], information],
  ["限制消费 alone", ALL, [record("限制消费", "2026-01-01")], information],
  ["谈话提醒", ALL, [record("谈话提醒", "2026-01-01")], information],
  ["批评教育", ALL, [record("批评教育", "2026-01-01")], information],
  ["责令检查", ALL, [record("责令检查", "2025-11-24")], information],
  ["免予处分", ALL, [record("免予处分", "2026-01-01")], information],
  ["不予处分", ALL, [record("不予处分", "2026-01-01")], information],
  ["交通违法", ALL, [record("交通违法", "2026-01-01")], nothing],
  ["公共事业费欠缴", ALL, [record("公共事业费欠缴", "2026-01-01")], nothing],
  ["expired light within 2 y", rest("party-honour"), [ended("党内警告", "2024-11-24")], information],
  ["expired light older", ALL, [ended("政务记过", "2024-11-23")], nothing],
  ["expired 诫勉 within 2 y", rest("party-honour"), [ended("诫勉", "2025-06-01")], information],
  ["expired heavy within 5 y", ALL, [ended("撤销党内职务", "2021-11-24")], judgement],
  ["expired heavy older", ALL, [ended("政务降级", "2021-11-23")], nothing],
  ["expired 降低岗位等级", ALL, [ended("降低岗位等级", "2023-01-01")], judgement],
  ["expired 组织处理", ALL, [ended("调整职务（组织处理）", "2023-01-01")], judgement],
  ["grave 行政处罚 unrepaired", ALL, [record("行政处罚", "2025-01-01", { gravity: "grave" })], judgement],
  [
    "grave 行政处罚 repaired",
    ALL,
    [record("行政处罚", "2025-01-01", { gravity: "grave", repairedOn: "2026-01-01" })],
    nothing,
  ],
  [
    "grave 行政处罚 past its publication",
    rest(...NPC),
    [record("行政处罚", "2023-11-24", { gravity: "grave" })],
    nothing,
  ],
  ["ordinary 行政处罚", ALL, [record("行政处罚", "2026-01-01", { gravity: "ordinary" })], nothing],
  ["失信被执行人 listed", NPC, [record("失信被执行人", "2026-01-01")], ["barred", "bars", "unknown", null]],
  ["失信被执行人 listed", rest(...NPC), [record("失信被执行人", "2026-01-01")], judgement],
  [
    "失信被执行人, head of an institution",
    ALL,
    [record("失信被执行人", "2026-01-01")],
    ["barred", "bars", "unknown", null],
    person({ staffClass: "institution-manager", position: "校长" }),
  ],
  [
    "失信被执行人, a civil servant proposed as head of an institution",
    ALL,
    [record("失信被执行人", "2026-01-01")],
    ["barred", "bars", "unknown", null],
    { proposedPost: "市第一人民医院院长" },
  ],
  [
    "失信被执行人, a civil servant who heads an organ's office",
    rest(...NPC),
    [record("失信被执行人", "2026-01-01")],
    judgement,
    person({ position: "所长" }),
  ],
  [
    "剥夺政治权利 for life",
    ALL,
    [record("刑事判决", "2024-01-01", { rightsDeprived: { until: null }, ends: "never" })],
    ["barred", "bars", "never", null],
  ],
  ["失信被执行人 removed", ALL, [record("失信被执行人", "2025-01-01", { removedOn: "2026-11-24" })], nothing],
  ["停职检查 running", ALL, [running("停职检查")], judgement],

  ...[
    "党内警告",
    "党内严重警告",
    "党内严重警告（代替撤销党内职务）",
    "撤销党内职务",
    "留党察看一年",
    "政务警告",
    "政务记过",
    "政务记大过",
    "政务降级",
    "政务撤职",
    "处分警告",
    "处分记大过",
    "事业处分警告",
    "降低岗位等级",
    "诫勉",
    "调整职务（组织处理）",
    "降职（组织处理）",
  ].map(
    (kind): Row => [`${kind} running`, ["post-promotion", "reserve-cadre", "rank-promotion"], [running(kind)], bars],
  ),
  [
    "a period that ends today still bars",
    ["post-promotion"],
    [lasting("诫勉", "2026-05-25", "2026-11-24")],
    ["barred", "bars", "date", "2026-11-25"],
  ],
  [
    "留党察看 without restoration",
    ["post-promotion"],
    [
      record("留党察看一年", "2024-01-01", {
        spans: [{ from: "2024-01-01", until: null, doubtful: false }],
        ends: "unknown",
      }),
    ],
    ["barred", "bars", "unknown", null],
  ],
  [
    "basic grade last year",
    ["post-promotion", "reserve-cadre"],
    [assessment("基本称职", 2025)],
    ["barred", "bars", "date", "2027-01-01"],
  ],
  [
    "基本合格 last year",
    ["post-promotion", "reserve-cadre"],
    [assessment("基本合格", 2025)],
    ["barred", "bars", "date", "2027-01-01"],
  ],
  [
    "不称职 last year",
    ["post-promotion", "reserve-cadre"],
    [assessment("不称职", 2025)],
    ["barred", "bars", "date", "2027-01-01"],
  ],
  [
    "不称职 the year before",
    ["post-promotion", "reserve-cadre", "party-honour", "party-admission"],
    [assessment("不称职", 2024)],
    nothing,
  ],
  ["不确定等次 last year", ["post-promotion", "reserve-cadre"], [assessment("不确定等次", 2025)], judgement],
  ["责令辞职 within 24 months", ["post-promotion", "reserve-cadre"], [record("责令辞职", "2025-02-01")], bars],
  ["引咎辞职 after 24 months", ["post-promotion", "reserve-cadre"], [record("引咎辞职", "2024-11-24")], nothing],
  [
    "免职（组织处理） within 24 months",
    ["post-promotion", "reserve-cadre"],
    [record("免职（组织处理）", "2024-11-25")],
    ["barred", "bars", "date", "2026-11-25"],
  ],
  [
    "开除党籍 within 5 y",
    ["post-promotion", "reserve-cadre", "party-admission"],
    [record("开除党籍", "2022-02-01")],
    bars,
  ],
  ["开除党籍 after 5 y", ["post-promotion", "party-admission"], [record("开除党籍", "2021-11-24")], nothing],
  ...(["rank-promotion", "party-honour", "npc-deputy-city", "npc-deputy-county"] as const).map(
    (purpose): Row => ["开除党籍 within its five years", [purpose], [running("开除党籍")], bars],
  ),
  ["开除党籍 running, professional", ["institution-post"], [running("开除党籍")], judgement],
  [
    "rank: 不称职 last year",
    ["rank-promotion"],
    [assessment("不称职", 2025)],
    ["barred", "bars", "date", "2027-01-01"],
  ],
  [
    "rank: 基本称职 since the rank",
    ["rank-promotion"],
    [assessment("基本称职", 2023), assessment("称职", 2025)],
    judgement,
  ],
  [
    "rank: no grade since the rank",
    ["rank-promotion"],
    [assessment("不确定等次", 2024), assessment("称职", 2025)],
    judgement,
  ],
  ["rank: 基本称职 before the rank", ["rank-promotion"], [assessment("基本称职", 2021)], nothing],
  ["reserve: any sanction within 3 y", ["reserve-cadre"], [lasting("党内警告", "2024-01-01", "2024-12-31")], judgement],

  ...["党内警告", "政务警告", "处分记过", "调整职务（组织处理）", "诫勉"].map(
    (kind): Row => [`npc: ${kind} running`, NPC, [running(kind)], bars],
  ),
  ["npc: any sanction within 5 y", NPC, [lasting("党内警告", "2021-11-24", "2022-11-23")], judgement],
  ["npc: any sanction older", NPC, [lasting("党内警告", "2021-11-23", "2022-11-22")], nothing],
  ["npc: grave 行政处罚 within 5 y", NPC, [record("行政处罚", "2022-01-01", { gravity: "grave" })], judgement],
  [
    "npc: nominee of voters, sanction running",
    NPC,
    [running("政务警告")],
    information,
    { nominatedBy: "选民十人以上联名" },
  ],
  [
    "npc: nominee of voters, 失信被执行人",
    NPC,
    [record("失信被执行人", "2026-01-01")],
    information,
    { nominatedBy: "代表十人以上联名" },
  ],
  [
    "npc: nominee of voters, dismissed",
    NPC,
    [record("政务开除", "2020-01-01")],
    information,
    { nominatedBy: "代表十人以上联名" },
  ],
  [
    "npc: nominee of voters, 剥夺政治权利",
    NPC,
    [record("刑事判决", "2024-01-01", { rightsDeprived: { until: "2027-01-31" } })],
    bars,
    { nominatedBy: "代表十人以上联名" },
  ],

  [
    "npc: several parties and bodies together, sanction running",
    NPC,
    [running("政务撤职")],
    bars,
    { nominatedBy: "民盟市委、市总工会联合提名" },
  ],

  ["honour: not a member", ["party-honour"], [], ["barred", "bars", "unknown", null], person({ membership: "none" })],
  [
    "honour: probationary member",
    ["party-honour"],
    [],
    ["barred", "bars", "unknown", null],
    person({ membership: "probationary" }),
  ],
  ["honour: status not held", ["party-honour"], [], ["cannotSay", null, null, null], person({ membership: "unknown" })],
  ["honour: sanction running", ["party-honour"], [running("党内严重警告")], bars],
  ["honour: measure running", ["party-honour"], [running("降职（组织处理）")], bars],
  [
    "honour: 通报 this year",
    ["party-honour"],
    [record("通报（问责）", "2026-02-01")],
    ["barred", "bars", "date", "2027-01-01"],
  ],
  ["honour: 通报 last year", ["party-honour"], [record("通报（问责）", "2025-12-31")], nothing],
  [
    "honour: 诫勉 this year",
    ["party-honour"],
    [lasting("诫勉", "2026-02-01", "2026-07-31")],
    ["barred", "bars", "date", "2027-01-01"],
  ],
  ["honour: 诫勉 earlier in the term", ["party-honour"], [lasting("诫勉", "2023-02-01", "2023-07-31")], judgement],
  ["honour: 诫勉 in an earlier term", ["party-honour"], [lasting("诫勉", "2021-02-01", "2021-07-31")], nothing],
  [
    "honour: grade below 称职",
    ["party-honour"],
    [assessment("基本称职", 2025)],
    ["barred", "bars", "date", "2027-01-01"],
  ],
  ["admission: sanction running", ["party-admission"], [running("政务警告")], judgement],
  [
    "admission: 取消预备党员资格 within 3 y",
    ["party-admission"],
    [record("取消预备党员资格", "2024-01-01")],
    judgement,
  ],
  ["admission: 取消预备党员资格 older", ["party-admission"], [record("取消预备党员资格", "2023-11-23")], nothing],
  ["admission: 不称职 last year", ["party-admission"], [assessment("不称职", 2025)], judgement],

  [
    "post: sanction running",
    ["institution-post"],
    [running("事业处分警告")],
    bars,
    { proposedPost: "专业技术七级岗位" },
  ],
  [
    "title: 警告 of professional staff",
    ["institution-post"],
    [running("事业处分警告")],
    information,
    { proposedPost: "高级教师", ...person({ staffClass: "institution-professional", position: "教师" }) },
  ],
  [
    "title: 警告 of a manager",
    ["institution-post"],
    [running("处分警告")],
    bars,
    { proposedPost: "高级会计师", ...person({ staffClass: "institution-manager", position: "科员" }) },
  ],
  [
    "title: 警告 of staff whose class is not said",
    ["institution-post"],
    [running("处分警告")],
    bars,
    { proposedPost: "高级会计师", ...person({ staffClass: "institution-unspecified", position: "科员" }) },
  ],
  [
    "title: from 记过 up",
    ["institution-post"],
    [running("事业处分记过")],
    bars,
    { proposedPost: "高级教师", ...person({ staffClass: "institution-professional", position: "教师" }) },
  ],
  [
    "post: 党纪 running, leading staff",
    ["institution-post"],
    [running("党内警告")],
    bars,
    person({ position: "副校长" }),
  ],
  [
    "post: 诫勉 running, professional",
    ["institution-post"],
    [running("诫勉")],
    judgement,
    person({ position: "教师" }),
  ],
  [
    "post: 基本合格, leading staff",
    ["institution-post"],
    [assessment("基本合格", 2025)],
    ["barred", "bars", "date", "2027-01-01"],
    person({ position: "副校长" }),
  ],
  ["post: 不合格, others", ["institution-post"], [assessment("不合格", 2025)], judgement, person({ position: "教师" })],

  [
    "discipline: 不宜",
    ALL,
    [],
    ["barred", "bars", "unknown", null],
    { replies: [reply("discipline", "不宜"), reply("party-review", "合格")] },
  ],
  [
    "discipline: 建议暂缓",
    ALL,
    [],
    judgement,
    { replies: [reply("discipline", "建议暂缓"), reply("party-review", "合格")] },
  ],
  [
    "discipline absent where required",
    ["post-promotion", "rank-promotion", "reserve-cadre"],
    [],
    ["cannotSay", null, null, null],
    { replies: [] },
  ],
  ["discipline absent elsewhere", [...NPC, "party-honour", "institution-post"], [], nothing, { replies: [] }],
  ["police reply", ALL, [], judgement, { replies: [...facts().replies, reply("police", "2019年受过行政拘留")] }],
  ["police reply: nothing", ALL, [], nothing, { replies: [...facts().replies, reply("police", "未发现违法犯罪记录")] }],
  ["party review absent", ["party-admission"], [], ["cannotSay", null, null, null], { replies: [] }],
  [
    "party review failed",
    ["party-admission"],
    [],
    ["barred", "bars", "unknown", null],
    { replies: [reply("party-review", "政治审查不合格")] },
  ],
];

describe("every row of the default vetting rules", () => {
  const cases = ROWS.flatMap(([what, purposes, records, expected, parts]) =>
    purposes.map((purpose) => ({ what, purpose, records, expected, parts })),
  );
  it.each(cases)("$purpose: $what", ({ purpose, records, expected, parts }) => {
    const voters = NPC.includes(purpose) && parts?.nominatedBy;
    const result = answerFor(purpose, records, parts);
    const [answer, verdict, barEnds = null, eligibleFrom = null] = expected;
    expect(result.answer).toBe(answer);
    expect(result.findings[0]?.verdict ?? null).toBe(verdict);
    expect(result.barEnds).toBe(barEnds);
    expect(result.eligibleFrom).toBe(eligibleFrom);
    if (verdict && !voters) expect(result.findings[0]?.basis.length).toBeGreaterThan(0);
  });
});

describe("how the answer is put together", () => {
  it("no result yet for last year cannot be said for posts", () => {
    for (const purpose of ["post-promotion", "reserve-cadre"] as const) {
      expect(answerFor(purpose, [], { records: [] }).answer).toBe("cannotSay");
    }
    expect(answerFor("npc-deputy-city", [], { records: [] }).answer).toBe("clear");
  });

  it("bars go before everything, silence before judgement", () => {
    const undisclosed = { hasUndisclosed: true };
    expect(answerFor("rank-promotion", [running("诫勉")], undisclosed).answer).toBe("barred");
    expect(answerFor("rank-promotion", [record("不起诉", "2010-01-01")], undisclosed).answer).toBe("cannotSay");
  });

  it("one code whatever is silent, so that nothing can be told apart", () => {
    const stale = {
      category: "x",
      item: "x",
      itemName: null,
      contributor: null,
      contributorName: null,
      lastDelivery: null,
      lastZeroReport: null,
      freshUntil: null,
      stale: true,
    };
    const causes = [{ hasUndisclosed: true }, { coverage: [stale] }, { replies: [] }];
    const answers = causes.map((cause) => answerFor("post-promotion", [], cause));
    expect(new Set(answers.map((one) => `${one.answer} ${one.code} ${one.findings.length}`))).toEqual(
      new Set(["cannotSay sources-incomplete 0"]),
    );
  });

  it("a match that is not settled is never answered from records", () => {
    const result = answerFor("post-promotion", [running("诫勉")], { match: "ambiguous" });
    expect(result).toMatchObject({ answer: "cannotSay", code: "match-unsettled", findings: [] });
  });

  it("counts what is still coming into the first free day", () => {
    const result = answerFor("rank-promotion", [running("诫勉"), lasting("政务警告", "2026-12-01", "2027-05-31")]);
    expect(result).toMatchObject({ answer: "barred", barEnds: "date", eligibleFrom: "2027-06-01" });
    expect(result.findings.map((finding) => finding.verdict)).toEqual(["bars", "information"]);
    expect(result.findings[1]?.notes[0]).toEqual({ key: "vetting:note.coming" });
  });

  it("days on which the law is open need judgement and do not bar", () => {
    const spans = [
      { from: "2025-07-10", until: "2026-11-01", doubtful: false },
      { from: "2026-11-02", until: "2027-07-09", doubtful: true },
    ];
    const result = answerFor("rank-promotion", [record("政务记大过", "2025-07-10", { spans, ends: "date" })]);
    expect(result).toMatchObject({ answer: "attention", eligibleFrom: null, barEnds: null });
    expect(result.findings[0]?.notes[0]).toEqual({ key: "vetting:note.doubtful" });
  });

  it("the worst end wins: never before unknown before a date", () => {
    const debtor = record("失信被执行人", "2026-01-01");
    expect(answerFor("npc-deputy-city", [running("诫勉"), debtor]).barEnds).toBe("unknown");
    expect(answerFor("npc-deputy-city", [running("诫勉"), debtor, record("事业开除", "2020-01-01")]).barEnds).toBe(
      "never",
    );
  });

  it("an appeal leaves the effect and is marked", () => {
    const result = answerFor("post-promotion", [{ ...running("政务警告"), isOnAppeal: true }]);
    expect(result.answer).toBe("barred");
    expect(result.findings[0]?.notes).toContainEqual({ key: "vetting:note.appeal" });
  });

  it("rules apply only on the days on which they are valid; before them nothing can be said", () => {
    const grave = record("行政处罚", "2017-01-01", { gravity: "grave" });
    const before = answerFor("rank-promotion", [grave], {}, "2018-06-01");
    expect(before).toMatchObject({ answer: "cannotSay", code: "sources-incomplete", findings: [] });
    for (const purpose of ALL) {
      expect(answerFor(purpose, [], {}, "2019-05-31").answer).toBe("cannotSay");
      expect(answerFor(purpose, [], {}, "2019-06-01").answer).toBe("clear");
    }
  });

  it("a purpose without any rule in force cannot say", () => {
    const catalogue = { purpose: vettingPurpose("npc-deputy-city")!, rules: [] };
    expect(answerCandidate(facts(), catalogue, AS_OF).answer).toBe("cannotSay");
  });

  it("a police reply counts whatever the as-of day", () => {
    const replies = [...facts().replies, reply("police", "2019年受过行政拘留")];
    expect(answerFor("party-honour", [], { replies }, "2025-12-31").answer).toBe("attention");
  });
});

describe("what takes effect after the as-of day", () => {
  const low = (year: number, effectiveOn: string) => record("年度考核基本称职", effectiveOn, { assessmentYear: year });

  it("a result decided later in the year is coming and counts in the first free day", () => {
    const result = answerFor("post-promotion", [low(2025, "2026-02-10")], {}, "2026-01-15");
    expect(result).toMatchObject({ answer: "cannotSay", eligibleFrom: "2027-01-01", barEnds: null });
    expect(result.findings).toMatchObject([{ verdict: "information", notes: [{ key: "vetting:note.coming" }] }]);
    expect(answerFor("post-promotion", [low(2025, "2026-02-10")], {}, "2026-02-10").answer).toBe("barred");
  });

  it("the first free day is none on which the next year's result bars", () => {
    const records = [low(2025, "2026-01-20"), low(2026, "2026-12-18")];
    const result = answerFor("post-promotion", records, {}, "2026-12-20");
    expect(result).toMatchObject({ answer: "barred", eligibleFrom: "2028-01-01" });
  });

  it("a result decided after its year is over bars no more", () => {
    const records = [low(2024, "2026-03-01"), assessment("称职", 2025)];
    expect(answerFor("post-promotion", records).answer).toBe("clear");
  });

  it("a judgment to come is shown as coming", () => {
    const result = answerFor("rank-promotion", [record("刑事判决", "2027-01-10")]);
    expect(result).toMatchObject({ answer: "clear", eligibleFrom: null });
    expect(result.findings).toMatchObject([{ kind: "刑事判决", verdict: "information" }]);
  });

  it("a year in rank that will not count is shown as coming", () => {
    const result = answerFor("rank-promotion", [low(2026, "2026-11-20")]);
    expect(result.findings).toMatchObject([{ kind: "年度考核基本称职", verdict: "information" }]);
  });
});

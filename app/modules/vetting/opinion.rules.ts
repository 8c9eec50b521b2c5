import { SOURCES, type SourceKey } from "#db/reference/sources";
import type { CivilDate } from "~/platform/civil-date";
import type { OpinionCandidate, OpinionSnapshot } from "./opinion.types";
import { verdictWord } from "./verdict-word.rules";
import type { CoverageLine, Finding, FindingBasis, Line } from "./vetting.types";
import { isReply } from "./withholding.rules";

/** Says a message in Chinese; opinions are Chinese whatever the reader's language. */
export type Say = (key: string, params?: Line["params"]) => string;

/** The columns of every opinion, in their order. */
export const OPINION_COLUMNS = [
  "姓名",
  "性别",
  "出生年月",
  "政治面貌",
  "单位及职务",
  "拟任（推荐）职务",
  "用途",
  "来函文号",
  "截止日",
  "来源及时效",
  "核查情况",
  "影响期起止及依据",
  "意见",
] as const;

/** Stands under every opinion. */
export const FIXED_SENTENCE =
  "本意见仅反映所列来源截至上述日期的记录，不替代档案审核、个人有关事项查核、纪检监察机关意见和信访举报查核。";

/** The cells of one candidate, in the order of `OPINION_COLUMNS`. */
export function opinionRow(one: OpinionCandidate, snapshot: OpinionSnapshot, say: Say): string[] {
  return [
    one.name,
    one.sex,
    one.birthMonth?.replace("-", ".") ?? "",
    one.politicalStatus ?? "",
    one.unitAndPosition,
    one.proposedPost ?? "",
    snapshot.case.purposeName.zh,
    snapshot.case.letterNo,
    chineseDate(snapshot.case.asOf),
    sourcesText(one.coverageKey ? snapshot.coverages[one.coverageKey] : undefined, say),
    findingsText(one, snapshot.case, say),
    effectsText(one, say),
    opinionText(one, say),
  ];
}

/** 2026年1月8日 */
export function chineseDate(day: CivilDate): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** 《中华人民共和国公职人员政务处分法》第十九条 as cited; the article as printed in the catalogue. */
export function citation(basis: Pick<FindingBasis, "source" | "article">): string {
  const source = SOURCES[basis.source as SourceKey];
  return source ? `《${source.zh}》${basis.article ?? ""}` : (basis.article ?? "");
}

type AskedDays = Pick<OpinionSnapshot["case"], "asOf" | "issuedOn">;

/** The suffix of the sentence: of a day still to come the sources say no more than what they hold on the day of issue. */
export const ahead = ({ asOf, issuedOn }: AskedDays): "" | "-ahead" => (asOf > issuedOn ? "-ahead" : "");

export const saidDays = ({ asOf, issuedOn }: AskedDays) => ({
  day: chineseDate(asOf),
  known: chineseDate(issuedOn),
});

/** 来源及时效: how many sources, how old their word, which of them are overdue or had rows refused that have not come again. */
export function sourcesText(lines: readonly CoverageLine[] | undefined, say: Say): string {
  if (!lines || lines.length === 0) return say("vetting:opinion.no-sources");
  const stale = lines.filter((line) => line.stale);
  const spoke = lines.flatMap((line) => lastWord(line) ?? []).sort();
  const all = say("vetting:opinion.sources", {
    count: lines.length,
    oldest: spoke[0] ?? "—",
    newest: spoke.at(-1) ?? "—",
  });
  const listed = (some: readonly CoverageLine[], key: string) => {
    const names = some.map((line) => line.itemName?.zh ?? line.category).join("、");
    return names === "" ? [] : [say(key, { names })];
  };
  const incomplete = lines.filter((line) => (line.refusedRows ?? 0) > 0);
  return [
    all,
    ...listed(stale, "vetting:opinion.stale-sources"),
    ...listed(incomplete, "vetting:opinion.incomplete-sources"),
  ].join("\n");
}

/** The later of last delivery and last zero-report; null where the source never spoke. */
export function lastWord(line: CoverageLine): CivilDate | null {
  const days = [line.lastDelivery, line.lastZeroReport].filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

function findingsText(one: OpinionCandidate, days: AskedDays, say: Say): string {
  const { answer } = one.outward;
  const lines = printedFindings(one).map((finding) => findingText(finding, say));
  const said = one.contradictions.map((line) => say(line.key, line.params));
  const head =
    answer === "clear"
      ? [say(`vetting:opinion.clear${ahead(days)}`, saidDays(days))]
      : answer === "cannotSay"
        ? [say(one.match === "found" ? "vetting:opinion.cannot-say" : `vetting:opinion.match-${one.match}`)]
        : [];
  return [...head, ...lines, ...said].join("\n");
}

/** What another body replied for the case is seen by its officers: what leaves says neither that it replied nor how. */
export const printedFindings = (one: OpinionCandidate): Finding[] =>
  one.findings.filter((finding) => !isReply(finding));

/** One finding in a line: what, by whom, under which number, since when, and what it comes to. */
export function findingText(finding: Finding, say: Say): string {
  const kind = finding.recordId ? finding.kind : say(`vetting:ground.${finding.kind.replace(":", "-")}`);
  const facts = [finding.body, finding.documentNo, finding.effectiveOn].filter((part) => part !== null && part !== "");
  const notes = finding.notes.map((note) => say(note.key, note.params));
  const tail = notes.length > 0 ? `；${notes.join("；")}` : "";
  return `${kind}${facts.length > 0 ? `（${facts.join("，")}）` : ""}：${say(`vetting:verdict.${verdictWord(finding)}`)}${tail}`;
}

function effectsText(one: OpinionCandidate, say: Say): string {
  const parts = printedFindings(one).map((finding) => {
    const kind = finding.recordId ? finding.kind : say(`vetting:ground.${finding.kind.replace(":", "-")}`);
    const cited = finding.basis.map(citation).filter(Boolean).join("、");
    return `${kind}：${periodText(finding, say)}${cited ? `；${cited}` : ""}`;
  });
  const { eligibleFrom } = one.outward;
  if (eligibleFrom) parts.push(say("vetting:opinion.eligible-from", { day: chineseDate(eligibleFrom) }));
  return parts.length > 0 ? parts.join("\n") : say("vetting:opinion.none");
}

function periodText(finding: Finding, say: Say): string {
  const from = finding.effectiveOn ?? "";
  if (finding.until) return say("vetting:period.between", { from, until: finding.until });
  if (finding.ends === "never") return say("vetting:period.never", { from });
  if (finding.ends === "unknown") {
    return from === "" ? say("vetting:period.open") : say("vetting:period.unknown", { from });
  }
  return from === "" ? say("vetting:opinion.none") : say("vetting:period.since", { from });
}

function opinionText(one: OpinionCandidate, say: Say): string {
  const { answer: told } = one.outward;
  const decision = decisionText(one.decision, say);
  // The decision says it itself where it begins with the answer.
  const answer = told === "clear" ? "" : say(`vetting:answer.${told}`);
  return `${answer === "" || decision.startsWith(answer) ? "" : `${answer}。`}${decision}：${one.reason}`;
}

const DECIDED = ["no-objection", "postpone", "unsuitable", "refer", "not-answerable"];

/** A decision of the list in words; one in other words as it was written. */
export function decisionText(decision: string, say: Say): string {
  return DECIDED.includes(decision) ? say(`vetting:decision.${decision}`) : decision;
}

/** ×诚核〔2026〕12号: the short name of the place, the year, the number without leading zeros. */
export function opinionNumber(place: string, year: number, number: number): string {
  return `${place}诚核〔${year}〕${number}号`;
}

import { readBand } from "./bound.rules";
import { NAMED_AGAIN, type RatingMethod, type ScaleGrade } from "./grading.types";

export interface ContentProblem {
  /** Field of the filing. */
  path: string;
  /** Message key of the module. */
  key: string;
  params?: Record<string, string | number>;
}

const problem = (path: string, code: string, params?: Record<string, string | number>): ContentProblem => ({
  path,
  key: `agencies:problem.${code}`,
  ...(params ? { params } : {}),
});

/** What is wrong with a scale: fewer than two grades, one named twice. */
export function scaleProblems(grades: readonly ScaleGrade[]): ContentProblem[] {
  if (grades.length < 2) return [problem("grades", "grades-few")];
  const seen = new Set<string>();
  for (const { grade } of grades) {
    if (seen.has(grade)) return [problem("grades", "grade-twice", { grade })];
    seen.add(grade);
  }
  return [];
}

/** What is wrong with a method for a scale; the first problem of each kind is named with its indicator or grade. */
export function methodProblems(method: RatingMethod, grades: readonly ScaleGrade[]): ContentProblem[] {
  return [...indicatorProblems(method), ...cutOffProblems(method, grades), ...capProblems(method, grades)];
}

/** A sign of comparing, or a number with a word of comparing: no choice, though it can be read as no band. */
const BOUND_MARK = /[<>≤≥≦≧＜＞]|\d.*(?:以上|以下|以内)|(?:超过|不满|低于|高于)\D*\d/;

/** A number in hanzi beside a word of comparing. Levels are counted that way too (`二级及以下`): those are choices. */
const HANZI = "[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾]+";
const COUNTED = "(?:分|次|起|件|项|个月|个|年|天|日|户|家|人|万?元|倍|成|%|％)?";
const HANZI_BOUND = new RegExp(
  [
    `${HANZI}${COUNTED}(?:及其?|或者?)?(?:以上|以下|以内)`,
    `(?:超过|不满|未满|不足|低于|高于|大于|小于|少于|多于|至少|至多|不超过|不低于|不少于|达到?)${HANZI}${COUNTED}$`,
    `^(?:百分之)?${HANZI}${COUNTED}(?:至|到|[-~～—–])(?:百分之)?${HANZI}${COUNTED}(?:之间)?$`,
  ].join("|"),
);

const isBound = (choice: string) =>
  BOUND_MARK.test(choice) ||
  HANZI_BOUND.test(choice.replace(/\s|[(（]不?含[^)）]*[)）]/g, "")) ||
  readBand(choice) !== null;

function indicatorProblems({ indicators }: RatingMethod): ContentProblem[] {
  if (indicators.length === 0) return [problem("indicators", "indicators-none")];
  const found: ContentProblem[] = [];
  const codes = indicators.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) found.push(problem("indicators", "indicator-twice", { indicator: twice }));
  const words = indicators.map(({ code, name }) => [...new Set([code, name])]);
  const alike = words.find((own, index) =>
    words.some((other, at) => at < index && own.some((word) => other.includes(word))),
  );
  if (twice === undefined && alike)
    found.push(problem("indicators", "indicator-name-twice", { indicator: alike.at(-1)! }));
  // In 10⁻⁸, the places that a weight may have: thirds that leave something over do not add up.
  const sum = indicators.reduce((total, { weight }) => total + Math.round(weight * 1e8), 0) / 1e8;
  if (sum !== 100) found.push(problem("indicators", "weights-sum", { sum }));
  for (const { code, scoring } of indicators) {
    const points = scoring.kind === "bands" ? scoring.bands.map((band) => band.points) : Object.values(scoring.choices);
    if (points.length === 0) found.push(problem("indicators", "scoring-none", { indicator: code }));
    else if (points.some((point) => point < 0 || point > 100))
      found.push(problem("indicators", "points-range", { indicator: code }));
    const again = scoring.kind === "choices" && Object.keys(scoring.choices).find((one) => one.endsWith(NAMED_AGAIN));
    if (again)
      found.push(
        problem("indicators", "choice-twice", { indicator: code, value: again.slice(0, -NAMED_AGAIN.length) }),
      );
    const bound = scoring.kind === "choices" && Object.keys(scoring.choices).find((choice) => isBound(choice));
    if (bound) found.push(problem("indicators", "scoring-bound", { indicator: code, value: bound }));
    if (scoring.kind === "bands" && scoring.bands.some((band, i) => i > 0 && band.from >= scoring.bands[i - 1]!.from))
      found.push(problem("indicators", "bands-order", { indicator: code }));
  }
  return found;
}

function cutOffProblems({ cutOffs }: RatingMethod, grades: readonly ScaleGrade[]): ContentProblem[] {
  if (cutOffs.length !== grades.length || cutOffs.some(({ grade }, index) => grade !== grades[index]?.grade))
    return [problem("cutOffs", "cut-offs-grades")];
  if (cutOffs.some(({ points }, index) => index > 0 && points >= cutOffs[index - 1]!.points))
    return [problem("cutOffs", "cut-offs-order")];
  return cutOffs.at(-1)!.points === 0 ? [] : [problem("cutOffs", "cut-offs-zero", { grade: cutOffs.at(-1)!.grade })];
}

function capProblems({ caps, indicators }: RatingMethod, grades: readonly ScaleGrade[]): ContentProblem[] {
  const codes = new Set(indicators.map(({ code }) => code));
  const names = new Set(grades.map(({ grade }) => grade));
  return caps.flatMap(({ indicator, grade, atLeast }) => [
    ...(codes.has(indicator) ? [] : [problem("caps", "cap-indicator", { indicator })]),
    ...(neverBites(indicators, indicator, atLeast) ? [problem("caps", "cap-choices", { indicator })] : []),
    ...(names.has(grade) ? [] : [problem("caps", "cap-grade", { grade })]),
  ]);
}

/** A ceiling is a number: one on choices of which none is a number that high would hold nobody down. */
function neverBites(indicators: RatingMethod["indicators"], code: string, atLeast: number): boolean {
  const scoring = indicators.find((indicator) => indicator.code === code)?.scoring;
  if (scoring?.kind !== "choices") return false;
  return !Object.keys(scoring.choices).some((choice) => choice.trim() !== "" && Number(choice) >= atLeast);
}

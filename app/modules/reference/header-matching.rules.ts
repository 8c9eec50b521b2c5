import type { SheetDefinition } from "./sheet-column.types";
import type { ColumnConfidence } from "./sheet-recognition.types";
import { nameKey } from "./text-cleaning.rules";

export interface HeaderMatch {
  readonly field: string;
  readonly confidence: ColumnConfidence;
  readonly weight: number;
}

/** People in a form who are not the person of the row: a name or number under such a heading is not ours. */
const otherPerson =
  /配偶|爱人|子女|父亲|母亲|家庭|家属|亲属|成员|联系人|经办|填表|填报|制表|审核|复核|负责人|主管领导|分管|法定代表|推荐人|介绍人|担保|紧急/;

/** What must not stand before a known header for the rest to mean the same. */
const otherThing = /^(原|曾|前|拟|推荐|上级|主管|配偶|下达|报送|填报|接收|调入|调出|派出)/;

/**
 * Names the field that a header means; none where it counts in years what the product counts in months (处分期(年)). `parent` is the heading above it in a two-row header, "" where there is none.
 * The whole text counts more than the text without its brackets, that more than a known word at its end.
 */
export function matchHeader(definition: SheetDefinition, header: string, parent = ""): HeaderMatch | null {
  const words = wordsOf(definition);
  const own = headerKey(header);
  if (own === "") return null;
  const above = headerKey(parent);
  const joined = above && above !== own ? above + own : "";
  if (otherPerson.test(above) || (otherPerson.test(own) && !words.has(own))) return words.get(joined) ?? null;
  const whole = words.get(joined) ?? words.get(own);
  if (whole) return whole;
  const bare = own.replace(/\([^)]*\)?/g, "").replace(/\[[^\]]*\]/g, "");
  const inner = /\(([^)]*)\)/.exec(own)?.[1] ?? "";
  if (inner === "年") return null;
  const found = words.get(above ? above.replace(/\([^)]*\)?/g, "") + bare : bare) ?? words.get(bare);
  if (found) return { ...found, confidence: "synonym", weight: 0.9 };
  const alternatives = bare.split(/[/或、及和]/).filter(Boolean);
  if (alternatives.length > 1) {
    const fields = new Set(alternatives.map((part) => words.get(part)?.field ?? null));
    const [only] = fields;
    if (fields.size === 1 && only) return { field: only, confidence: "partial", weight: 0.7 };
  }
  if (inner && words.has(inner)) return { ...words.get(inner)!, confidence: "partial", weight: 0.6 };
  if (otherThing.test(bare) || otherPerson.test(bare)) return null;
  let best: HeaderMatch | null = null;
  let length = 2;
  for (const [word, match] of words) {
    if (word.length > length && bare.endsWith(word)) {
      best = { field: match.field, confidence: "partial", weight: 0.5 };
      length = word.length;
    }
  }
  return best;
}

/** A header for comparing: half-width, without spaces, marks of obligation, leading numbering and closing colons. */
export function headerKey(text: string): string {
  let key = nameKey(text).replace(/[*★☆※•●◆▲#＊"'“”]/g, "");
  key = key.replace(/^\(?(\d{1,2}|[一二三四五六七八九十]{1,2})[.、)）]+(?=\D)/, "");
  key = key.replace(/[:：。.]+$/, "").replace(/\((必填|选填|必填项|必录|非必填)[^)]*\)|\[(必填|选填)\]/g, "");
  return key.replace(/(必填|选填)$/, "");
}

/** Synonyms stand from the plainest to the vaguest: of 部门 and 工作单位 in one sheet the one that stands earlier is read. */
const STEP = 0.0004;

const wordMaps = new WeakMap<SheetDefinition, Map<string, HeaderMatch>>();

function wordsOf(definition: SheetDefinition): Map<string, HeaderMatch> {
  const known = wordMaps.get(definition);
  if (known) return known;
  const words = new Map<string, HeaderMatch>();
  for (const column of definition.columns) {
    column.synonyms.forEach((synonym, index) => {
      const weight = 0.95 - index * STEP;
      words.set(headerKey(synonym), { field: column.field, confidence: "synonym", weight });
    });
  }
  for (const column of definition.columns) {
    words.set(headerKey(column.header), { field: column.field, confidence: "exact", weight: 1 });
    words.set(headerKey(column.field), { field: column.field, confidence: "exact", weight: 1 });
  }
  wordMaps.set(definition, words);
  return words;
}

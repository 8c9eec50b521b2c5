import { readMonths } from "~/modules/reference/written-number.rules";

/** What a bracket behind the kind tells of the decision and leaves the kind as it is. */
export interface BracketDetail {
  /** The length in months. */
  readonly months?: number;
  /** The year assessed or honoured. */
  readonly year?: number;
  /** The level that honours (市级). */
  readonly level?: string;
  /** It says more than these, which no field of a record holds: an article, an amount, who gave it, in which form. */
  readonly isMore?: true;
}

/** An article of the law the decision rests on, or an amount of money. */
const article =
  /^(依据|根据|依照|适用)?(《[^》]+》)?第[\d一二三四五六七八九十百]+条(之[一二三])?(第?[\d一二三四五六七八九十]+[款项])*$/;
export const amount = /(人民币)?[\d,.一二两三四五六七八九十百千]+[百千万]?元(整)?$/;
const level =
  /^(国家|全国|省|部|省部|市|设区市|地市|厅|厅局|地厅|区|县|区县|县区|县处|处|乡镇|乡|镇|街道|部门|系统|行业|单位|机关|校|院|局|支部|党支部|党总支|党委|基层)级$/;
/** How or the how manieth time it was done; several times would be several records. */
const manner = /^([一1]次|首次|第[\d一二三四五六七八九十]+次|书面|口头|当面|(书面|口头|谈话|当面)(形式|方式)|谈话)$/;
const giver = /^[\p{Script=Han}]{2,20}(表彰|授予|颁发|评选)$/u;
/** Words that leave open whether it was decided at all, or say that it no longer stands or was somebody else's. */
const open = /未|不|非|拟|建议|提议|待|申报|推荐|提名|候选|撤|取消|收回|追回|集体|单位获|暂|免|改|原|曾/;

/** What stands in a bracket, one thing or several (市级，2025年度); null where any of it may change what was decided. */
export function bracketDetail(inside: string): BracketDetail | null {
  const whole = detailOf(inside);
  if (whole) return whole;
  const parts = inside.split(/[,，、;；]/).map(detailOf);
  const known = parts.filter((part) => part !== null);
  const cells = known.flatMap((part) => Object.keys(part).filter((key) => key !== "isMore"));
  const isOpen = parts.length === 1 || known.length < parts.length || new Set(cells).size < cells.length;
  return isOpen ? null : Object.assign({}, ...known);
}

function detailOf(text: string): BracketDetail | null {
  if (article.test(text) || manner.test(text)) return { isMore: true };
  if (level.test(text)) return { level: text };
  if (giver.test(text) && !open.test(text)) return { isMore: true };
  const year = /^((?:19|20)\d{2})年度?$/.exec(text);
  if (year) return { year: Number(year[1]) };
  const length = text.replace(/^(处分期|影响期|察看期|期限|期间)(为|:)?/, "");
  const months = /[年月半]$/.test(length) ? readMonths(length) : null;
  return months === null ? null : { months };
}

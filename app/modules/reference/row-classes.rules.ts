import type { Row } from "~/platform/workbook/types";
import { headerKey } from "./header-matching.rules";
import type { SheetDefinition } from "./sheet-column.types";
import type { Recognition } from "./sheet-recognition.types";
import { isBlank } from "./sheet-row.rules";
import { cleanName, nameKey, nameProblem } from "./text-cleaning.rules";

/** What a row below the header is. Only `data` is counted; `unread` are all rows of a sheet whose columns were not understood. */
export type RowClass = "data" | "blank" | "header" | "numbering" | "total" | "note" | "example" | "unread";

const total =
  /^(合计|总计|小计|共计|累计|总数|总人数|本页小计|本页合计|人数合计|合计人数|以上合计|总合计|(以上)?共计?\d+[人名条户个行])/;
const note =
  /^[（(]?(填表|填报|制表|编制|审核|审批|复核|校对|核对|经办|承办|负责|单位负责|主要领导|分管|主管|联系|电话|报送|上报|报表|签字|签名|签章|盖章|公章|日期|填写|说明|备注|注|附|此表|本表|以上|上述|第\d+页|共\d+页|—\d+—|-\d+-|打印|截止|截至|数据来源|来源)/;
const example = /^[（(]?(示例|样例|例|填写示例|举例|范例|例如|模板)[）):：]?/;
const hint = /必填|选填|格式|文本|下拉|如[:：]|例[:：]|填写|YYYY|XXXX|××/i;

/** Makes the classifier of a sheet's rows. `cells` are the row's own ones, before merged cells are filled. */
export function rowClassifier(definition: SheetDefinition, recognition: Recognition): (row: Row) => RowClass {
  const mapped = Object.entries(recognition.mapping.columns).map(
    ([column, field]) => [Number(column) - 1, field] as const,
  );
  const keys = new Set<string>(definition.keys);
  const keyColumns = mapped.filter(([, field]) => keys.has(field)).map(([index]) => index);
  const mappedColumns = new Set(mapped.map(([index]) => index));
  const headers = new Map(recognition.columns.map(({ column, header }) => [column - 1, headerWords(header)]));
  return (row) => {
    if (row.number < recognition.mapping.headerFrom) return "note";
    if (row.number <= recognition.mapping.headerTo) return "header";
    const filled: number[] = [];
    for (const [index, cell] of row.cells.entries()) if (!isBlank(cell)) filled.push(index);
    if (filled.length === 0) return "blank";
    const text = (index: number) => row.cells[index]!.text;
    if (repeatsHeader(filled, text, headers)) return "header";
    const first = nameKey(text(filled[0]!));
    if (example.test(first) && !keyColumns.includes(filled[0]!)) return "example";
    const known = filled.filter((index) => mappedColumns.has(index));
    // A long cell tells at once that this is no line of numbers, without cleaning the others.
    const isShort = filled.every((index) => text(index).length <= LONGEST_NUMBERING);
    if (isShort && isNumbering(filled.map((index) => nameKey(text(index))))) return "numbering";
    if (filled.length > 1 && filled.every((index) => hint.test(text(index)) && !/\d{6}/.test(text(index))))
      return "note";
    const keyed = keyColumns.filter((index) => filled.includes(index));
    const looksKeyed = keyed.some((index) => /\d{6}/.test(nameKey(text(index))));
    if (total.test(first) && !looksKeyed) return "total";
    if (note.test(first) && keyed.every((index) => index === filled[0] || note.test(nameKey(text(index)))))
      return "note";
    if (known.length === 0) return /^\d+$/.test(first) || filled.length === 1 ? serialOnly(filled, first) : "note";
    if (known.length === 1 && filled.length <= 2 && !looksKeyed) return loneCell(text(known[0]!), keyed.length > 0);
    return "data";
  };
}

/** A line with nothing but its pre-printed number is blank; with one remark, a note. */
function serialOnly(filled: readonly number[], first: string): RowClass {
  return filled.length === 1 && /^\d+[.、]?$/.test(first) ? "blank" : "note";
}

/**
 * One known cell alone: a section title, a signature or a date below the list; whatever can be a name is data. Names are long where
 * they are written without their dot (买买提艾力), and end in characters that bodies end in as well (司马志中).
 */
function loneCell(text: string, isKey: boolean): RowClass {
  const key = nameKey(text);
  if (total.test(key)) return "total";
  if (!isKey || note.test(key) || nameProblem(cleanName(text)) !== null || /[。]/.test(key)) return "note";
  const length = [...key].length;
  if (length > 3 && body.test(key)) return "note";
  return length <= LONGEST_NAME || key.includes("·") ? "data" : "note";
}

/** How the names of bodies and places end, and no name of a person does. */
const body =
  /[局厅委部院办县市区校处室]$|(委员|[协学工商联]|基金)会$|公司$|中心$|[大中小]学$|(干部|人员|人选|名单)$|.{4}科$/;
const LONGEST_NAME = 16;

/** A number or a letter in brackets, with the blanks that offices pad it with. */
const LONGEST_NUMBERING = 12;

/** 1 2 3 … or 甲 乙 1 2 … below the header. */
function isNumbering(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  const numbers = texts.filter((text) => /^\(?\d{1,2}\)?$/.test(text)).map((text) => Number(text.replace(/\D/g, "")));
  const letters = texts.filter((text) => /^[甲乙丙丁戊A-Z]$|^栏次$/.test(text));
  if (numbers.length + letters.length < texts.length) return false;
  return numbers.every((value, index) => index === 0 || value === numbers[index - 1]! + 1);
}

/** What a cell that repeats its header may say, and the characters of it. */
interface HeaderWords {
  readonly words: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
}

function repeatsHeader(
  filled: readonly number[],
  text: (index: number) => string,
  headers: ReadonlyMap<number, HeaderWords>,
): boolean {
  const needed = Math.max(2, filled.length * 0.6);
  let [same, left] = [0, filled.length];
  for (const index of filled) {
    if (same + left-- < needed) return false;
    const header = headers.get(index);
    const said = text(index);
    if (header && mayBegin(said, header.characters) && header.words.has(headerKey(said))) same++;
  }
  return same >= needed;
}

/**
 * Whether the text can be a piece of a label made of these characters, told by its first one without cleaning the rest: a hanzi that
 * is neither a numeral nor a mark of obligation, and the first of three digits, are never cleaned away.
 */
function mayBegin(text: string, characters: ReadonlySet<string>): boolean {
  const first = text[0];
  if (first === undefined || characters.has(first)) return true;
  const stays = /^[\u4e00-\u9fff]/.test(first) ? !/[一二三四五六七八九十必选]/.test(first) : /^\d{3}/.test(text);
  return !stays;
}

/** A repeated header may show only the upper or the lower of its rows: every tail and head of the label counts. */
function headerWords(label: string): HeaderWords {
  const key = headerKey(label);
  const words = new Set<string>();
  for (let i = 0; i < key.length; i++) {
    if (key.length - i >= 2) words.add(key.slice(i));
    if (i >= 1) words.add(key.slice(0, i + 1));
  }
  return { words, characters: new Set(key) };
}

import { cleanIdentityNumber } from "~/modules/people/identity-number.rules";
import { matchHeader } from "~/modules/reference/header-matching.rules";
import { toHalfWidth } from "~/modules/reference/text-cleaning.rules";
import { candidateSheet } from "./candidate.sheet";
import { birthMonthOf, type TypedCandidate } from "./candidate-line.rules";
import type { ExtraCell } from "./vetting.types";

/**
 * A pasted list: a line per candidate, cells divided by tabs (as copied from a sheet), by commas or by spaces. Copied with its
 * header, the columns are what the header says and others are kept; without one, number, month and name are told apart, and
 * texts are unit, position and proposed post in this order; a line of nothing but names is a list of people. Nothing that was pasted
 * is dropped.
 */
export function parsePastedList(pasted: string): TypedCandidate[] {
  const lines = linesOf(pasted).filter((line) => line.trim() !== "");
  const header = headerOf(lines[0] ?? "");
  return header
    ? lines.slice(1).map((line) => lineUnder(header, line))
    : lines.flatMap((line) => (namesOnly(line) ?? [line]).map(bareLine));
}

/**
 * A cell as a spreadsheet copies it where it holds a line break or a quotation mark: between quotation marks, those inside
 * doubled. One that does not end where a cell ends, or not soon, was typed by somebody and stands as it is.
 */
const QUOTED = /(?<=^|[\t\n])"((?:[^"]|""){0,1000})"(?=[\t\n]|$)/g;
/** Stands for the line breaks inside cells while lines are told apart; no text holds it. */
const INNER_BREAK = "\u0000";

/** The lines of what was pasted; a line break inside a cell divides no lines. */
function linesOf(pasted: string): string[] {
  return pasted
    .replace(/\r\n?/g, "\n")
    .replace(QUOTED, (_, cell: string) =>
      cell.replaceAll('""', '"').replaceAll("\t", " ").trim().replaceAll("\n", INNER_BREAK),
    )
    .split("\n")
    .map((line) => line.replaceAll(INNER_BREAK, "\n"));
}

/** What ends a body, a post or a status, and no name. */
const NO_NAME =
  /[局厅委部院办县市区校处室科股所站馆会园镇乡村队组厂族]$|[师员长]$|主任|书记|干[部事]|会计|出纳|秘书|公司|中心|[大中小]学|群众|代表|优秀|先进|男|女/;

/** The names of a line that holds nothing else (刘明、王芳、张伟), else null. */
function namesOnly(line: string): string[] | null {
  const cells = line
    .replace(/[。；;]\s*$/, "")
    .split("、")
    .map((cell) => cell.trim());
  const isName = (cell: string) =>
    /^\p{Script=Han}{2,4}$|^\p{Script=Han}+·\p{Script=Han}+$/u.test(cell.replace(/\s/g, ""));
  return cells.length > 1 && cells.every((cell) => isName(cell) && !NO_NAME.test(cell)) ? cells : null;
}

/** The number before a line: 1. · 1、 · （一） · 一、 */
const NUMBERING =
  /^\s*(?:[（(]\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）]|(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.．、)）])(?!\d)\s*(?=\S)/;

interface Column {
  readonly header: string;
  readonly field: string | null;
}

interface Header {
  readonly separator: RegExp;
  readonly columns: readonly Column[];
}

/** What may divide cells, the surest first. */
const SEPARATORS = [/\t/, /[,，]/, /[;；]/, /\|/, /、/, /\s{2,}/, /\s/];

/** The first line as a header: one of its cells, or all it holds, is the word for a name. */
function headerOf(line: string): Header | null {
  for (const separator of SEPARATORS) {
    if (!separator.test(line.trim())) continue;
    const columns = line.split(separator).map(columnOf);
    if (columns.some(({ field }) => field === "name")) return { separator, columns };
  }
  const alone = matchHeader(candidateSheet, line);
  const isName = alone?.field === "name" && alone.confidence !== "partial";
  return isName ? { separator: /\t/, columns: [{ header: line.trim(), field: "name" }] } : null;
}

function columnOf(cell: string): Column {
  const header = cell.trim();
  return { header, field: matchHeader(candidateSheet, header)?.field ?? null };
}

function lineUnder({ separator, columns }: Header, line: string): TypedCandidate {
  const cells = line.split(separator).map((cell) => cell.trim());
  const at = (field: string) => cells[columns.findIndex((column) => column.field === field)] || null;
  const taken = new Set<number>();
  for (const field of FIELDS) taken.add(columns.findIndex((column) => column.field === field));
  if (at("unit") === null) taken.add(columns.findIndex((column) => column.field === "unitAndPosition"));
  const kept = columns.flatMap(({ header, field }, index) =>
    header !== "" && (field === null || !taken.has(index)) ? [{ header, value: cells[index] ?? "" }] : [],
  );
  const surplus = cells.filter((cell, index) => cell !== "" && (columns[index]?.header ?? "") === "");
  return {
    no: at("no"),
    name: at("name") ?? "",
    idNumber: at("idNumber"),
    birthMonth: at("birthMonth"),
    unit: at("unit") ?? at("unitAndPosition"),
    position: at("position"),
    proposedPost: at("proposedPost"),
    nominatedBy: at("nominatedBy"),
    extra: [...kept, ...others(surplus)],
  };
}

const SEX = /^[男女]$/;

const FIELDS = ["no", "name", "idNumber", "birthMonth", "unit", "position", "proposedPost", "nominatedBy"];

function bareLine(line: string): TypedCandidate {
  const numbering = NUMBERING.exec(line);
  const cells = bareCells(numbering ? line.slice(numbering[0].length) : line);
  const idNumber = cells.find((cell) => /^\d{15,17}[\dX]?$/.test(cleanIdentityNumber(cell))) ?? null;
  const rest = cells.filter((cell) => cell !== idNumber);
  const said = numbering?.[1] ?? numbering?.[2] ?? null;
  const no =
    said !== null
      ? said
      : rest.length > 1 && /^\d{1,4}[.、]?$/.test(toHalfWidth(rest[0]!))
        ? toHalfWidth(rest.shift()!)
        : null;
  const name = rest.shift() ?? "";
  const birthMonth = rest.find(isMonth) ?? null;
  const sex = rest.find((cell) => SEX.test(cell)) ?? null;
  const texts = rest.filter((cell) => cell !== birthMonth && cell !== sex);
  const [unit = null, second, ...more] = texts;
  const post = second !== undefined && more.length === 0 && isProposed(second) ? second : more.shift();
  const position = post === second ? undefined : second;
  return {
    no,
    name,
    idNumber,
    birthMonth,
    unit,
    position: position ?? null,
    proposedPost: post ?? null,
    extra: [...(sex === null ? [] : [{ header: "性别", value: sex }]), ...others(more)],
  };
}

/** Cells of a line without header. Spaces alone divide only where they do not just spread a name out. */
function bareCells(line: string): string[] {
  const [first] = [/\t/, /[,，;；、|]|\s{2,}/].filter((separator) => separator.test(line.trim()));
  const cells = (first ? line.split(first) : line.trim().split(/\s/)).map((cell) => cell.trim()).filter(Boolean);
  if (first) return cells;
  let spread = 0;
  while (spread < cells.length && [...cells[spread]!].length === 1 && (spread < 2 || !SEX.test(cells[spread]!)))
    spread++;
  const joined = spread > 1 ? [cells.slice(0, spread).join(""), ...cells.slice(spread)] : cells;
  const isList = joined.slice(1).some((cell) => [...cell].length > 3 || /\d/.test(cell) || SEX.test(cell));
  return isList ? joined : [line.trim()];
}

/** Whether a cell is meant as a month of birth, be it readable or not: only numbers and the words of a date. */
function isMonth(cell: string): boolean {
  const text = toHalfWidth(cell);
  return /^['‘]?\d[\d年月日号生.\-/ ]*$/.test(text) || birthMonthOf(cell) !== null;
}

/** What someone is proposed for, where only one text follows the unit: an honour, a mandate, or a post that says so or is above units. */
function isProposed(text: string): boolean {
  return /^拟|^推荐|优秀|先进|模范|标兵|能手|荣誉|候选|后备|代表|政协委员|[省市县区]长$/.test(text);
}

function others(values: readonly string[]): ExtraCell[] {
  return values.map((value, index) => ({ header: index === 0 ? "其他" : `其他${index + 1}`, value }));
}

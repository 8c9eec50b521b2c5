import { asLowerBounds, readBand } from "./bound.rules";
import type { FilingDraft } from "./filing.types";
import { NAMED_AGAIN } from "./grading.types";

/** A filing as its form holds it: lists are lines, the columns of a line parted by | or a tab, as pasted from a workbook. */
export type FilingFields = Record<string, string>;

export const TEXT_FIELDS = [
  ...["uscc", "name", "shortName", "home", "elsewhereAuthority", "elsewhereFilingNo", "legalRepresentative"],
  ...["establishedOn", "address", "premises", "controllers", "methodText", "methodName", "conflictRules"],
  ...["independenceRules", "feePolicy", "signedBy", "signedOn", "staffChanges", "methodReview"],
] as const;
const NUMBER_FIELDS = ["reportsIssued", "complaintsReceived"] as const;
const TICKS = ["statesTruth", "promises"] as const;

/** The columns of each list, in order; a number is written as one where it is one. */
const LISTS = {
  owners: ["holder", "percent#"],
  directors: ["name", "post"],
  analysts: ["name", "credential", "credentialNo", "from"],
  grades: ["grade", "meaning", "points#"],
  indicators: ["code", "name", "unit", "weight#", "scoring"],
  caps: ["indicator", "atLeast#", "grade"],
} as const;
export type ListField = keyof typeof LISTS;
export const LIST_FIELDS = Object.keys(LISTS) as ListField[];

type Row = Record<string, unknown>;

/** A number as offices write one (`1,234.5`, `60％`); what is none, a comma in the place of a point among it, stays as it was typed. */
const asNumber = (text: string): number | string => {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/%$/, "");
  return /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : text;
};

/** Whatever a client kept in a draft as a text of its field: what is no plain value is shown as it came. */
export const textIn = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value as string | number | boolean);

/** The rows of a list in a draft; what is none is left out. */
const rowsIn = (value: unknown): Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => typeof row === "object" && row !== null) : [];

/** The lines of business in a draft. */
export const linesIn = ({ businessLines }: FilingDraft): string[] =>
  Array.isArray(businessLines) ? businessLines.filter((line): line is string => typeof line === "string") : [];

function rowsOf(text: string, columns: readonly string[]): Row[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const cells = line.split(/[|｜\t]/).map((cell) => cell.trim());
    return Object.fromEntries(
      columns.map((column, index) => {
        const cell = cells[index] ?? "";
        return column.endsWith("#") ? [column.slice(0, -1), asNumber(cell)] : [column, cell];
      }),
    );
  });
}

function cellsOf(rows: unknown, columns: readonly string[]): string[][] {
  const cell = (row: Row, column: string) =>
    textIn(row[column.replace("#", "")])
      .replace(/\s*[\r\n]+\s*/g, " ")
      .replaceAll("|", "／");
  return rowsIn(rows).map((row) => columns.map((column) => cell(row, column)));
}

/**
 * `80=100; 60=70; 0=30` are bands, in any writing that says the same (`80以上=100; 60～80（不含80）=70; …`); `无=100; 有=0` are choices.
 * One that is named again is kept beside the first, and a bound that makes no band is kept as it was typed, both to be refused.
 */
export function readScoring(text: string, unit = ""): Row {
  const pairs = text
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => /^(.*[^=＝\s<>])\s*[=＝]\s*(.*)$/.exec(part)?.slice(1) ?? [part])
    .map(([left = "", right = ""]) => [left.trim(), asNumber(right)] as const);
  const bands = bandsOf(pairs, unit);
  if (bands) return { kind: "bands", bands };
  const choices = new Map<string, number | string>();
  for (const [left, points] of pairs) choices.set(choices.has(left) ? left + NAMED_AGAIN : left, points);
  return { kind: "choices", choices: Object.fromEntries(choices) };
}

function bandsOf(pairs: readonly (readonly [string, number | string])[], unit: string): Row[] | null {
  const lefts = pairs.map(([left]) => readBand(left) ?? asNumber(left));
  const written = lefts.filter((left) => typeof left !== "string");
  if (written.length === 0 || written.length < lefts.length) return null;
  const numbers = written.filter((left) => typeof left === "number");
  // Bare numbers stand in the order they were typed in, to be refused where it is none.
  if (numbers.length === written.length) return numbers.map((from, place) => ({ from, points: pairs[place]![1] }));
  return asLowerBounds(written, unit)?.map(({ from, place }) => ({ from, points: pairs[place]![1] })) ?? null;
}

export function writeScoring(scoring: unknown): string {
  return scoresIn(scoring)
    .map(({ at, points }) => `${at}=${points}`)
    .join("; ");
}

/** What scores how many points: from where a band begins, or at which choice. */
export function scoresIn(scoring: unknown): { at: string; points: string; isBand: boolean }[] {
  const { kind, bands, choices } = (scoring ?? {}) as { kind?: unknown; bands?: unknown; choices?: unknown };
  if (kind === "bands")
    return rowsIn(bands).map(({ from, points }) => ({ at: textIn(from), points: textIn(points), isBand: true }));
  return Object.entries(typeof choices === "object" && choices !== null ? choices : {}).map(([at, points]) => ({
    at,
    points: textIn(points),
    isBand: false,
  }));
}

/** What a form holds as the content of a draft; nothing is judged here. */
export function draftOf(fields: Readonly<Record<string, unknown>>): FilingDraft {
  const text = (name: string) => String(fields[name] ?? "").trim();
  const draft: FilingDraft = {};
  for (const name of TEXT_FIELDS) if (fields[name] !== undefined) draft[name] = text(name);
  for (const name of NUMBER_FIELDS) if (fields[name] !== undefined) draft[name] = asNumber(text(name));
  for (const name of TICKS) draft[name] = fields[name] === "on" || fields[name] === true;
  const lines = fields.businessLines;
  draft.businessLines = Array.isArray(lines) ? lines : lines ? [lines] : [];
  for (const name of ["owners", "directors", "analysts"] as const) draft[name] = rowsOf(text(name), LISTS[name]);
  const grades = rowsOf(text("grades"), LISTS.grades);
  draft.grades = grades.map(({ grade, meaning }) => ({ grade, meaning }));
  const indicators = rowsOf(text("indicators"), LISTS.indicators);
  draft.method = {
    indicators: indicators.map((row) => ({ ...row, scoring: readScoring(String(row.scoring), String(row.unit)) })),
    cutOffs: grades.map(({ grade, points }) => ({ grade, points })),
    caps: rowsOf(text("caps"), LISTS.caps),
  };
  return draft;
}

/** The content of a draft as its form shows it. */
export function fieldsOf(draft: FilingDraft): FilingFields {
  const fields: FilingFields = {};
  for (const name of [...TEXT_FIELDS, ...NUMBER_FIELDS]) fields[name] = textIn(draft[name]);
  for (const name of TICKS) fields[name] = draft[name] === true ? "on" : "";
  for (const [name, rows] of Object.entries(listsOf(draft)))
    fields[name] = rows.map((cells) => cells.join(" | ")).join("\n");
  return fields;
}

/**
 * The lists of a draft, each as rows of cells in the order of its columns.
 * @param scoringText how the points of an indicator are written
 */
export function listsOf(draft: FilingDraft, scoringText = writeScoring): Record<ListField, string[][]> {
  const method = (draft.method ?? {}) as { indicators?: unknown; cutOffs?: unknown; caps?: unknown };
  const cutOffs = rowsIn(method.cutOffs);
  const rows: Record<ListField, unknown> = {
    owners: draft.owners,
    directors: draft.directors,
    analysts: draft.analysts,
    grades: rowsIn(draft.grades).map((row, index) => ({ ...row, points: cutOffs[index]?.points ?? "" })),
    indicators: rowsIn(method.indicators).map((row) => ({ ...row, scoring: scoringText(row.scoring) })),
    caps: method.caps,
  };
  const cells = LIST_FIELDS.map((name) => [name, cellsOf(rows[name], LISTS[name])]);
  return Object.fromEntries(cells) as Record<ListField, string[][]>;
}

export const isList = (name: string): name is ListField => name in LISTS;
/** The columns of a list by name. */
export const columnsOf = (list: ListField): string[] => LISTS[list].map((column) => column.replace("#", ""));

/** The sections of the form of a first filing or a change, in the order people fill it. */
export const FILING_SECTIONS: readonly { key: string; fields: readonly string[] }[] = [
  {
    key: "identity",
    fields: [
      ...["uscc", "name", "shortName", "home", "elsewhereAuthority", "elsewhereFilingNo", "legalRepresentative"],
      ...["establishedOn", "address", "premises"],
    ],
  },
  { key: "ownership", fields: ["owners", "controllers", "directors"] },
  { key: "staff", fields: ["analysts"] },
  { key: "business", fields: ["businessLines", "feePolicy"] },
  { key: "grading", fields: ["grades", "methodName", "methodText", "indicators", "caps"] },
  { key: "independence", fields: ["conflictRules", "independenceRules"] },
  { key: "statement", fields: ["statesTruth", "promises", "signedBy", "signedOn"] },
];
export const YEARLY_SECTIONS: readonly { key: string; fields: readonly string[] }[] = [
  { key: "year", fields: ["reportsIssued", "complaintsReceived", "staffChanges", "methodReview"] },
  { key: "statement", fields: ["statesTruth", "signedBy", "signedOn"] },
];

/** The sections of a filing of this kind. */
export const sectionsOf = (kind: "initial" | "change" | "yearly") =>
  kind === "yearly" ? YEARLY_SECTIONS : FILING_SECTIONS;

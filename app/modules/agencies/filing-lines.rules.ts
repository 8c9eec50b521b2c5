import type { FilingDraft } from "./filing.types";

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

const asNumber = (text: string): number | string => {
  const value = Number(text.replace(/[%％,，]/g, ""));
  return text.trim() === "" || Number.isNaN(value) ? text : value;
};

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

function linesOf(rows: unknown, columns: readonly string[]): string {
  const list = Array.isArray(rows) ? (rows as Row[]) : [];
  return list.map((row) => columns.map((column) => String(row[column.replace("#", "")] ?? "")).join(" | ")).join("\n");
}

/** `80=100; 60=70; 0=30` are bands, `无=100; 有=0` are choices. */
export function readScoring(text: string): Row {
  const pairs = text
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => part.split(/[=＝]/).map((side) => side.trim()))
    .map(([left = "", right = ""]) => [left, asNumber(right)] as const);
  const isBands = pairs.length > 0 && pairs.every(([left]) => left !== "" && !Number.isNaN(Number(left)));
  if (isBands) return { kind: "bands", bands: pairs.map(([from, points]) => ({ from: Number(from), points })) };
  return { kind: "choices", choices: Object.fromEntries(pairs) };
}

export function writeScoring(scoring: unknown): string {
  const { kind, bands, choices } = (scoring ?? {}) as {
    kind?: string;
    bands?: { from: number; points: number }[];
    choices?: Record<string, number>;
  };
  if (kind === "bands") return (bands ?? []).map(({ from, points }) => `${from}=${points}`).join("; ");
  return Object.entries(choices ?? {})
    .map(([choice, points]) => `${choice}=${points}`)
    .join("; ");
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
    indicators: indicators.map((row) => ({ ...row, scoring: readScoring(String(row.scoring)) })),
    cutOffs: grades.map(({ grade, points }) => ({ grade, points })),
    caps: rowsOf(text("caps"), LISTS.caps),
  };
  return draft;
}

/** The content of a draft as its form shows it. */
export function fieldsOf(draft: FilingDraft): FilingFields {
  const fields: FilingFields = {};
  for (const name of [...TEXT_FIELDS, ...NUMBER_FIELDS]) fields[name] = String(draft[name] ?? "");
  for (const name of TICKS) fields[name] = draft[name] === true ? "on" : "";
  for (const name of ["owners", "directors", "analysts"] as const) fields[name] = linesOf(draft[name], LISTS[name]);
  const method = (draft.method ?? {}) as { indicators?: Row[]; cutOffs?: { points: number }[]; caps?: Row[] };
  const grades = (Array.isArray(draft.grades) ? (draft.grades as Row[]) : []).map((row, index) => ({
    ...row,
    points: method.cutOffs?.[index]?.points ?? "",
  }));
  fields.grades = linesOf(grades, LISTS.grades);
  const indicators = (method.indicators ?? []).map((row) => ({ ...row, scoring: writeScoring(row.scoring) }));
  fields.indicators = linesOf(indicators, LISTS.indicators);
  fields.caps = linesOf(method.caps, LISTS.caps);
  return fields;
}

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

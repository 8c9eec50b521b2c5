import type { ScaleGrade } from "~/modules/agencies/grading.types";
import type { CellValue } from "~/platform/workbook/types";
import type { PublicAgency, PublicMeasure } from "./publication.types";

/** One list of open data: its fields in order, as JSON names them and as the header of the CSV. */
export interface DataSet {
  readonly name: "agencies" | "measures" | "scales";
  readonly formats: readonly ("json" | "csv")[];
  readonly fields: readonly string[];
  /** Where a row does not fit one line of CSV: the fields of its lines, and its lines. */
  readonly csv?: { readonly fields: readonly string[]; lines(row: object): readonly object[] };
}

export const DATA_SETS: readonly DataSet[] = [
  {
    name: "agencies",
    formats: ["json", "csv"],
    fields: [
      "code",
      "name",
      "uscc",
      "home",
      "elsewhereAuthority",
      "filingNo",
      "listedOn",
      "standing",
      "since",
      "until",
    ] satisfies (keyof PublicAgency)[],
  },
  {
    name: "measures",
    formats: ["json", "csv"],
    fields: [
      "agencyCode",
      "agencyName",
      "kind",
      "state",
      "from",
      "until",
      "liftedOn",
      "basis",
      "documentNo",
      "liftingDocumentNo",
    ] satisfies (keyof PublicMeasure)[],
  },
  {
    name: "scales",
    formats: ["json", "csv"],
    fields: ["agencyCode", "agencyName", "version", "validFrom", "validUntil", "grades"],
    csv: {
      fields: ["agencyCode", "agencyName", "version", "validFrom", "validUntil", "rank", "grade", "meaning"],
      lines: (row) => {
        const { grades, ...scale } = row as { grades: readonly ScaleGrade[] };
        return grades.map(({ grade, meaning }, index) => ({ ...scale, rank: index + 1, grade, meaning }));
      },
    },
  },
];

/** Fields that hold one of a few words, and the messages that say them. */
export const CODED_FIELDS: Readonly<Record<string, { group: string; values: readonly string[] }>> = {
  home: { group: "home", values: ["here", "elsewhere"] },
  standing: { group: "standing", values: ["good", "suspended", "removed"] },
  kind: { group: "measure", values: ["suspension", "removal"] },
  state: { group: "measure", values: ["coming", "in-force", "over"] },
};

/** `agencies.csv` → its list and format; null for what there is not. */
export function dataSetOf(file: string): { set: DataSet; format: "json" | "csv" } | null {
  const [name, format, more] = file.split(".");
  const set = DATA_SETS.find((one) => one.name === name);
  if (!set || more !== undefined || (format !== "json" && format !== "csv") || !set.formats.includes(format))
    return null;
  return { set, format };
}

/** The header of the CSV of a list. */
export const csvFields = (set: DataSet): readonly string[] => set.csv?.fields ?? set.fields;

/** The lines of CSV that a row comes to, each with its cells in the order of the header. */
export function csvLines(set: DataSet, row: object): CellValue[][] {
  const lines = set.csv ? set.csv.lines(row) : [row];
  return lines.map((line) => csvFields(set).map((field) => (line as Record<string, CellValue>)[field] ?? null));
}

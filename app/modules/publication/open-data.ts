import type { CellValue } from "~/platform/workbook/write.server";
import type { PublicAgency, PublicMeasure } from "./publication.types";

/** One list of open data: its fields in order, as JSON names them and as the header of the CSV. */
export interface DataSet {
  readonly name: "agencies" | "measures" | "scales";
  readonly formats: readonly ("json" | "csv")[];
  readonly fields: readonly string[];
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
    formats: ["json"],
    fields: ["agencyCode", "agencyName", "version", "validFrom", "validUntil", "grades"],
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

/** The fields of a row in their order, for a line of CSV. */
export function cellsOf(set: DataSet, row: object): CellValue[] {
  return set.fields.map((field) => (row as Record<string, CellValue>)[field] ?? null);
}

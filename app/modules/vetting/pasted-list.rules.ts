import { matchHeader } from "~/modules/reference/header-matching.rules";
import { toHalfWidth } from "~/modules/reference/text-cleaning.rules";
import { candidateSheet } from "./candidate.sheet";
import { birthMonthOf, type TypedCandidate } from "./candidate-line.rules";

/**
 * A pasted list: a line per candidate, cells divided by tabs (as copied from a sheet) or by commas. Copied with its header,
 * the columns are what the header says and others are kept; without one, number, month and name are told apart.
 */
export function parsePastedList(pasted: string): TypedCandidate[] {
  const lines = pasted.split(/\r?\n/).filter((line) => line.trim() !== "");
  const fields = headerFields(lines[0]);
  return fields ? lines.slice(1).map((line) => lineUnder(fields, line)) : lines.map(bareLine);
}

type Column = { readonly header: string; readonly field: string | null };

function headerFields(line: string | undefined): readonly Column[] | null {
  if (line === undefined) return null;
  const columns = line.split("\t").map((cell): Column => {
    const header = cell.trim();
    return { header, field: matchHeader(candidateSheet, header)?.field ?? null };
  });
  return columns.some(({ field }) => field === "name") && columns.length > 1 ? columns : null;
}

function lineUnder(columns: readonly Column[], line: string): TypedCandidate {
  const cells = line.split("\t").map((cell) => cell.trim());
  const at = (field: string) => cells[columns.findIndex((column) => column.field === field)] || null;
  const kept = columns.flatMap(({ header, field }, index) =>
    header !== "" && (field === null || field === "sex") ? [{ header, value: cells[index] ?? "" }] : [],
  );
  return {
    no: at("no"),
    name: at("name") ?? "",
    idNumber: at("idNumber"),
    birthMonth: at("birthMonth"),
    unit: at("unit") ?? at("unitAndPosition"),
    position: at("position"),
    proposedPost: at("proposedPost"),
    nominatedBy: at("nominatedBy"),
    extra: kept,
  };
}

function bareLine(line: string): TypedCandidate {
  const cells = line
    .split(/\t|[,，;；、]|\s{2,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
  const idNumber = cells.find((cell) => /^\d{15,17}[\dX]?$/i.test(toHalfWidth(cell))) ?? null;
  const rest = cells.filter((cell) => cell !== idNumber);
  const no = rest.length > 1 && /^\d{1,4}[.、]?$/.test(toHalfWidth(rest[0]!)) ? toHalfWidth(rest.shift()!) : null;
  const name = rest.shift() ?? "";
  const birthMonth = rest.find((cell) => birthMonthOf(cell) !== null && /\d{4}/.test(toHalfWidth(cell))) ?? null;
  const words = rest.filter((cell) => cell !== birthMonth && !/^[男女]$/.test(cell));
  return { no, name, idNumber, birthMonth, unit: words[0] ?? null, proposedPost: words[1] ?? null };
}

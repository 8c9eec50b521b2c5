import type { Row } from "~/platform/workbook/types";
import { type HeaderCell, headerGrid } from "./header-grid.rules";
import { type HeaderMatch, headerKey, matchHeader } from "./header-matching.rules";
import type { SheetDefinition } from "./sheet-column.types";
import type { RecognisedColumn, Recognition, SheetMapping, SheetProbe } from "./sheet-recognition.types";
import { columnsOf } from "./sheet-row.rules";

/** How far down a header is looked for, and how many rows it may have. */
const DEEPEST_HEADER = 40;
const TALLEST_HEADER = 3;

/**
 * Finds the sheet, the header rows and the columns of an office's workbook. Null where no sheet has a header that fits:
 * fewer than two known columns, or none that is required. Visible sheets come before hidden ones.
 */
export function recogniseWorkbook(definition: SheetDefinition, probes: readonly SheetProbe[]): Recognition | null {
  const found = probes
    .map((probe) => ({ probe, recognition: recogniseSheet(definition, probe) }))
    .filter((entry): entry is { probe: SheetProbe; recognition: Recognition } => entry.recognition !== null);
  const rank = ({ probe, recognition }: (typeof found)[number]) =>
    (probe.info.visibility === "visible" ? 1000 : 0) +
    (recognition.missing.length === 0 ? 500 : 0) +
    (hasRowsBelow(probe, recognition.mapping) ? 200 : 0) +
    recognition.score;
  found.sort((a, b) => rank(b) - rank(a) || a.probe.info.index - b.probe.info.index);
  const best = found[0];
  if (!best) return null;
  const otherSheets = found
    .slice(1)
    .filter(({ probe, recognition }) => {
      const same = recognition.missing.length === 0 && hasRowsBelow(probe, recognition.mapping);
      return same && probe.info.visibility === "visible";
    })
    .map(({ recognition }) => recognition.sheetName);
  return { ...best.recognition, otherSheets };
}

/** Finds header rows and columns of one sheet. */
export function recogniseSheet(definition: SheetDefinition, probe: SheetProbe): Recognition | null {
  let best: Recognition | null = null;
  for (const row of probe.rows) {
    if (row.number > DEEPEST_HEADER) break;
    for (let height = 1; height <= TALLEST_HEADER; height++) {
      const candidate = tryHeader(definition, probe, row.number, row.number + height - 1);
      if (candidate && (!best || candidate.score > best.score)) best = candidate;
    }
  }
  return best && withMergedAbove(best, probe);
}

/** A header cell merged downwards belongs to the header with all its rows. */
function withMergedAbove(recognition: Recognition, probe: SheetProbe): Recognition {
  const { headerFrom } = recognition.mapping;
  const reaching = probe.info.merges.filter(
    (merge) => merge.left === merge.right && merge.top < headerFrom && merge.bottom >= headerFrom,
  );
  if (reaching.length === 0) return recognition;
  const top = Math.min(...reaching.map((merge) => merge.top));
  return { ...recognition, mapping: { ...recognition.mapping, headerFrom: top } };
}

/** The recognition that a user's own choice of sheet, header rows and columns amounts to. */
export function applyMapping(definition: SheetDefinition, probe: SheetProbe, mapping: SheetMapping): Recognition {
  const headers = headerGrid(probe, mapping.headerFrom, mapping.headerTo);
  const widest = Math.max(headers.length, ...Object.keys(mapping.columns).map(Number), 0);
  const columns: RecognisedColumn[] = [];
  for (let column = 1; column <= widest; column++) {
    const field = mapping.columns[column] ?? null;
    columns.push({ column, header: headers[column - 1]?.label ?? "", field, confidence: field ? "user" : "none" });
  }
  const fields = new Set(Object.values(mapping.columns));
  const missing = definition.required.filter((group) => !group.some((field) => fields.has(field)));
  return { mapping, sheetName: probe.info.name, columns, missing, otherSheets: [], score: 0 };
}

interface Claim {
  column: number;
  match: HeaderMatch;
}

function tryHeader(definition: SheetDefinition, probe: SheetProbe, from: number, to: number): Recognition | null {
  const height = to - from + 1;
  const own = probe.rows.filter((row) => row.number >= from && row.number <= to);
  if (own.length < height || own.some(looksLikeData)) return null;
  const headers = headerGrid(probe, from, to);
  const claims = new Map<string, Claim>();
  const more: Claim[] = [];
  let unknown = 0;
  const labels = headers.map(({ label }) => label).join(" ");
  headers.forEach((header, index) => {
    if (header.label === "") return;
    const match = matchHeader(definition, header.leaf, header.parent);
    const only = match && columnsOf(definition).get(match.field)?.onlyBeside;
    if (!match || (only?.words.test(headerKey(header.leaf)) && !only.other.test(labels))) {
      if (!/^(序号|编号|备注|说明|NO)$/.test(headerKey(header.leaf))) unknown++;
      return;
    }
    const rival = claims.get(match.field);
    const claim = { column: index + 1, match };
    // Columns of one name are all read: where they say different things neither may win in silence.
    const isSame = rival && sameHeader(header, headers[rival.column - 1]!);
    if (rival && (isSame || columnsOf(definition).get(match.field)?.joins)) more.push(claim);
    else if (!rival || match.weight > rival.match.weight) {
      // What stood beside the vaguer header goes with it.
      const beside = more.filter((one) => one.match.field !== match.field);
      more.splice(0, more.length, ...beside);
      claims.set(match.field, claim);
    }
  });
  addByContent(definition, probe, to, headers.length, { claims, more });
  const taken = new Map([...claims.values(), ...more].map(({ column, match }) => [column, match]));
  const required = new Set(definition.required.flat());
  const knownRequired = [...claims.keys()].filter((field) => required.has(field));
  if (claims.size < 2 || knownRequired.length === 0) return null;
  let score = -0.3 * unknown - 0.4 * (height - 1);
  for (const [field, { match }] of claims) score += match.weight * (required.has(field) ? 3 : 1);
  if (probe.info.frozenRows === to) score += 0.2;
  if (probe.info.printTitleRows && probe.info.printTitleRows.last === to) score += 0.2;
  const columns = headers.map((header, index): RecognisedColumn => {
    const claim = taken.get(index + 1);
    return {
      column: index + 1,
      header: header.label,
      field: claim?.field ?? null,
      confidence: claim?.confidence ?? "none",
    };
  });
  const fields = Object.fromEntries([...taken].map(([column, claim]) => [column, claim.field]));
  const missing = definition.required.filter((group) => !group.some((field) => claims.has(field)));
  const mapping = { sheet: probe.info.index, headerFrom: from, headerTo: to, columns: fields };
  return { mapping, sheetName: probe.info.name, columns, missing, otherSheets: [], score };
}

const sameHeader = (one: HeaderCell, other: HeaderCell) =>
  headerKey(one.leaf) === headerKey(other.leaf) && headerKey(one.parent) === headerKey(other.parent);

/** A required column under a header nobody knows is found by what stands in it, where its values cannot be anything else. */
function addByContent(
  definition: SheetDefinition,
  probe: SheetProbe,
  headerTo: number,
  width: number,
  { claims, more }: { claims: Map<string, Claim>; more: readonly Claim[] },
): void {
  const used = new Set([...claims.values(), ...more].map((claim) => claim.column));
  const below = probe.rows.filter((row) => row.number > headerTo);
  for (const field of definition.required.flat()) {
    const looksLike = columnsOf(definition).get(field)?.looksLike;
    if (!looksLike || claims.has(field)) continue;
    for (let column = 1; column <= width; column++) {
      if (used.has(column)) continue;
      const texts = below.map((row) => row.cells[column - 1]?.text ?? "").filter((text) => text.trim() !== "");
      const fitting = texts.filter((text) => looksLike(text)).length;
      if (fitting < 2 || fitting < texts.length * 0.6) continue;
      claims.set(field, { column, match: { field, confidence: "content", weight: 0.4 } });
      used.add(column);
      break;
    }
  }
}

/** A row that holds numbers, dates or long texts is no header. */
function looksLikeData(row: Row): boolean {
  const cells = row.cells.filter((cell) => cell.text.trim() !== "");
  const data = cells.filter(
    (cell) =>
      cell.kind === "number" ||
      cell.date !== undefined ||
      /^[\d０-９]{6,}[xX]?$|^\d{4}[-/.年]\d/.test(cell.text.trim()),
  ).length;
  return cells.length === 0 || data >= Math.max(1, cells.length * 0.25);
}

function hasRowsBelow(probe: SheetProbe, mapping: SheetMapping): boolean {
  return probe.rows.some(
    (row) => row.number > mapping.headerTo && row.cells.filter((cell) => cell.text.trim() !== "").length >= 2,
  );
}

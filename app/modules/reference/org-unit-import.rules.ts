import type { FieldDifference } from "./import-handler.types";
import type { orgUnitSheet } from "./org-unit.sheet";
import type { OrgUnitSnapshot } from "./org-units.events";
import type { SheetRow } from "./sheet-column.types";

export type OrgUnitValues = SheetRow<typeof orgUnitSheet>;

/** A unit as an import would have it, its parent still by code. */
export type WantedUnit = Omit<OrgUnitSnapshot, "parentId" | "mergedIntoId"> & { parentCode: string | null };

/**
 * The unit that a row asks for. Columns the sheet does not have, and blanks, leave what is stored; but a blank 上级单位编码 under its
 * own column means the root of the division.
 */
export function wantedUnit(values: OrgUnitValues, stored: WantedUnit | null, fields: ReadonlySet<string>): WantedUnit {
  const formerNames = values.formerNames
    ?.split(/[、，,;；\n]/)
    .map((name) => name.replace(/\s+/g, ""))
    .filter(Boolean);
  return {
    code: stored?.code ?? values.code!,
    name: values.name!,
    shortName: values.shortName ?? stored?.shortName ?? null,
    formerNames: formerNames ?? stored?.formerNames ?? [],
    parentCode: values.parentCode ?? (fields.has("parentCode") ? null : (stored?.parentCode ?? null)),
    divisionCode: values.divisionCode!,
    nature: values.nature!,
    branch: values.branch ?? stored?.branch ?? "administration",
    uscc: values.uscc ?? stored?.uscc ?? null,
    level: values.level ?? stored?.level ?? null,
    closedOn: values.closedOn ?? stored?.closedOn ?? null,
  };
}

/** Which fields differ, as text. */
export function unitDifferences(stored: WantedUnit, wanted: WantedUnit): FieldDifference[] {
  const differences: FieldDifference[] = [];
  for (const field of Object.keys(wanted) as (keyof WantedUnit)[]) {
    const [before, after] = [textOf(stored[field]), textOf(wanted[field])];
    if (before !== after) differences.push({ field, before, after });
  }
  return differences;
}

/** Codes that lie on a circle of parents; `parentOf` is what the tree would be. */
export function circularCodes(parentOf: ReadonlyMap<string, string | null>): Set<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  for (const start of parentOf.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let code: string | null | undefined = start;
    while (code && !done.has(code) && !onPath.has(code)) {
      path.push(code);
      onPath.add(code);
      code = parentOf.get(code);
    }
    if (code && onPath.has(code)) for (const each of path.slice(path.indexOf(code))) circular.add(each);
    for (const each of path) done.add(each);
  }
  return circular;
}

/** The most units one below the other, the highest among them: paths hold no more, and no body has a tenth of it. */
export const DEEPEST_UNIT = 29;

/**
 * Rows that put a unit deeper than `DEEPEST_UNIT`, or one above it: the row of each unit that lies too deep, else that of the
 * nearest one above it. `parentOf` is what the tree would be; a circle is passed over.
 */
export function tooDeepRows(
  parentOf: ReadonlyMap<string, string | null>,
  rowOf: ReadonlyMap<string, number>,
): Set<number> {
  const rows = new Set<number>();
  for (const start of parentOf.keys()) {
    const above: string[] = [];
    for (let code: string | null | undefined = start; code && !above.includes(code); code = parentOf.get(code)) {
      above.push(code);
      if (above.length > DEEPEST_UNIT) break;
    }
    const moved = above.length > DEEPEST_UNIT ? above.find((code) => rowOf.has(code)) : undefined;
    if (moved !== undefined) rows.add(rowOf.get(moved)!);
  }
  return rows;
}

/** A place of the tree as a file would leave it. */
export interface PlacedUnit {
  parent: string | null;
  isOpen: boolean;
}

/**
 * What stands in the way of closing units, for each that has anything: open units below it, and people in post there or below.
 * `people`: those in post by unit. Units are named as the tree names them.
 */
export function standingBelow(
  tree: ReadonlyMap<string, PlacedUnit>,
  people: ReadonlyMap<string, number>,
  closing: Iterable<string>,
): Map<string, { units: number; people: number }> {
  const found = new Map<string, { units: number; people: number }>();
  const wanted = new Set(closing);
  if (wanted.size === 0) return found;
  for (const [own, { isOpen }] of tree) {
    const there = people.get(own) ?? 0;
    if (!isOpen && there === 0) continue;
    const passed = new Set<string>();
    for (let at: string | null | undefined = own; at && !passed.has(at); at = tree.get(at)?.parent) {
      passed.add(at);
      if (!wanted.has(at)) continue;
      const sum = found.get(at) ?? { units: 0, people: 0 };
      found.set(at, { units: sum.units + (isOpen && at !== own ? 1 : 0), people: sum.people + there });
    }
  }
  return found;
}

/** Parents before children; whoever has no parent among the rows comes first. */
export function parentsFirst<T extends { code: string; parentCode: string | null }>(units: readonly T[]): T[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const sorted: T[] = [];
  const placed = new Set<string>();
  const place = (unit: T): void => {
    if (placed.has(unit.code)) return;
    placed.add(unit.code);
    const parent = unit.parentCode === null ? undefined : byCode.get(unit.parentCode);
    if (parent) place(parent);
    sorted.push(unit);
  };
  units.forEach(place);
  return sorted;
}

const textOf = (value: string | string[] | null): string | null =>
  Array.isArray(value) ? value.join("、") || null : value;

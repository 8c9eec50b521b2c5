import type { Db } from "#db/connection";
import type { Unit } from "~/platform/process.server";
import { FileKeys } from "./file-keys.rules";
import type {
  CheckContext,
  CheckedRow,
  ImportChecker,
  ImportHandler,
  ImportRow,
  LateVerdict,
} from "./import-handler.types";
import { orgUnitSheet } from "./org-unit.sheet";
import { type EndWithUnit, OrgUnitApplier, type OrgUnitPayload } from "./org-unit-apply.server";
import * as queries from "./org-unit-import.queries.server";
import {
  circularCodes,
  DEEPEST_UNIT,
  standingBelow,
  tooDeepRows,
  unitDifferences,
  type WantedUnit,
  wantedUnit,
} from "./org-unit-import.rules";
import type { FieldProblem } from "./sheet-row.rules";
import { nameKey } from "./text-cleaning.rules";
import { unitSnapshot } from "./unit-snapshot";
import { usccBodyKind } from "./uscc.rules";

/**
 * Imports units: parents may come in any order of the same file, nothing is ever deleted. A closing date closes as a registrar does:
 * only where nobody is in post and nothing open stands below, and with it ends what `endWithUnit` ends.
 */
export const orgUnitImport = (endWithUnit: EndWithUnit): ImportHandler<Db, Unit> => ({
  item: "org-units",
  sheet: orgUnitSheet,
  checker: async (context) =>
    new OrgUnitChecker(context, await queries.allUnits(context.db), await queries.divisionCodes(context.db)),
  applier: async (unit, context) => new OrgUnitApplier(unit, context, endWithUnit),
});

class OrgUnitChecker implements ImportChecker {
  private readonly stored: Map<string, queries.UnitRow>;
  private readonly codes: Map<string, string>;
  private readonly divisions: Set<string>;
  private readonly keys = new FileKeys();
  /** What the tree would be, and which row says so. */
  private readonly parents = new Map<string, string | null>();
  private readonly open = new Map<string, boolean>();
  private readonly closing = new Map<string, { number: number; column: number | null }>();
  private readonly rowOf = new Map<string, number>();
  private readonly byName = new Map<string, string>();

  constructor(
    private readonly context: CheckContext<Db>,
    units: readonly queries.UnitRow[],
    divisions: readonly string[],
  ) {
    this.stored = new Map(units.map((unit) => [nameKey(unit.code), unit]));
    this.codes = new Map(units.map((unit) => [unit.id, unit.code]));
    this.divisions = new Set(divisions);
    for (const unit of units) {
      this.parents.set(nameKey(unit.code), unit.parent_id ? nameKey(this.codes.get(unit.parent_id) ?? "") : null);
      this.open.set(nameKey(unit.code), unit.closed_on === null);
      this.byName.set(`${unit.division_code}/${nameKey(unit.name)}`, nameKey(unit.code));
    }
  }

  async check(rows: readonly ImportRow[]): Promise<CheckedRow[]> {
    return rows.map((row) => this.one(row));
  }

  private one(row: ImportRow): CheckedRow {
    const { values } = row;
    const problems: FieldProblem[] = [...row.problems];
    const warnings: FieldProblem[] = [...row.warnings];
    const { code, divisionCode, name, nature, uscc } = values as Partial<Record<string, string>>;
    const at = (field: string) => ({ field, column: row.columnOf(field) });
    if (divisionCode !== undefined && !this.divisions.has(divisionCode)) {
      problems.push({ ...at("divisionCode"), code: "unknown-division", params: { text: divisionCode } });
    }
    if (code === undefined || problems.length > 0) return refused(row, problems, warnings);
    const duplicate = this.keys.seen(code, row.number, JSON.stringify(values));
    if (duplicate) {
      problems.push({ ...at("code"), ...duplicate });
      return refused(row, problems, warnings);
    }
    const stored = this.stored.get(code) ?? null;
    const before = stored && this.asWanted(stored);
    const said = wantedUnit(values, before, this.context.fields);
    // A unit merged away stands below its successor, whatever an older list says.
    const isMerged = before !== null && stored?.merged_into_id !== null;
    const wanted = isMerged ? { ...said, parentCode: before.parentCode } : said;
    if (wanted.parentCode !== said.parentCode) warnings.push({ ...at("parentCode"), code: "merged-away" });
    const place = stored ?? { id: "", path: "", division_code: wanted.divisionCode };
    const parent = wanted.parentCode === null ? undefined : this.stored.get(nameKey(wanted.parentCode));
    const allows = (unit: typeof place) =>
      this.context.allowsUnit({ id: unit.id, path: unit.path, divisionCode: unit.division_code });
    const inScope = [place, ...(parent && !stored ? [parent] : [])].some(allows);
    // Whoever moves a unit keeps both places: below another one, and in another division.
    const isMoved = stored !== null && wanted.parentCode !== before?.parentCode;
    const isKept =
      (!isMoved || !parent || allows(parent)) && (!stored || allows({ ...stored, division_code: wanted.divisionCode }));
    if (!inScope || !isKept) {
      problems.push({ ...at("code"), code: "outside-scope" });
      return refused(row, problems, warnings);
    }
    const namesake = this.byName.get(`${wanted.divisionCode}/${nameKey(name!)}`);
    if (namesake && namesake !== code) warnings.push({ ...at("name"), code: "same-name", params: { code: namesake } });
    this.byName.set(`${wanted.divisionCode}/${nameKey(name!)}`, code);
    const body = uscc ? usccBodyKind(uscc) : null;
    if (body && body !== (nature === "institution" ? "institution" : "organ")) {
      if (nature === "organ" || nature === "institution") warnings.push({ ...at("uscc"), code: "uscc-nature" });
    }
    this.parents.set(code, wanted.parentCode === null ? null : nameKey(wanted.parentCode));
    this.rowOf.set(code, row.number);
    this.open.set(code, wanted.closedOn === null);
    if (wanted.closedOn !== null && before?.closedOn === null) {
      this.closing.set(code, { number: row.number, column: row.columnOf("closedOn") });
    }
    const differences = before ? unitDifferences(before, wanted) : [];
    const payload: OrgUnitPayload = { id: stored?.id ?? null, version: stored?.version ?? null, wanted };
    const action = !stored ? "add" : differences.length > 0 ? "change" : "unchanged";
    return {
      number: row.number,
      action,
      problems,
      warnings,
      payload: action === "unchanged" ? null : payload,
      differences,
    };
  }

  async finish(): Promise<ReadonlyMap<number, LateVerdict>> {
    const late = new Map<number, LateVerdict>();
    const column = null;
    for (const [number, problem] of this.keys.differing()) {
      late.set(number, { problems: [{ field: "code", column, ...problem }] });
      for (const [code, row] of this.rowOf) if (row === number) this.parents.delete(code);
    }
    for (const code of circularCodes(this.parents)) {
      const number = this.rowOf.get(code);
      if (number === undefined) continue;
      late.set(number, { problems: [{ field: "parentCode", column, code: "parent-circle" }] });
      if (!this.stored.has(code)) this.parents.delete(code);
    }
    for (const number of tooDeepRows(this.parents, this.rowOf)) {
      if (late.has(number)) continue;
      late.set(number, {
        problems: [{ field: "parentCode", column, code: "too-deep", params: { most: DEEPEST_UNIT } }],
      });
      for (const [code, row] of this.rowOf) if (row === number && !this.stored.has(code)) this.parents.delete(code);
    }
    for (let more = true; more; ) {
      more = false;
      for (const [code, number] of this.rowOf) {
        const parent = this.parents.get(code);
        if (!parent || late.has(number) || this.parents.has(parent)) continue;
        late.set(number, {
          problems: [{ field: "parentCode", column, code: "unknown-parent", params: { text: parent } }],
        });
        if (this.stored.has(code)) continue;
        this.parents.delete(code);
        more = true;
      }
    }
    await this.refuseClosings(late);
    return late;
  }

  /** Refuses to close what people or open units stand in; a closing refused leaves its unit open below others. */
  private async refuseClosings(late: Map<number, LateVerdict>): Promise<void> {
    if (this.closing.size === 0) return;
    const inPost = await queries.inPostByUnit(this.context.db, [...this.codes.keys()]);
    const people = new Map([...inPost].map(([id, count]) => [nameKey(this.codes.get(id)!), count]));
    for (let more = true; more; ) {
      more = false;
      for (const [code, { number }] of this.closing) {
        if (!late.has(number)) continue;
        this.closing.delete(code);
        this.open.set(code, true);
      }
      const tree = new Map(
        [...this.parents].map(([code, parent]) => [code, { parent, isOpen: this.open.get(code) !== false }]),
      );
      for (const [code, standing] of standingBelow(tree, people, this.closing.keys())) {
        const [problem, count] =
          standing.units > 0
            ? (["unit-has-units", standing.units] as const)
            : (["unit-has-people", standing.people] as const);
        const { number, column } = this.closing.get(code)!;
        late.set(number, { problems: [{ field: "closedOn", column, code: problem, params: { count } }] });
        more = true;
      }
    }
  }

  private asWanted(unit: queries.UnitRow): WantedUnit {
    return { ...unitSnapshot(unit), parentCode: unit.parent_id ? (this.codes.get(unit.parent_id) ?? null) : null };
  }
}

function refused(row: ImportRow, problems: readonly FieldProblem[], warnings: readonly FieldProblem[]): CheckedRow {
  return { number: row.number, action: "refused", problems, warnings, payload: null };
}

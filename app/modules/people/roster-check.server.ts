import type { Db } from "#db/connection";
import { FileKeys } from "~/modules/reference/file-keys.rules";
import type {
  CheckContext,
  CheckedRow,
  ImportChecker,
  ImportRow,
  LateVerdict,
} from "~/modules/reference/import-handler.types";
import type { FieldProblem } from "~/modules/reference/sheet-row.rules";
import type { DirectoryUnit, UnitDirectory } from "~/modules/reference/unit-directory.rules";
import { identityNumberIndex } from "./identity-number.server";
import { nameColumns } from "./name-columns.server";
import { asFromElsewhere, newPosting, personAfter, type ResolvedRow, rosterDecision } from "./roster-import.rules";
import type { RosterPayload } from "./roster-import.types";
import { type StoredPersonRow, storedPeople } from "./roster-people.server";
import { type RosterValues, rosterRowProblems, rosterRowWarnings, sidePosting } from "./roster-row.rules";

type Found = Omit<FieldProblem, "column">;

/** Checks roster rows against themselves, the units, the people already known and the rows before them in the file. */
export class RosterChecker implements ImportChecker {
  /** By number for main postings: of whom the register does not know, that row registers the person. */
  private readonly keys = new FileKeys();
  private readonly waiting: { number: number; idNumber: string }[] = [];

  constructor(
    private readonly context: CheckContext<Db>,
    private readonly directory: UnitDirectory,
  ) {}

  async check(rows: readonly ImportRow[]): Promise<CheckedRow[]> {
    const numbers = rows.flatMap((row) => (row.values.idNumber as string | undefined) ?? []);
    const people = await storedPeople(this.context.db, [...new Set(numbers)], identityNumberIndex);
    return rows.map((row) => this.one(row, people));
  }

  async finish(): Promise<ReadonlyMap<number, LateVerdict>> {
    const late = new Map<number, LateVerdict>();
    const refusedRows = new Set<number>();
    for (const [number, problem] of this.keys.differing()) {
      late.set(number, { problems: [{ field: "idNumber", column: null, ...problem }] });
      refusedRows.add(number);
    }
    for (const { number, idNumber } of this.waiting) {
      const registering = this.keys.firstRow(idNumber);
      if (registering !== undefined && !refusedRows.has(registering)) continue;
      if (late.has(number)) continue;
      late.set(number, { problems: [{ field: "idNumber", column: null, code: "main-posting-refused" }] });
    }
    return late;
  }

  private one(row: ImportRow, people: ReadonlyMap<string, StoredPersonRow>): CheckedRow {
    const values = row.values as RosterValues;
    const problems: FieldProblem[] = [...row.problems];
    const warnings: FieldProblem[] = [...row.warnings];
    const place = (found: Found): FieldProblem => ({
      ...found,
      column: found.field === null ? null : row.columnOf(found.field),
    });
    for (const found of rosterRowProblems(values, this.context.today)) problems.push(place(found));
    const unit = this.unitOf(values, problems, warnings, place);
    for (const found of rosterRowWarnings(values, unit?.unit.nature ?? null)) warnings.push(place(found));
    const refused = (): CheckedRow => ({ number: row.number, action: "refused", problems, warnings, payload: null });
    if (!unit || problems.length > 0) return refused();
    const idNumber = values.idNumber!;
    const stored = people.get(idNumber);
    const isSide = this.isSide(values, unit.unit.id, stored);
    const position = values.position ?? unit.position;
    const mergedHere = this.mergedHere(unit.unit.id, stored);
    const resolved: ResolvedRow = { values, unitId: unit.unit.id, position, isSide, mergedHere };
    const key = isSide ? `${idNumber}/${unit.unit.id}` : idNumber;
    const duplicate = this.keys.seen(key, row.number, JSON.stringify([values, unit.unit.id, position]));
    if (duplicate) {
      problems.push(place({ field: "idNumber", ...duplicate }));
      return refused();
    }
    const known = { number: row.number, problems, warnings };
    if (!stored) return this.unknownPerson(row, resolved, unit.unit, known);
    const decided = rosterDecision(resolved, stored.person);
    const decision = isSide || this.isOwn(stored) ? decided : asFromElsewhere(decided);
    if (decision.action === "refused") {
      problems.push(place({ field: decision.field, ...decision.problem }));
      return refused();
    }
    if (decision.action === "unchanged") return { ...known, action: "unchanged", payload: null };
    const payload: RosterPayload = {
      mode: decision.mode,
      personId: stored.person.id,
      version: stored.person.version,
      person: decision.person,
      posting: decision.posting,
      postingId: decision.postingId,
      ...(decision.isAgain ? { isAgain: true } : {}),
      ...(decision.replacesId ? { replacesId: decision.replacesId } : {}),
      divisionCode: (this.directory.byId(decision.posting.unitId) ?? unit.unit).divisionCode,
    };
    const differences = decision.differences.map((each) => (each.field === "unitName" ? this.namedUnits(each) : each));
    return { ...known, action: "change", payload, differences };
  }

  /** Of the places that a person holds or held, those whose unit was merged into this one. */
  private mergedHere(unitId: string, stored: StoredPersonRow | undefined): ReadonlySet<string> {
    const ids = stored ? [stored.person.main, ...stored.person.sides].map((posting) => posting.unitId) : [];
    return new Set(ids.filter((id) => id !== unitId && this.directory.successorId(id) === unitId));
  }

  /** Whether the person's main posting lies in the scope of whoever delivers. */
  private isOwn({ person }: StoredPersonRow): boolean {
    const unit = this.directory.byId(person.main.unitId);
    return unit === undefined || this.context.allowsUnit(unit);
  }

  private unknownPerson(
    row: ImportRow,
    resolved: ResolvedRow,
    unit: DirectoryUnit,
    known: Omit<CheckedRow, "action" | "payload">,
  ): CheckedRow {
    const { values } = resolved;
    const idNumber = values.idNumber!;
    const posting = newPosting(resolved);
    const person = personAfter(values, null);
    if (resolved.isSide) {
      this.waiting.push({ number: row.number, idNumber });
      const payload: RosterPayload = { mode: "side-of-new", idNumber, posting, divisionCode: unit.divisionCode };
      return { ...known, action: "add", payload };
    }
    // Worked out while the sheet is still being read, instead of while the commit waits.
    nameColumns(values.name!);
    const payload: RosterPayload = {
      mode: "new",
      idNumber,
      name: values.name!,
      person,
      posting,
      divisionCode: unit.divisionCode,
    };
    return { ...known, action: "add", payload };
  }

  /**
   * Whether the row is of a posting beside the main one. Where only the wording of the post says so, it still is the main posting of
   * whoever has no other: the register's main posting at that very unit, or nobody known yet.
   */
  private isSide(values: RosterValues, unitId: string, stored: StoredPersonRow | undefined): boolean {
    const said = sidePosting(values);
    if (said === null) return false;
    if (said === "column") return true;
    if (stored) return this.directory.successorId(stored.person.main.unitId) !== unitId;
    return this.keys.firstRow(values.idNumber!) !== undefined;
  }

  private unitOf(
    values: RosterValues,
    problems: FieldProblem[],
    warnings: FieldProblem[],
    place: (found: Found) => FieldProblem,
  ): { unit: DirectoryUnit; position: string | null } | null {
    const { unitCode, unitName, unitAndPosition } = values;
    const cut = unitAndPosition === undefined ? null : this.directory.split(unitAndPosition);
    const name = unitName ?? cut?.name ?? unitAndPosition;
    if (unitCode === undefined && name === undefined) return null;
    const allows = (unit: DirectoryUnit) => this.context.allowsUnit(unit);
    const finding = this.directory.find(
      { code: unitCode, name: unitCode === undefined ? name : (unitName ?? cut?.name) },
      allows,
    );
    const field = unitName === undefined && unitCode === undefined ? "unitAndPosition" : null;
    if (!finding.ok) {
      problems.push(place({ field: field ?? finding.field, ...finding.problem }));
      return null;
    }
    const said = field ?? (unitCode === undefined ? "unitName" : "unitCode");
    const { unit } = finding;
    if (finding.warning) warnings.push(place({ field: said, ...finding.warning }));
    if (!allows(unit)) {
      problems.push(place({ field: said, code: "outside-scope" }));
      return null;
    }
    const began = values.appointedOn;
    if (unit.closedOn && began !== undefined && began > unit.closedOn.slice(0, began.length)) {
      problems.push(place({ field: said, code: "unit-closed", params: { name: unit.name, date: unit.closedOn } }));
    }
    return { unit, position: cut?.position || null };
  }

  private namedUnits<T extends { before: string | null; after: string | null }>(difference: T): T {
    const name = (id: string | null) => (id === null ? null : (this.directory.byId(id)?.name ?? id));
    return { ...difference, before: name(difference.before), after: name(difference.after) };
  }
}

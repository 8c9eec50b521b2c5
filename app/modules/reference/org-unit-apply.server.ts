import { newId } from "~/platform/id";
import type { Unit } from "~/platform/process.server";
import type { AppliedRow, ApplyContext, ApplyOutcome, ImportApplier } from "./import-handler.types";
import * as queries from "./org-unit-import.queries.server";
import { parentsFirst, standingBelow, type WantedUnit } from "./org-unit-import.rules";
import type { OrgUnitSnapshot } from "./org-units.events";
import { unitSnapshot } from "./unit-snapshot";

/** What ends with a unit, in the transaction that closes it. */
export type EndWithUnit = (
  unit: Unit,
  context: ApplyContext,
  closed: { unitId: string; lastOn: string },
) => Promise<unknown>;

/** A row that was checked: the unit as it is to be, and the version it was read at; no id where it is new. */
export interface OrgUnitPayload {
  id: string | null;
  version: number | null;
  wanted: WantedUnit;
}

/** Writes the units of a checked file, in the transaction of its commit. */
export class OrgUnitApplier implements ImportApplier {
  private readonly rows: OrgUnitPayload[] = [];

  constructor(
    private readonly unit: Unit,
    private readonly context: ApplyContext,
    private readonly endWithUnit: EndWithUnit,
  ) {}

  async apply(rows: readonly AppliedRow[]): Promise<ApplyOutcome> {
    this.rows.push(...rows.map((row) => row.payload as OrgUnitPayload));
    return { ok: true };
  }

  async finish(): Promise<ApplyOutcome> {
    const { db } = this.unit;
    await queries.lockUnits(db);
    const stored = await queries.allUnits(db);
    const byCode = new Map(stored.map((unit) => [unit.code, { id: unit.id, path: unit.path }]));
    const byId = new Map(stored.map((unit) => [unit.id, unit]));
    const added: Parameters<typeof queries.insertUnits>[1][number][] = [];
    const sorted = parentsFirst(
      this.rows.map((row) => ({ ...row, code: row.wanted.code, parentCode: row.wanted.parentCode })),
    );
    for (const { id, version, wanted } of sorted) {
      const parent = wanted.parentCode === null ? null : byCode.get(wanted.parentCode);
      if (parent === undefined) return { ok: false, code: "facts-changed" };
      const { parentCode: _, ...rest } = wanted;
      const after: OrgUnitSnapshot = { ...rest, parentId: parent?.id ?? null, mergedIntoId: null };
      if (id === null) {
        if (byCode.has(wanted.code)) return { ok: false, code: "facts-changed" };
        const own = newId();
        const path = `${parent?.path ?? "/"}${own}/`;
        byCode.set(wanted.code, { id: own, path });
        added.push({
          ...rowOf(after),
          id: own,
          code: after.code,
          path,
          merged_into_id: null,
          created_at: this.context.now,
          updated_at: this.context.now,
        });
        this.unit.record({ name: "org-unit-created", subject: { type: "org-unit", id: own }, before: null, after });
        continue;
      }
      const old = byId.get(id);
      if (!old || old.version !== version) return { ok: false, code: "facts-changed" };
      if (added.length > 0) await queries.insertUnits(db, added.splice(0));
      after.mergedIntoId = old.merged_into_id;
      const written = await queries.updateUnit(db, id, old.version, { ...rowOf(after), updated_at: this.context.now });
      if (!written) return { ok: false, code: "facts-changed" };
      const path = `${parent?.path ?? "/"}${id}/`;
      const current = byCode.get(wanted.code)!;
      if (path !== current.path) {
        await queries.movePaths(db, current.path, path);
        for (const place of byCode.values()) {
          if (place.path.startsWith(current.path) && place !== current)
            place.path = path + place.path.slice(current.path.length);
        }
        current.path = path;
      }
      this.unit.record({
        name: "org-unit-changed",
        subject: { type: "org-unit", id },
        before: unitSnapshot(old),
        after,
      });
    }
    await queries.insertUnits(db, added);
    return this.close(
      sorted.filter(({ id, wanted }) => wanted.closedOn !== null && id && byId.get(id)?.closed_on === null),
    );
  }

  /** What ends with the units that this commit closed; `facts-changed` where somebody stands there since they were checked. */
  private async close(rows: readonly OrgUnitPayload[]): Promise<ApplyOutcome> {
    if (rows.length === 0) return { ok: true };
    const { db } = this.unit;
    const units = await queries.allUnits(db);
    const tree = new Map(units.map((each) => [each.id, { parent: each.parent_id, isOpen: each.closed_on === null }]));
    const people = await queries.inPostByUnit(db, [...tree.keys()]);
    const closing = rows.map((row) => ({ unitId: row.id!, lastOn: row.wanted.closedOn! }));
    if (
      standingBelow(
        tree,
        people,
        closing.map(({ unitId }) => unitId),
      ).size > 0
    )
      return { ok: false, code: "facts-changed" };
    for (const closed of closing) await this.endWithUnit(this.unit, this.context, closed);
    return { ok: true };
  }
}

function rowOf(unit: OrgUnitSnapshot) {
  return {
    name: unit.name,
    short_name: unit.shortName,
    former_names_json: JSON.stringify(unit.formerNames),
    parent_id: unit.parentId,
    division_code: unit.divisionCode,
    nature: unit.nature as queries.UnitRow["nature"],
    branch: unit.branch,
    uscc: unit.uscc,
    org_level: unit.level,
    closed_on: unit.closedOn,
  };
}

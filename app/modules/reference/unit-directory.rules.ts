import { nearestNames } from "./nearest-name.rules";
import type { CellProblem } from "./sheet-column.types";
import { nameKey } from "./text-cleaning.rules";

/** An org unit as far as finding it needs. */
export interface DirectoryUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly formerNames: readonly string[];
  readonly path: string;
  readonly divisionCode: string;
  readonly nature: string;
  readonly closedOn: string | null;
  readonly mergedIntoId: string | null;
}

export type UnitFinding =
  | { readonly ok: true; readonly unit: DirectoryUnit; readonly warning?: CellProblem }
  | { readonly ok: false; readonly field: "unitCode" | "unitName" | "unitAndPosition"; readonly problem: CellProblem };

export interface UnitDirectory {
  /**
   * The unit that a row means, by code or by its exact full, short or former name. A code and a name of different units are
   * refused; a name of several units is refused unless only one of them is allowed; units merged away lead to their successor.
   */
  find(said: { code?: string; name?: string }, allows: (unit: DirectoryUnit) => boolean): UnitFinding;
  /** Cuts unit and post written in one cell: the longest unit name at the start, the rest is the post. */
  split(text: string): { name: string; position: string } | null;
  byId(id: string): DirectoryUnit | undefined;
  /** The unit that one was merged into, through all mergers; itself where it was not. */
  successorId(id: string): string;
}

/** Makes the directory of all units, once an import. */
export function unitDirectory(units: readonly DirectoryUnit[]): UnitDirectory {
  const ids = new Map(units.map((unit) => [unit.id, unit]));
  const codes = new Map(units.map((unit) => [nameKey(unit.code), unit]));
  const full = new Map<string, DirectoryUnit[]>();
  const other = new Map<string, DirectoryUnit[]>();
  for (const unit of units) {
    push(full, nameKey(unit.name), unit);
    for (const name of [unit.shortName, ...unit.formerNames]) if (name) push(other, nameKey(name), unit);
  }
  const near = nearestNames(units.filter((unit) => !unit.closedOn).map((unit) => unit.name));
  const lengths = [...new Set([...full.keys(), ...other.keys()].map((key) => key.length))].sort((a, b) => b - a);
  const named = (key: string) => full.get(key) ?? other.get(key) ?? [];

  function successor(unit: DirectoryUnit): UnitFinding {
    let current = unit;
    for (let step = 0; step < 10 && current.mergedIntoId; step++) current = ids.get(current.mergedIntoId) ?? current;
    return current === unit
      ? { ok: true, unit }
      : { ok: true, unit: current, warning: { code: "unit-merged", params: { from: unit.name, to: current.name } } };
  }

  return {
    byId: (id) => ids.get(id),
    successorId(id) {
      const found = ids.get(id) && successor(ids.get(id)!);
      return found?.ok ? found.unit.id : id;
    },
    find({ code, name }, allows) {
      const found = name === undefined ? [] : named(nameKey(name));
      if (code !== undefined) {
        const unit = codes.get(nameKey(code));
        if (!unit) {
          const hint = name !== undefined && found.length === 1 ? found[0]!.code : "";
          return {
            ok: false,
            field: "unitCode",
            problem: { code: "unknown-unit", params: { text: code, nearest: hint } },
          };
        }
        const contradicts = name !== undefined && !found.includes(unit) && nameKey(unit.name) !== nameKey(name);
        if (contradicts) {
          const params = { text: name.slice(0, 60), name: unit.name };
          return { ok: false, field: "unitName", problem: { code: "unit-mismatch", params } };
        }
        return successor(unit);
      }
      if (name === undefined) return { ok: false, field: "unitName", problem: { code: "required" } };
      const open = found.filter((unit) => !unit.closedOn || unit.mergedIntoId);
      const usable = open.length > 0 ? open : found;
      if (usable.length > 1) {
        const mine = usable.filter(allows);
        if (mine.length === 1) return successor(mine[0]!);
        const codesOf = usable
          .slice(0, 4)
          .map((unit) => unit.code)
          .join("、");
        return {
          ok: false,
          field: "unitName",
          problem: { code: "ambiguous-unit", params: { text: name.slice(0, 60), codes: codesOf } },
        };
      }
      if (usable[0]) return successor(usable[0]);
      const params = { text: name.slice(0, 60), nearest: near(name, 2).join("、") };
      return { ok: false, field: "unitName", problem: { code: "unknown-unit", params } };
    },
    split(text) {
      const compact = text.replace(/[\s\u3000]+/g, "");
      const key = nameKey(compact);
      for (const length of lengths) {
        if (length > key.length || named(key.slice(0, length)).length === 0) continue;
        const name = compact.slice(0, length);
        return { name, position: compact.slice(length).replace(/^[、,，;；:：\-—]+/, "") };
      }
      return null;
    },
  };
}

function push(map: Map<string, DirectoryUnit[]>, key: string, unit: DirectoryUnit): void {
  const list = map.get(key);
  if (!list) map.set(key, [unit]);
  else if (!list.includes(unit)) list.push(unit);
}

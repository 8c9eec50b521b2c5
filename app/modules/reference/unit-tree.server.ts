import type { Db } from "#db/connection";
import { Kept } from "~/platform/kept.server";
import * as queries from "./unit-tree.queries.server";

export type TreeUnit = Awaited<ReturnType<typeof queries.unitsOfTree>>[number];

export interface UnitTree {
  units: readonly TreeUnit[];
  byId: ReadonlyMap<string, TreeUnit>;
  byCode: ReadonlyMap<string, TreeUnit>;
}

const kept = new Kept<UnitTree>(["org-unit"]);

/** The units of the city. Some hundred rows that every list needs: kept for a moment, as rights are. */
export async function unitTree(db: Db): Promise<UnitTree> {
  return kept.get(db, "", () => readTree(db));
}

/** The units as they are now; for whoever does not find a unit that was made a moment ago. */
export async function freshUnitTree(db: Db): Promise<UnitTree> {
  kept.forget(db);
  return unitTree(db);
}

async function readTree(db: Db): Promise<UnitTree> {
  const units = await queries.unitsOfTree(db);
  return {
    units,
    byId: new Map(units.map((unit) => [unit.id, unit])),
    byCode: new Map(units.map((unit) => [unit.code, unit])),
  };
}

/** A tree that holds all of these units, read anew only where one is missing. */
export async function unitTreeWith(db: Db, ids: Iterable<string>): Promise<UnitTree> {
  const tree = await unitTree(db);
  for (const id of ids) if (!tree.byId.has(id)) return freshUnitTree(db);
  return tree;
}

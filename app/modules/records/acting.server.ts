import type { Db } from "#db/connection";
import type { Actor } from "~/platform/actor";
import * as recordReaders from "./record-readers.queries.server";
import type { ActingBody } from "./records.rules";

/** The body an account acts for; one without a unit that has the whole city acts for all. */
export async function actingBodyOf(db: Db, actor: Actor): Promise<ActingBody> {
  const { unitId, scope } = actor;
  const names = unitId === null ? [] : await recordReaders.unitNames(db, unitId);
  return { unitId, names, isForAll: unitId === null && scope.city };
}

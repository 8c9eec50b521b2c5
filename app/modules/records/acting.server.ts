import type { Db } from "#db/connection";
import { type Actor, may } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import type { Ctx } from "~/platform/process.server";
import * as recordReaders from "./record-readers.queries.server";
import type { ActingBody } from "./records.rules";
import type { Reader } from "./visible-records.server";

/**
 * The body an account acts for; one without a unit that has the whole city acts for all. What a body decided that was merged away is kept
 * by its successor.
 */
export async function actingBodyOf(db: Db, actor: Actor): Promise<ActingBody> {
  const { unitId, scope } = actor;
  if (unitId === null) return { unitId, names: [], mergedIds: [], isForAll: scope.city };
  const names = await recordReaders.unitNames(db, unitId);
  const mergedIds = new Set<string>();
  for (let ids = [unitId]; ids.length > 0; ) {
    const found = (await recordReaders.mergedInto(db, ids)).filter(({ id }) => id !== unitId && !mergedIds.has(id));
    for (const merged of found) {
      mergedIds.add(merged.id);
      names.push(...merged.names);
    }
    ids = found.map(({ id }) => id);
  }
  return { unitId, names, mergedIds: [...mergedIds], isForAll: false };
}

/** Whoever asks, as a reader of records: what waits for its second signature is shown to its own body's people alone. */
export async function readerOf({ db, actor, now }: Pick<Ctx, "db" | "actor" | "now">): Promise<Reader> {
  const signs = may(actor, "records.confirm") || may(actor, "records.enter");
  return { roles: actor.roles, actsFor: signs ? await actingBodyOf(db, actor) : null, today: civilDayOf(now) };
}

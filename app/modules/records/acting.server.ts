import type { Db } from "#db/connection";
import { type Actor, may } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import type { Ctx } from "~/platform/process.server";
import * as recordReaders from "./record-readers.queries.server";
import type { ActingBody } from "./records.rules";
import type { Reader } from "./visible-records.server";

/** The body an account acts for; one without a unit that has the whole city acts for all. */
export async function actingBodyOf(db: Db, actor: Actor): Promise<ActingBody> {
  const { unitId, scope } = actor;
  const names = unitId === null ? [] : await recordReaders.unitNames(db, unitId);
  return { unitId, names, isForAll: unitId === null && scope.city };
}

/** Whoever asks, as a reader of records: what waits for its second signature is shown to its own body's people alone. */
export async function readerOf({ db, actor, now }: Pick<Ctx, "db" | "actor" | "now">): Promise<Reader> {
  const signs = may(actor, "records.confirm") || may(actor, "records.enter");
  return { roles: actor.roles, actsFor: signs ? await actingBodyOf(db, actor) : null, today: civilDayOf(now) };
}

import type { Db } from "#db/connection";
import { systemActor } from "~/modules/accounts/actor.server";
import { now } from "~/platform/clock";
import { newId } from "~/platform/id";
import type { Ctx } from "~/platform/process.server";

/** In whose name a job does what nobody asked it for just now. */
export function jobCtx(db: Db): Ctx {
  return { db, actor: systemActor(), now: now(), requestId: newId(), origin: { via: "job", address: null } };
}

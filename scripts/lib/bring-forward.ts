import type { Db } from "#db/connection";
import { loadReference } from "#db/reference/load";
import { systemActor } from "~/modules/accounts/actor.server";
import { renewAccess } from "~/modules/accounts/use-cases/renew-access.server";
import { now } from "~/platform/clock";
import { newId } from "~/platform/id";
import { mustBeOk } from "~/platform/result";

/** Everything that the release ships, into a migrated database, as the migrating account; safe to repeat. */
export async function bringForward(db: Db): Promise<void> {
  await loadReference(db);
  const origin = { via: "script", address: null } as const;
  mustBeOk(await renewAccess({ db, actor: systemActor(), now: now(), requestId: newId(), origin }));
}

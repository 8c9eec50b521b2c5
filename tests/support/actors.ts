import type { Db } from "#db/connection";
import { loadActor, systemActor } from "~/modules/accounts/actor.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import type { Actor } from "~/platform/actor";
import { civilDayOf, instantOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import type { Role } from "~/platform/permissions";
import type { Ctx } from "~/platform/process.server";
import { mustBeOk } from "~/platform/result";

export const TEST_NOW = instantOf("2026-11-24T02:00:00Z");

export function ctxOf(db: Db, actor: Actor = systemActor(), now: Date = TEST_NOW): Ctx {
  return { db, actor, now, requestId: newId(), origin: { via: "script", address: null } };
}

/** An account of these roles over the given scope (the whole city unless said), made by the product's own use case. */
export async function makeActor(
  db: Db,
  roles: Role[],
  {
    scopeKind = "city",
    scopeValue = "",
    unitId = null as string | null,
    personId = null as string | null,
    username = `u-${newId().toLowerCase()}`,
  } = {} as {
    scopeKind?: "city" | "division" | "unit";
    scopeValue?: string;
    unitId?: string | null;
    personId?: string | null;
    username?: string;
  },
): Promise<Actor> {
  const id = mustBeOk(
    await createAccount(ctxOf(db), {
      username,
      displayName: `测试 ${roles.join("、")}`.slice(0, 100),
      principalKind: "posting",
      password: null,
      mustChangePassword: false,
      unitId,
      personId,
      roles: roles.map((role) => ({ role, scopeKind, scopeValue })),
    }),
  );
  const actor = await loadActor(db, id, civilDayOf(TEST_NOW));
  if (!actor) throw new Error("the account just made is not active");
  return actor;
}

import type { Db } from "#db/connection";
import { loadActor, systemActor } from "~/modules/accounts/actor.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { createApiKey } from "~/modules/accounts/use-cases/create-api-key.server";
import type { Actor } from "~/platform/actor";
import { civilDayOf, now } from "~/platform/clock";
import { newId } from "~/platform/id";
import type { Ctx } from "~/platform/process.server";
import { mustBeOk } from "~/platform/result";
import { randomToken } from "~/platform/secrets.server";
import { readCredentials, writeCredentials } from "./credentials";
import { DEMO_CLIENTS, DEMO_USERS } from "./demo-users";
import { accountIdByName, unitIdsByCode } from "./load.queries.server";

const script = { via: "script", address: null } as const;

const systemCtx = (db: Db): Ctx => ({ db, actor: systemActor(), now: now(), requestId: newId(), origin: script });

const actors = new WeakMap<Db, Map<string, Actor>>();

/** A context in which the named account acts now; its rights are read once. @throws where there is no such account. */
export async function actingAs(db: Db, username: string): Promise<Ctx> {
  const known = actors.get(db) ?? new Map<string, Actor>();
  actors.set(db, known);
  const actor = known.get(username) ?? (await actorByName(db, username));
  known.set(username, actor);
  return { db, actor, now: now(), requestId: newId(), origin: script };
}

/** The same, with the account read anew: its rights or its agency have just changed. */
export async function actingAnew(db: Db, username: string): Promise<Ctx> {
  actors.get(db)?.delete(username);
  return actingAs(db, username);
}

async function actorByName(db: Db, username: string): Promise<Actor> {
  const id = await accountIdByName(db, username);
  const actor = id && (await loadActor(db, id, civilDayOf(now())));
  if (!actor) throw new Error(`no demo account ${username}`);
  return actor;
}

/** The accounts behind the API clients and their keys; a key that nobody wrote down is made anew. */
export async function makeClients(db: Db, home: string): Promise<void> {
  const credentials = readCredentials(home);
  for (const { client, name, roles, ground, division } of DEMO_CLIENTS) {
    const username = `api-${client}`;
    const accountId =
      (await accountIdByName(db, username)) ??
      mustBeOk(
        await createAccount(systemCtx(db), {
          username,
          displayName: name,
          principalKind: "service",
          password: null,
          mustChangePassword: false,
          isDemo: true,
          roles: roles.map((role) =>
            division ? { role, scopeKind: "division", scopeValue: division } : { role, scopeKind: "city" },
          ),
        }),
      );
    if (credentials.apiKeys.some((row) => row.client === client)) continue;
    const key = mustBeOk(await createApiKey(systemCtx(db), { accountId, client, defaultGround: ground ?? null }));
    credentials.apiKeys.push({ client, scopes: roles, key });
    writeCredentials(home, credentials);
  }
}

/** The people of the demo; passwords are written down before they are used, so that none is ever lost. */
export async function makeUsers(db: Db, home: string): Promise<void> {
  const units = await unitIdsByCode(db, [...new Set(DEMO_USERS.map((user) => user.unit))]);
  const credentials = readCredentials(home);
  for (const { username, name, roles, unit } of DEMO_USERS) {
    if (credentials.users.some((row) => row.username === username)) continue;
    credentials.users.push({ username, password: `Xh-${randomToken(9)}-7`, roles, name, unit });
  }
  writeCredentials(home, credentials);
  for (const { username, name, roles, unit, divisions } of DEMO_USERS) {
    if (await accountIdByName(db, username)) continue;
    const scopes = divisions
      ? divisions.map((scopeValue) => ({ scopeKind: "division" as const, scopeValue }))
      : [{ scopeKind: "city" as const }];
    const made = await createAccount(systemCtx(db), {
      username,
      displayName: name,
      principalKind: roles.includes("agency-user") ? "agency-seat" : "posting",
      password: credentials.users.find((row) => row.username === username)!.password,
      mustChangePassword: false,
      isDemo: true,
      unitId: units.get(unit) ?? null,
      roles: roles.flatMap((role) => scopes.map((scope) => ({ role, ...scope }))),
    });
    mustBeOk(made);
  }
}

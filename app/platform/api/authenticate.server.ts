import type { Request, Response } from "express";
import type { Db } from "#db/connection";
import { type Actor, actingBy } from "../actor";
import type { Language } from "../i18n";
import type { Permission } from "../permissions";
import type { Endpoint } from "./endpoint";
import { sendCommon } from "./problem.server";

export interface KeyHolders {
  /** The actor behind a key given in the clear, or null. */
  identifyKey(key: string, at: Date): Promise<Actor | null>;
  /** Whether whom the key let in it still would; inside a transaction that answer holds to its end. */
  stillMay?(db: Db, key: string, actor: Actor): Promise<boolean>;
}

const keyOf = (req: Request): string | undefined =>
  /^Bearer\s+(\S{8,200})$/i.exec(req.headers.authorization ?? "")?.[1];

/** Asks again, inside the transaction of the act, whether the key of the request may; nothing where no key let anybody in. */
export function stillMayBy(
  req: Request,
  services: KeyHolders,
  actor: Actor,
): ((db: Db) => Promise<boolean>) | undefined {
  const key = keyOf(req);
  if (!services.stillMay || !key || actor.accountId === "") return undefined;
  return (db) => services.stillMay!(db, key, actor);
}

/** Who asks, with the right that the endpoint wants and no further than it reaches; null where a refusal has been sent. */
export async function authenticate(
  item: Endpoint,
  req: Request,
  res: Response,
  services: KeyHolders,
  at: Date,
  lng: Language,
): Promise<Actor | null> {
  const header = req.headers.authorization;
  if (item.permission === "public" && !header) return anyone;
  const key = keyOf(req);
  const actor = key ? await services.identifyKey(key, at) : null;
  if (!actor) {
    if (item.permission === "public") return anyone;
    res.set("WWW-Authenticate", 'Bearer realm="xinheng"');
    sendCommon(res, "unauthenticated", lng);
    return null;
  }
  if (item.permission === "public") return actor;
  const wanted = (Array.isArray(item.permission) ? item.permission : [item.permission]) as readonly Permission[];
  if (!wanted.some((permission) => actor.permissions.has(permission))) {
    sendCommon(res, "forbidden", lng);
    return null;
  }
  return actingBy(actor, wanted);
}

const anyone: Actor = {
  accountId: "",
  name: "",
  username: "",
  roles: [],
  permissions: new Set(),
  scope: { city: false, divisions: [], units: [] },
  unitId: null,
  personId: null,
  agencyId: null,
  locale: null,
};

import type { AppLoadContext } from "@remix-run/node";
import type { Db } from "#db/connection";
import type { Actor } from "./actor";
import type { Ctx } from "./process.server";

/** What the server knows about a request before anyone has looked at it. */
export interface RequestContext {
  db: Db;
  now: Date;
  requestId: string;
  address: string | null;
  nonce: string;
  /** Who is signed in; asked once a request. */
  identify(request: Request): Promise<Identity>;
  /** Whether who was let in still would be; inside a transaction that answer holds to its end. */
  stillMay?(db: Db, identity: Identity): Promise<boolean>;
  /** Wakes the background work of this process. */
  nudgeJobs(): void;
}

export interface Identity {
  actor: Actor | null;
  sessionId: string | null;
  mustChangePassword: boolean;
  setCookie: string | null;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true;
  }
}

/** The context of a use case for the one who is signed in; with the identity it came from, rights are asked for again there. */
export function ctxFor(context: AppLoadContext, actor: Actor, identity?: Identity): Ctx {
  return {
    ...(identity && context.stillMay ? { stillMay: (db) => context.stillMay!(db, identity) } : {}),
    db: context.db,
    actor,
    now: context.now,
    requestId: context.requestId,
    origin: { via: "web", address: context.address },
  };
}

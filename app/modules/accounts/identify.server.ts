import type { Db } from "#db/connection";
import { civilDayOf } from "~/platform/clock";
import type { Identity } from "~/platform/context.server";
import { loadActor } from "./actor.server";
import { keptIdOf, readSession } from "./session.server";
import { stillMay } from "./standing.server";

/** Who is signed in on this request, with the rights of this moment. Asked once; later callers share the answer. */
export function identifier(db: Db, now: Date): (request: Request) => Promise<Identity> {
  let answer: Promise<Identity> | undefined;
  return (request) => {
    answer ??= identify(db, request, now);
    return answer;
  };
}

async function identify(db: Db, request: Request, now: Date): Promise<Identity> {
  const session = await readSession(db, request, now);
  if (session.accountId === null)
    return { actor: null, sessionId: null, mustChangePassword: false, setCookie: session.setCookie };
  const actor = await loadActor(db, session.accountId, civilDayOf(now));
  return {
    actor,
    sessionId: session.sessionId,
    mustChangePassword: session.mustChangePassword,
    setCookie: session.setCookie,
  };
}

/** Whether who is signed in still would be let in, at this moment. */
export async function stillSignedIn(db: Db, { actor, sessionId }: Identity, at: Date): Promise<boolean> {
  if (!actor || !sessionId) return false;
  return stillMay(db, actor, { session: keptIdOf(sessionId) }, civilDayOf(at));
}

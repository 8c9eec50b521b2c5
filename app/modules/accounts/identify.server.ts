import type { Db } from "#db/connection";
import { civilDayOf } from "~/platform/clock";
import type { Identity } from "~/platform/context.server";
import { loadActor } from "./actor.server";
import { readSession } from "./session.server";

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

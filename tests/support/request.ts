import type { AppLoadContext } from "@remix-run/node";
import type { Db } from "#db/connection";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { TEST_NOW } from "./actors";

/** What a loader or action gets, with this actor signed in (nobody where null). */
export function contextOf(db: Db, actor: Actor | null, now: Date = TEST_NOW, address = "127.0.0.1"): AppLoadContext {
  return {
    db,
    now,
    requestId: newId(),
    address,
    nonce: "test",
    identify: async () => ({ actor, sessionId: actor ? "test" : null, mustChangePassword: false, setCookie: null }),
    nudgeJobs() {},
  };
}

type Handler<T> = (args: { request: Request; params: Record<string, string>; context: AppLoadContext }) => Promise<T>;

interface Call {
  db: Db;
  actor: Actor | null;
  path: string;
  params?: Record<string, string>;
  /** A posted form; none for a GET. */
  form?: Record<string, string>;
  /** Where it comes from; this machine unless said. */
  address?: string;
}

/** Calls a loader or action as the framework would; a thrown Response is returned. */
export async function call<T>(
  handler: Handler<T>,
  { db, actor, path, params = {}, form, address }: Call,
): Promise<T | Response> {
  const url = `http://localhost${path}`;
  const request = form ? new Request(url, { method: "POST", body: new URLSearchParams(form) }) : new Request(url);
  try {
    return await handler({ request, params, context: contextOf(db, actor, TEST_NOW, address) });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** The status a loader or action answered with: 200 where it returned plain data. */
export function statusOf(answer: unknown): number {
  if (answer instanceof Response) return answer.status;
  const init = (answer as { init?: { status?: number } | null } | null)?.init;
  return init?.status ?? 200;
}

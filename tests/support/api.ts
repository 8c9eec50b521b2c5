import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import type { Db } from "#db/connection";
import { endpoints } from "~/endpoints.server";
import { jobHandlers } from "~/jobs.server";
import type { Actor } from "~/platform/actor";
import { apiRouter } from "~/platform/api/router.server";
import { newId } from "~/platform/id";
import { type JobRunner, startJobs } from "~/platform/jobs.server";
import { dropRest } from "~/platform/rest-of-body.server";

export interface TestApi {
  url: string;
  /** Gives an actor a key of its own. */
  keyOf(actor: Actor): string;
  send(
    actor: Actor | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
  close(): Promise<void>;
}

/**
 * The API with every endpoint, and the background work behind it, on a free port. A test that does that work itself, step by
 * step, starts it without: of two that take up a job only one is counted on.
 */
export async function startApi(db: Db, { hasJobs = true } = {}): Promise<TestApi> {
  const actors = new Map<string, Actor>();
  const jobs: JobRunner = startJobs(db, hasJobs ? jobHandlers : {}, "test");
  const app = express();
  app.use((_req, res, next) => {
    res.locals.requestId = newId();
    next();
  });
  app.use(dropRest);
  app.use(apiRouter(endpoints, { db, identifyKey: async (key) => actors.get(key) ?? null, nudgeJobs: jobs.nudge }));
  const server: Server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keyOf = (actor: Actor) => {
    actors.set(actor.accountId, actor);
    return actor.accountId;
  };
  return {
    url,
    keyOf,
    send(actor, method, path, body, headers = {}) {
      const auth: Record<string, string> = actor ? { Authorization: `Bearer ${keyOf(actor)}` } : {};
      const isForm = body instanceof FormData;
      const type: Record<string, string> = body === undefined || isForm ? {} : { "Content-Type": "application/json" };
      const payload = body === undefined ? undefined : isForm ? body : JSON.stringify(body);
      return fetch(url + path, { method, headers: { ...auth, ...type, ...headers }, body: payload });
    },
    async close() {
      await jobs.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

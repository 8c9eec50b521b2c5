import { createHash } from "node:crypto";
import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Db } from "#db/connection";
import { endpoints } from "./endpoints.server";
import { loadActorOfKey } from "./modules/accounts/actor.server";
import { identifier, stillSignedIn } from "./modules/accounts/identify.server";
import { stillMay } from "./modules/accounts/standing.server";
import { apiDocs } from "./platform/api/docs.server";
import { describeApi } from "./platform/api/openapi.server";
import { apiRouter } from "./platform/api/router.server";
import { civilDayOf, now, ticks } from "./platform/clock";
import { env } from "./platform/env.server";
import { isLanguage } from "./platform/i18n";
import { newId } from "./platform/id";
import { log } from "./platform/log.server";
import { catalogue } from "./platform/messages.server";
import { metrics, observeRequest } from "./platform/metrics.server";
import { journalAnswers } from "./platform/process.server";
import { dropRest } from "./platform/rest-of-body.server";
import { sameBytes, sha256 } from "./platform/secrets.server";
import { nonceOf, sameOriginOnly, securityHeaders } from "./platform/security-headers.server";

export interface HttpServices {
  db: Db;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Folder of the built client, or null while developing (Vite serves it). */
  clientFolder: string | null;
  nudgeJobs(): void;
}

/** The whole product over HTTP: health, metrics, API and pages. */
export function createHttpApp({ db, build, clientFolder, nudgeJobs }: HttpServices): Express {
  const app = express();
  const { TRUST_PROXY, METRICS_TOKEN } = env();
  app.disable("x-powered-by");
  // Answers that may be kept say so with an ETag of their own.
  app.disable("etag");
  app.set("query parser", "simple");
  if (TRUST_PROXY) app.set("trust proxy", TRUST_PROXY);
  app.use((req: Request, res: Response, next: NextFunction) => {
    // The origin check of the framework believes X-Forwarded-Host: only a trusted proxy may say it.
    if (!TRUST_PROXY) delete req.headers["x-forwarded-host"];
    res.locals.requestId = newId();
    res.set("X-Request-Id", res.locals.requestId as string);
    const start = ticks();
    res.on("finish", () => {
      const ms = Math.round((ticks() - start) * 10) / 10;
      observeRequest(req, res, ms);
      log.info(
        { requestId: res.locals.requestId, method: req.method, path: req.path, status: res.statusCode, ms },
        "request",
      );
    });
    next();
  });
  app.use(dropRest);
  app.get("/healthz", (_req, res) => void res.type("text/plain").send("ok"));
  app.get("/readyz", (_req, res) => {
    journalAnswers(db).then(
      () => res.type("text/plain").send("ready"),
      () => res.status(503).type("text/plain").send("the database does not answer"),
    );
  });
  app.get("/metrics", (req, res) => {
    const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? "")?.[1];
    // A proxy on the same machine reaches us by loopback for whoever asks it: what was passed on is not local.
    const isPassedOn = ["x-forwarded-for", "x-real-ip", "forwarded", "via"].some((name) => name in req.headers);
    const isLocal = !isPassedOn && ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(req.socket.remoteAddress ?? "");
    const hasToken =
      METRICS_TOKEN !== undefined && token !== undefined && sameBytes(sha256(token), sha256(METRICS_TOKEN));
    if (!isLocal && !hasToken) return void res.status(403).end();
    metrics().then(({ type, text }) => res.type(type).send(text));
  });
  app.use(securityHeaders());
  app.use(compression());
  // Before the files: no call of a program waits for the disk to say that it has no file of that name.
  app.use(apiDocs());
  mountApi(app, db, nudgeJobs);
  if (clientFolder) {
    app.use(
      "/assets",
      express.static(path.join(clientFolder, "assets"), { immutable: true, maxAge: "1y", index: false }),
    );
    app.use(express.static(clientFolder, { maxAge: "1h", index: false }));
  }
  app.get("/locales/:lng/:hash.json", (req, res, next) => {
    if (!isLanguage(req.params.lng)) return next();
    const { json, hash } = catalogue(req.params.lng);
    res.set("Cache-Control", hash === req.params.hash ? "public, max-age=31536000, immutable" : "no-cache");
    res.type("application/json").send(json);
  });
  app.use(sameOriginOnly);
  app.all(
    "*",
    createRequestHandler({
      build,
      mode: env().NODE_ENV,
      getLoadContext(req, res) {
        const at = now();
        return {
          db,
          now: at,
          requestId: res.locals.requestId as string,
          address: req.ip ?? null,
          nonce: nonceOf(res),
          identify: identifier(db, at),
          stillMay: (inside, identity) => stillSignedIn(inside, identity, now()),
          nudgeJobs,
        };
      },
    }),
  );
  app.use((error: Error, _req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) return next(error);
    if (error instanceof URIError) return void res.status(400).type("text/plain").send("400");
    log.error({ err: error, requestId: res.locals.requestId }, "unexpected error");
    res.status(500).type("text/plain").send(`500 ${res.locals.requestId}`);
  });
  return app;
}

const keptKeyOf = (key: string): string => createHash("sha256").update(key).digest("hex");

function mountApi(app: Express, db: Db, nudgeJobs: () => void): void {
  let description: string | undefined;
  app.get("/api/openapi.json", (_req, res) => {
    description ??= JSON.stringify(describeApi(endpoints));
    res.type("application/json").send(description);
  });
  app.use(
    apiRouter(endpoints, {
      db,
      nudgeJobs,
      identifyKey: (key, at) => loadActorOfKey(db, keptKeyOf(key), civilDayOf(at)),
      stillMay: (inside, key, actor) => stillMay(inside, actor, { key: keptKeyOf(key) }, civilDayOf(now())),
    }),
  );
}

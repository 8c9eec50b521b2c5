import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import type { Db } from "#db/connection";
import { now } from "../clock";
import type { Language } from "../i18n";
import { holdsIdentityNumber } from "../identity-number-text";
import { log } from "../log.server";
import { acceptedLanguage, translator } from "../messages.server";
import { authenticate, type KeyHolders, stillMayBy } from "./authenticate.server";
import { type ApiInput, type ApiReply, type Endpoint, isConditional } from "./endpoint";
import {
  holdKey,
  isIdempotencyKey,
  keepAnswer,
  markDone,
  type Replay,
  releaseKey,
  takeIdempotencyKey,
} from "./idempotency.server";
import { sendCommon, sendRefusal } from "./problem.server";
import { readBody } from "./request-body.server";
import { parse, problemsOf } from "./shapes.server";

export interface ApiServices extends KeyHolders {
  db: Db;
  nudgeJobs(): void;
  /** Requests a key may make in a stretch of seconds; far above any honest use unless said otherwise. */
  rate?: { points: number; seconds: number };
}

const RATE = { points: 50_000, seconds: 10 };

/** Mounts every endpoint: authenticate → authorise → parse → act → answer. Nothing here ever answers 500 for input. */
export function apiRouter(endpoints: readonly Endpoint[], services: ApiServices): Router {
  const router = express.Router({ caseSensitive: true, strict: false });
  const { points, seconds } = services.rate ?? RATE;
  const limiter = new RateLimiterMemory({ keyPrefix: "api", points, duration: seconds });
  const byPath = new Map<string, Endpoint[]>();
  for (const item of endpoints) byPath.set(item.path, [...(byPath.get(item.path) ?? []), item]);
  // Fixed segments first, so that `/reports/verification` is not read as `/reports/{no}`.
  const paths = [...byPath.keys()].sort((a, b) => (a.match(/\{/g)?.length ?? 0) - (b.match(/\{/g)?.length ?? 0));
  for (const path of paths) {
    const items = byPath.get(path)!;
    const pattern = path.replaceAll(/\{(\w+)\}/g, ":$1");
    for (const item of items) {
      router[item.method](pattern, (req, res, next) => {
        answer(item, req, res, services, limiter).catch(next);
      });
    }
    router.all(pattern, (req, res) => {
      const allowed = items.map((item) => item.method.toUpperCase());
      res.set("Allow", [...allowed, ...(allowed.includes("GET") ? ["HEAD"] : [])].join(", "));
      sendCommon(res, "method-not-allowed", languageOf(req));
    });
  }
  router.use("/api/v1", (req, res) => sendCommon(res, "not-found", languageOf(req)));
  router.use((error: Error & { status?: number; type?: string }, req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) return next(error);
    const lng = languageOf(req);
    if (error instanceof URIError || error.status === 400) return sendCommon(res, "bad-request", lng);
    log.error({ err: error, requestId: res.locals.requestId as string, path: req.path }, "api: unexpected error");
    sendCommon(res, "internal-error", lng);
  });
  return router;
}

function languageOf(req: Request): Language {
  return acceptedLanguage(req.headers["accept-language"]);
}

async function answer(
  item: Endpoint,
  req: Request,
  res: Response,
  services: ApiServices,
  limiter: RateLimiterMemory,
): Promise<void> {
  const lng = languageOf(req);
  const at = now();
  const actor = await authenticate(item, req, res, services, at, lng);
  if (!actor) return;
  const wait = await secondsToWait(limiter, actor.accountId || (req.ip ?? ""));
  if (wait > 0) {
    res.set("Retry-After", String(wait));
    return sendCommon(res, "too-many-requests", lng);
  }
  if (holdsIdentityNumber(JSON.stringify(req.query))) return sendCommon(res, "number-in-address", lng);
  const ifMatch = req.headers["if-match"]?.replace(/^W\//, "").replaceAll('"', "") ?? null;
  const shapes = { params: parse(item.params, req.params), query: parse(item.query, req.query) };
  const problems = [...problemsOf(shapes.params, lng), ...problemsOf(shapes.query, lng)];
  if (problems.length > 0) return sendCommon(res, "invalid-input", lng, { errors: problems });
  if (isConditional(item) && !ifMatch) return sendCommon(res, "if-match-missing", lng);
  const key = req.headers["idempotency-key"];
  if (item.method === "post" && typeof key === "string" && !isIdempotencyKey(key)) {
    const message = translator(lng)("common:problem.invalid");
    return sendCommon(res, "invalid-input", lng, { errors: [{ path: "Idempotency-Key", code: "invalid", message }] });
  }
  const read = await readBody(item, req, res, lng);
  if (!read) return;
  const { body, parts, digest } = read;
  const stillMay = item.method === "get" ? undefined : stillMayBy(req, services, actor);
  if (parts && stillMay && !(await stillMay(services.db))) {
    await parts.dispose();
    return sendCommon(res, "forbidden", lng);
  }
  const keyed =
    item.method === "post" && typeof key === "string"
      ? { accountId: actor.accountId, key, requestId: res.locals.requestId as string, digest: digest(req), now: at }
      : null;
  let letGo = () => {};
  const looks: Promise<void>[] = [];
  try {
    if (keyed) {
      const replay = await takeIdempotencyKey(services.db, keyed);
      if (replay.kind !== "first") return sendReplay(res, replay, lng);
      letGo = holdKey(services.db, keyed);
    }
    const input: ApiInput<unknown, unknown, unknown> = {
      ctx: {
        db: services.db,
        actor,
        now: at,
        requestId: res.locals.requestId as string,
        origin: { via: "api", address: req.ip ?? null },
        stillMay,
        ...(item.method === "get" ? { holdAnswer: holdingBack(looks) } : {}),
        ...(keyed ? { markDone: (tx) => markDone(tx, keyed) } : {}),
      },
      params: shapes.params.data,
      query: shapes.query.data,
      body,
      parts,
      lng,
      asked: `${req.protocol}://${req.get("host") ?? ""}`,
      ifMatch,
      caseId: headerOf(req, "x-case"),
      ground: headerOf(req, "x-ground") ?? actor.defaultGround ?? null,
      nudgeJobs: services.nudgeJobs,
    };
    const reply = await item.handler(input as never);
    if ("refusal" in reply) {
      await Promise.all(looks);
      if (keyed) await releaseKey(services.db, keyed);
      return sendRefusal(res, reply.refusal, lng);
    }
    await send(res, reply, looks, keyed ? (status, text) => keepAnswer(services.db, keyed, status, text) : null);
  } catch (error) {
    if (keyed) await releaseKey(services.db, keyed).catch(() => {});
    throw error;
  } finally {
    letGo();
    await parts?.dispose();
  }
}

/** Gathers what the answer has to wait for. Where the handler fails first nothing that was looked at leaves, and nobody waits. */
function holdingBack(looks: Promise<void>[]): (written: Promise<void>) => void {
  return (written) => {
    written.catch(() => {});
    looks.push(written);
  };
}

async function secondsToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (full) {
    return Math.max(1, Math.ceil((full as RateLimiterRes).msBeforeNext / 1_000));
  }
}

function sendReplay(res: Response, replay: Exclude<Replay, { kind: "first" }>, lng: Language): void {
  if (replay.kind === "again") {
    res.status(replay.status).type("application/json").set("Idempotency-Replayed", "true").send(replay.body);
    return;
  }
  if (replay.kind === "running") res.set("Retry-After", "1");
  sendCommon(res, REPLAY_PROBLEMS[replay.kind], lng);
}

const REPLAY_PROBLEMS = {
  done: "already-done",
  reused: "idempotency-key-reused",
  running: "too-many-requests",
} as const;

/** Puts the answer into bytes, waits until every look that it shows stands in the journal, and lets it go. */
async function send(
  res: Response,
  reply: ApiReply,
  looks: readonly Promise<void>[],
  keep: ((status: number, text: string) => Promise<void>) | null,
): Promise<void> {
  const status = reply.status ?? 200;
  const text = reply.body === undefined ? "" : JSON.stringify(reply.body);
  const bytes = reply.bytes ?? Buffer.from(text, "utf8");
  await Promise.all(looks);
  res.set("Cache-Control", "no-store");
  if (reply.headers) res.set(reply.headers);
  if (reply.bytes) {
    res.status(status).end(bytes);
    return;
  }
  // What is done is done and is said, even where the answer cannot be kept.
  await keep?.(status, text).catch((error: unknown) => log.warn({ err: error }, "api: an answer was not kept"));
  if (reply.body === undefined) res.status(status).end();
  else res.status(status).type("application/json").send(bytes);
}

function headerOf(req: Request, name: string): string | null {
  const value = req.headers[name];
  return typeof value === "string" && value !== "" ? value.slice(0, 100) : null;
}

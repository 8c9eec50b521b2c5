import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import type { z } from "zod";
import type { Db } from "#db/connection";
import type { Actor } from "../actor";
import { now } from "../clock";
import type { Language } from "../i18n";
import { log } from "../log.server";
import { acceptedLanguage, translator } from "../messages.server";
import { type Issue, problemSentence } from "../problem";
import type { ApiInput, ApiReply, Endpoint } from "./endpoint";
import { keepAnswer, releaseKey, takeIdempotencyKey } from "./idempotency.server";
import { readMultipart, type UploadedParts } from "./multipart.server";
import { type ProblemDetail, sendCommon, sendRefusal } from "./problem.server";

export interface ApiServices {
  db: Db;
  /** The actor behind a key given in the clear, or null. */
  identifyKey(key: string, at: Date): Promise<Actor | null>;
  nudgeJobs(): void;
  /** Requests a key may make in a stretch of seconds; far above any honest use unless said otherwise. */
  rate?: { points: number; seconds: number };
}

const RATE = { points: 50_000, seconds: 10 };
const MAX_JSON_BYTES = 5_000_000;

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
  const conditional = ["put", "patch", "delete"].includes(item.method) && item.conditional !== false;
  const ifMatch = req.headers["if-match"]?.replace(/^W\//, "").replaceAll('"', "") ?? null;
  const shapes = { params: parse(item.params, req.params), query: parse(item.query, req.query) };
  const problems = [...problemsOf(shapes.params, lng), ...problemsOf(shapes.query, lng)];
  if (problems.length > 0) return sendCommon(res, "invalid-input", lng, { errors: problems });
  if (conditional && !ifMatch) return sendCommon(res, "if-match-missing", lng);
  const read = await readBody(item, req, res, lng);
  if (!read) return;
  const { body, parts, digest } = read;
  const key = req.headers["idempotency-key"];
  const guarded = typeof key === "string" && item.method === "post" ? key.slice(0, 200) : null;
  try {
    if (guarded) {
      const replay = await takeIdempotencyKey(services.db, actor.accountId, guarded, digest(req), at);
      if (replay.kind === "reused") return sendCommon(res, "idempotency-key-reused", lng);
      if (replay.kind === "running") {
        res.set("Retry-After", "1");
        return sendCommon(res, "too-many-requests", lng);
      }
      if (replay.kind === "again") {
        res.status(replay.status).type("application/json").set("Idempotency-Replayed", "true").send(replay.body);
        return;
      }
    }
    const input: ApiInput<unknown, unknown, unknown> = {
      ctx: {
        db: services.db,
        actor,
        now: at,
        requestId: res.locals.requestId as string,
        origin: { via: "api", address: req.ip ?? null },
      },
      params: shapes.params.data,
      query: shapes.query.data,
      body,
      parts,
      lng,
      ifMatch,
      caseId: headerOf(req, "x-case"),
      ground: headerOf(req, "x-ground") ?? actor.defaultGround ?? null,
      nudgeJobs: services.nudgeJobs,
    };
    const reply = await item.handler(input as never);
    if ("refusal" in reply) {
      if (guarded) await releaseKey(services.db, actor.accountId, guarded);
      return sendRefusal(res, reply.refusal, lng);
    }
    await send(
      res,
      reply,
      guarded ? (status, text) => keepAnswer(services.db, actor.accountId, guarded, status, text) : null,
    );
  } catch (error) {
    if (guarded) await releaseKey(services.db, actor.accountId, guarded).catch(() => {});
    throw error;
  } finally {
    await parts?.dispose();
  }
}

async function secondsToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (full) {
    return Math.max(1, Math.ceil((full as RateLimiterRes).msBeforeNext / 1_000));
  }
}

async function send(
  res: Response,
  reply: ApiReply,
  keep: ((status: number, text: string) => Promise<void>) | null,
): Promise<void> {
  const status = reply.status ?? 200;
  res.set("Cache-Control", "no-store");
  if (reply.headers) res.set(reply.headers);
  if (reply.bytes) {
    res.status(status).end(reply.bytes);
    return;
  }
  const text = reply.body === undefined ? "" : JSON.stringify(reply.body);
  await keep?.(status, text);
  if (reply.body === undefined) res.status(status).end();
  else res.status(status).type("application/json").send(text);
}

async function authenticate(
  item: Endpoint,
  req: Request,
  res: Response,
  services: ApiServices,
  at: Date,
  lng: Language,
): Promise<Actor | null> {
  const header = req.headers.authorization;
  if (item.permission === "public" && !header) return anyone;
  const key = /^Bearer\s+(\S{8,200})$/i.exec(header ?? "")?.[1];
  const actor = key ? await services.identifyKey(key, at) : null;
  if (!actor) {
    if (item.permission === "public") return anyone;
    res.set("WWW-Authenticate", 'Bearer realm="xinheng"');
    sendCommon(res, "unauthenticated", lng);
    return null;
  }
  const wanted = Array.isArray(item.permission) ? (item.permission as readonly string[]) : [item.permission as string];
  if (item.permission !== "public" && !wanted.some((permission) => actor.permissions.has(permission as never))) {
    sendCommon(res, "forbidden", lng);
    return null;
  }
  return actor;
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

function headerOf(req: Request, name: string): string | null {
  const value = req.headers[name];
  return typeof value === "string" && value !== "" ? value.slice(0, 100) : null;
}

interface Parsed {
  data: unknown;
  issues: z.core.$ZodIssue[];
}

function parse(schema: z.ZodType | undefined, value: unknown): Parsed {
  if (!schema) return { data: {}, issues: [] };
  const result = schema.safeParse(value);
  return result.success ? { data: result.data, issues: [] } : { data: null, issues: result.error.issues };
}

function problemsOf({ issues }: Parsed, lng: Language): ProblemDetail[] {
  const t = translator(lng);
  return issues.slice(0, 1_000).map((issue) => ({
    path: issue.path.map(String).join("."),
    code: issue.code ?? "invalid",
    message: problemSentence(issue as Issue, t),
  }));
}

interface BodyRead {
  body: unknown;
  parts: UploadedParts | null;
  digest(req: Request): Buffer;
}

async function readBody(item: Endpoint, req: Request, res: Response, lng: Language): Promise<BodyRead | null> {
  const type = (req.headers["content-type"] ?? "").toLowerCase();
  if (type.startsWith("multipart/form-data") && item.multipart) return readParts(item, req, res, lng);
  if (!item.body) {
    if (item.multipart) {
      req.resume();
      sendCommon(res, "unsupported-media-type", lng);
      return null;
    }
    req.resume();
    return { body: {}, parts: null, digest: () => digestOf(req, "") };
  }
  // An act without a body (a bare POST) is an act with an empty one.
  const isBare = type === "" && !req.headers["transfer-encoding"] && Number(req.headers["content-length"] ?? 0) === 0;
  if (!isBare && !/^application\/(?:[\w.+-]+\+)?json\b/.test(type)) {
    req.resume();
    sendCommon(res, "unsupported-media-type", lng);
    return null;
  }
  const text = await readText(req);
  if (text === null) {
    sendCommon(res, "too-large", lng);
    return null;
  }
  let json: unknown;
  try {
    json = isBare ? {} : JSON.parse(text);
  } catch {
    sendCommon(res, "bad-request", lng);
    return null;
  }
  const parsed = parse(item.body, json);
  if (parsed.issues.length > 0) {
    sendCommon(res, "invalid-input", lng, { errors: problemsOf(parsed, lng) });
    return null;
  }
  return { body: parsed.data, parts: null, digest: () => digestOf(req, text) };
}

async function readParts(item: Endpoint, req: Request, res: Response, lng: Language): Promise<BodyRead | null> {
  const declared = Number(req.headers["content-length"] ?? 0);
  if (declared > item.multipart!.maxFileBytes + 2_000_000) {
    res.set("Connection", "close");
    sendCommon(res, "too-large", lng);
    req.resume();
    return null;
  }
  const read = await readMultipart(req, { maxFileBytes: item.multipart!.maxFileBytes });
  if (!read.ok) {
    sendCommon(res, read.failure, lng);
    return null;
  }
  const { parts } = read;
  const fields = parse(item.multipart!.fields, parts.fields);
  const missing = item.multipart!.files.filter((name) => !parts.files.some((file) => file.field === name));
  if (fields.issues.length > 0 || missing.length > 0) {
    await parts.dispose();
    const absent = missing.map((path) => ({
      path,
      code: "missing",
      message: translator(lng)("common:problem.file-missing"),
    }));
    sendCommon(res, "invalid-input", lng, { errors: [...problemsOf(fields, lng), ...absent] });
    return null;
  }
  const digests = await Promise.all(parts.files.map((file) => fileDigest(file.path)));
  return { body: fields.data, parts, digest: () => digestOf(req, JSON.stringify(parts.fields) + digests.join()) };
}

async function fileDigest(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

function digestOf(req: Request, text: string): Buffer {
  return createHash("sha256").update(req.method).update(req.originalUrl).update("\0").update(text).digest();
}

async function readText(req: Request): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    size += (chunk as Buffer).length;
    if (size > MAX_JSON_BYTES) {
      req.resume();
      return null;
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

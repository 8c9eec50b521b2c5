import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Request, Response } from "express";
import type { Language } from "../i18n";
import { translator } from "../messages.server";
import { markedPaths } from "../typed-secrets";
import { isWellFormed } from "../well-formed";
import type { Endpoint } from "./endpoint";
import { readMultipart, type UploadedParts } from "./multipart.server";
import { sendCommon } from "./problem.server";
import { repeatedName } from "./repeated-name";
import { parse, problemsOf } from "./shapes.server";

const MAX_JSON_BYTES = 5_000_000;

export interface BodyRead {
  body: unknown;
  parts: UploadedParts | null;
  /** Over method, address and body: whether a request that comes again is the same. */
  digest(req: Request): Buffer;
}

/** Reads the body that an endpoint takes, bounded; null where a refusal has been sent. */
export async function readBody(item: Endpoint, req: Request, res: Response, lng: Language): Promise<BodyRead | null> {
  const type = (req.headers["content-type"] ?? "").toLowerCase();
  if (type.startsWith("multipart/form-data") && item.multipart) return readParts(item, req, res, lng);
  if (!item.body) {
    if (item.multipart) {
      sendCommon(res, "unsupported-media-type", lng);
      return null;
    }
    return { body: {}, parts: null, digest: () => digestOf(req, "") };
  }
  // An act without a body (a bare POST) is an act with an empty one.
  const isBare = type === "" && !req.headers["transfer-encoding"] && Number(req.headers["content-length"] ?? 0) === 0;
  if (!isBare && !/^application\/(?:[\w.+-]+\+)?json\b/.test(type)) {
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
  // What the database cannot keep as it came would stand otherwise in it than in the journal.
  if (/\\u[dD][89a-fA-F]/.test(text) && !isWellFormed(json)) {
    sendCommon(res, "bad-request", lng);
    return null;
  }
  if (isMarked(json, text, res, lng)) return null;
  const repeated = isBare ? null : repeatedName(text);
  if (repeated) {
    sendCommon(res, "invalid-input", lng, { errors: [givenTwice(repeated.join("."), repeated.at(-1)!, lng)] });
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
    sendCommon(res, "too-large", lng);
    return null;
  }
  const read = await readMultipart(req, { maxFileBytes: item.multipart!.maxFileBytes });
  if (!read.ok) {
    sendCommon(res, read.failure, lng);
    return null;
  }
  const { parts } = read;
  if (isMarked(parts.fields, JSON.stringify(parts.fields), res, lng)) {
    await parts.dispose();
    return null;
  }
  const fields = parse(item.multipart!.fields, parts.fields);
  const missing = item.multipart!.files.filter((name) => !parts.files.some((file) => file.field === name));
  const again = parts.repeated.map((name) => givenTwice(name, name, lng));
  if (fields.issues.length > 0 || missing.length > 0 || again.length > 0) {
    await parts.dispose();
    const absent = missing.map((path) => ({
      path,
      code: "missing",
      message: translator(lng)("common:problem.file-missing"),
    }));
    sendCommon(res, "invalid-input", lng, { errors: [...again, ...problemsOf(fields, lng), ...absent] });
    return null;
  }
  const digests = await Promise.all(parts.files.map((file) => fileDigest(file.path)));
  return { body: fields.data, parts, digest: () => digestOf(req, JSON.stringify(parts.fields) + digests.join()) };
}

/** Whether something typed carries a mark of state secrets: it is refused before anything reads it, and nothing of it is kept or said. */
function isMarked(body: unknown, text: string, res: Response, lng: Language): boolean {
  const message = translator(lng)("common:api-problem.state-secret");
  const errors = markedPaths(body, text).map((path) => ({ path, code: "state-secret", message }));
  if (errors.length > 0) sendCommon(res, "state-secret", lng, { errors });
  return errors.length > 0;
}

/** Of two values neither may win in silence. */
const givenTwice = (path: string, name: string, lng: Language) => ({
  path,
  code: "given-twice",
  message: translator(lng)("common:problem.given-twice", { name: name.slice(0, 60) }),
});

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
  // A connection closed in the middle of its body would be all that the client saw.
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > MAX_JSON_BYTES) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

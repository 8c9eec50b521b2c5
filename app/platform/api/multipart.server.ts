import { createWriteStream, type WriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import Busboy, { type BusboyConfig } from "@fastify/busboy";
import { temporaryPath } from "../files.server";

export interface UploadedFile {
  field: string;
  /** As the client named it, without any folder. */
  name: string;
  mediaType: string;
  path: string;
  size: number;
}

export interface UploadedParts {
  fields: Record<string, string>;
  files: UploadedFile[];
  /** Names of fields and files that came more than once. */
  repeated: readonly string[];
  /** Removes the temporary files. */
  dispose(): Promise<void>;
}

export type MultipartFailure = "too-large" | "bad-request";

/** Streams a multipart body to temporary files, bounded in number, name and size. */
export async function readMultipart(
  req: IncomingMessage,
  limits: { maxFileBytes: number; maxFiles?: number },
): Promise<{ ok: true; parts: UploadedParts } | { ok: false; failure: MultipartFailure }> {
  const fields: Record<string, string> = {};
  const files: UploadedFile[] = [];
  const writes: Promise<void>[] = [];
  const outs: WriteStream[] = [];
  let failure: MultipartFailure | null = null;
  const names = new Set<string>();
  const repeated = new Set<string>();
  const noteName = (name: string) => (names.has(name) ? repeated : names).add(name);
  const dispose = async () => {
    await Promise.all(outs.map((out) => rm(out.path, { force: true })));
  };
  let parser: InstanceType<typeof Busboy>;
  try {
    parser = new Busboy({
      headers: req.headers as { "content-type": string },
      limits: {
        fieldNameSize: 100,
        fieldSize: 1_000_000,
        fields: 100,
        fileSize: limits.maxFileBytes,
        files: limits.maxFiles ?? 4,
        headerPairs: 50,
      },
      preservePath: false,
      defParamCharset: "utf8",
    } as BusboyConfig);
  } catch {
    req.resume();
    return { ok: false, failure: "bad-request" };
  }
  parser.on("field", (name: string, value: string, nameTruncated: boolean, truncated: boolean) => {
    if (nameTruncated || truncated) failure ??= "too-large";
    else {
      noteName(name);
      fields[name] = value;
    }
  });
  parser.on(
    "file",
    (
      field: string,
      stream: NodeJS.ReadableStream & { truncated?: boolean },
      name: string,
      _enc: string,
      type: string,
    ) => {
      noteName(field);
      const place = temporaryPath();
      const out = createWriteStream(place, { mode: 0o600 });
      outs.push(out);
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
      });
      stream.on("limit", () => {
        failure = "too-large";
      });
      // The body ended within this file.
      stream.on("error", () => out.destroy());
      stream.pipe(out);
      const written = finished(out).then(
        () => void files.push({ field, name: fileName(name), mediaType: type, path: place, size }),
        () => {
          failure ??= "bad-request";
        },
      );
      writes.push(written);
    },
  );
  for (const event of ["filesLimit", "fieldsLimit", "partsLimit"]) {
    parser.on(event as "finish", () => {
      failure ??= "too-large";
    });
  }
  const sink = parser as unknown as Writable;
  const cutOff = () => sink.destroy(new Error("the body was cut off"));
  req.once("error", cutOff);
  req.once("close", () => req.readableEnded || cutOff());
  const endWatch = watchForStandstill(req, sink, outs);
  req.pipe(parser);
  try {
    await finished(sink);
  } catch {
    req.unpipe(sink);
    req.resume();
    for (const out of outs) out.destroy();
    failure ??= "bad-request";
  } finally {
    endWatch();
  }
  await Promise.all(writes);
  if (failure) {
    await dispose();
    return { ok: false, failure };
  }
  return { ok: true, parts: { fields, files, repeated: [...repeated], dispose } };
}

const LOOK_MS = 1_000;

/**
 * The parser waits for ever for somebody to read a part that has no header at all, which nobody is given. Where it takes nothing
 * for a whole second and no file keeps it waiting, the body is no form: it is ended.
 */
function watchForStandstill(req: IncomingMessage, sink: Writable, outs: readonly WriteStream[]): () => void {
  let taken = 0;
  let before = -1;
  req.on("data", (chunk: Buffer) => {
    taken += chunk.length;
  });
  const timer = setInterval(() => {
    const isStill = taken === before && sink.writableLength > 0 && !outs.some((out) => out.writableNeedDrain);
    if (isStill) sink.destroy(new Error("a part that nobody reads"));
    before = taken;
  }, LOOK_MS);
  return () => clearInterval(timer);
}

/** Browsers send UTF-8 names, which the parser may hand over as latin1. */
function fileName(raw: string): string {
  const bytes = Buffer.from(raw, "latin1");
  const isLatin1 = bytes.toString("latin1") === raw && bytes.some((byte) => byte > 0x7f);
  const decoded = isLatin1 ? bytes.toString("utf8") : raw;
  const name = decoded.includes("\ufffd") ? raw : decoded;
  return (name.split(/[/\\]/).pop() ?? "").replace(/\p{Cc}/gu, "").slice(0, 255);
}

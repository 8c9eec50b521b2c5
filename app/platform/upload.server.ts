import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { readMultipart, type UploadedParts } from "./api/multipart.server";

/** A posted form with files: its text fields, and the files on disk until `dispose`. */
export interface UploadForm {
  form: FormData;
  parts: UploadedParts;
}

/**
 * Streams a form with files to temporary files, bounded in number and size. An empty file field counts as none.
 * @throws Response 415, 413 or 400
 */
export async function readUpload(request: Request, limits: { maxFileBytes: number }): Promise<UploadForm> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!type.startsWith("multipart/form-data") || request.body === null) throw new Response(null, { status: 415 });
  const stream = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  const incoming = Object.assign(stream, { headers: Object.fromEntries(request.headers) });
  const read = await readMultipart(incoming as unknown as IncomingMessage, limits);
  if (!read.ok) throw new Response(null, { status: read.failure === "too-large" ? 413 : 400 });
  const form = new FormData();
  for (const [name, value] of Object.entries(read.parts.fields)) {
    if (name.length <= 120 && name.split(/[.[]/).length <= 5) form.append(name, value);
  }
  const files = read.parts.files.filter((file) => file.size > 0);
  for (const file of files) form.append(file.field, file.name);
  return { form, parts: { ...read.parts, files } };
}

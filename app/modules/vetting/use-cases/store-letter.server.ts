import { open } from "node:fs/promises";
import type { UploadedFile } from "~/platform/api/multipart.server";
import { storeFile } from "~/platform/files.server";
import type { Ctx } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";

const KINDS: readonly (readonly [mediaType: string, begins: readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47]],
];

/** Keeps the scan of a letter, encrypted; PDF, JPEG or PNG by its content, whatever its name. Returns the id of the file. */
export async function storeLetter(ctx: Ctx, file: UploadedFile): Promise<Result<string>> {
  const begin = await firstBytes(file.path);
  const kind = KINDS.find(([, begins]) => begins.every((byte, index) => begin[index] === byte));
  if (!kind) return no("vetting:refusal.letter-format", { path: "letter", status: 422 });
  if (/[秘机绝]密★|★/.test(file.name)) return no("workbook:refusal.state-secret", { path: "letter", status: 422 });
  const meta = {
    name: file.name,
    mediaType: kind[0],
    purpose: "vetting-letter",
    createdBy: ctx.actor.accountId,
    at: ctx.now,
  };
  return ok((await storeFile(ctx.db, file.path, meta)).id);
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

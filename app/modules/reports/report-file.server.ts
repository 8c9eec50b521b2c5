import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { removeFile, storeFile } from "~/platform/files.server";
import { checkPdf, type PdfChecker } from "~/platform/pdf-check/check.server";
import { PDF_LIMITS } from "~/platform/pdf-check/types";
import type { Ctx } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { carriesSecretMark } from "~/platform/workbook/secret-mark";
import { type FileOwner, knownFiles } from "./known-files.server";
import type { LodgedFile } from "./reports.types";

export const MAX_REPORT_BYTES = PDF_LIMITS.maxBytes;

export interface GivenFile {
  readonly path: string;
  readonly name: string;
}

/** Both digests of a PDF, in hex. */
export function digestsOf(bytes: Buffer): { sha256: string; sm3: string } {
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    sm3: createHash("sm3").update(bytes).digest("hex"),
  };
}

/** Checks a PDF without keeping it: its digests, size and pages. The refusal says what to do, under the field `file`. */
export async function inspectReportFile(
  given: GivenFile,
  checker?: PdfChecker,
): Promise<Result<Omit<LodgedFile, "fileId">>> {
  if (carriesSecretMark(given.name)) return no("workbook:refusal.state-secret", { path: "file", status: 422 });
  const look = { wantsText: true };
  const verdict = await (checker ? checker.check(given.path, look) : checkPdf(given.path, look));
  if (!verdict.ok) return no(`common:pdf-refusal.${verdict.code}`, { path: "file", status: statusOfPdf(verdict.code) });
  if (verdict.facts.texts.some(carriesSecretMark))
    return no("workbook:refusal.state-secret", { path: "file", status: 422 });
  const bytes = await readFile(given.path);
  return ok({ ...digestsOf(bytes), size: bytes.length, pages: verdict.facts.pages });
}

export const statusOfPdf = (code: string) => (code === "too-large" ? 413 : code === "not-a-pdf" ? 415 : 422);

/** Checks a PDF and keeps it, encrypted; refused as `file-known` where another report has it. `keepingFile` removes what is refused afterwards. */
export async function takeReportFile(
  ctx: Ctx,
  given: GivenFile,
  owner: FileOwner,
  checker?: PdfChecker,
): Promise<Result<LodgedFile>> {
  const inspected = await inspectReportFile(given, checker);
  if (!inspected.ok) return inspected;
  const { sha256 } = inspected.value;
  const known = (await knownFiles(ctx.db, [sha256], owner)).get(sha256);
  if (known) return no("reports:refusal.file-known", { path: "file", status: 409, params: { no: known } });
  const stored = await keepReportFile(ctx, given);
  return ok({ ...inspected.value, fileId: stored });
}

/** Stores a PDF that was inspected before; through the context's own database or the transaction it is given. */
export async function keepReportFile(ctx: Ctx, given: GivenFile | { bytes: Buffer; name: string }): Promise<string> {
  const stored = await storeFile(ctx.db, "bytes" in given ? given.bytes : given.path, {
    name: given.name,
    mediaType: "application/pdf",
    purpose: "report",
    createdBy: ctx.actor.accountId || null,
    at: ctx.now,
  });
  return stored.id;
}

export const dropFile = (ctx: Ctx, fileId: string): Promise<void> => removeFile(ctx.db, fileId);

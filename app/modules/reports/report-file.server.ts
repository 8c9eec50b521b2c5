import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { removeFile, storeFile } from "~/platform/files.server";
import { checkPdf, type PdfChecker } from "~/platform/pdf-check/check.server";
import { PDF_LIMITS } from "~/platform/pdf-check/types";
import type { Ctx } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { carriesSecretMark } from "~/platform/workbook/secret-mark";
import { type FileOwner, knownFiles } from "./known-files.server";
import type { LodgeWarning } from "./lodge-warnings.rules";
import { type OwnMarks, type PrintedBeside, printedBeside } from "./printed-in.rules";
import { printedFindings } from "./printed-in.server";
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

/** A PDF that was checked and not yet kept, with what it prints in place of the marks of its report. */
export interface InspectedFile {
  readonly file: Omit<LodgedFile, "fileId">;
  readonly beside: PrintedBeside;
}

/** Checks a PDF without keeping it: its digests, size and pages. The refusal says what to do, under the field `file`. `own`: of its report. */
export async function inspectReportFile(
  given: GivenFile,
  own: OwnMarks,
  checker?: PdfChecker,
): Promise<Result<InspectedFile>> {
  if (carriesSecretMark(given.name)) return no("workbook:refusal.state-secret", { path: "file", status: 422 });
  const look = { wantsText: true };
  const verdict = await (checker ? checker.check(given.path, look) : checkPdf(given.path, look));
  if (!verdict.ok) return no(`common:pdf-refusal.${verdict.code}`, { path: "file", status: statusOfPdf(verdict.code) });
  if (verdict.facts.texts.some(carriesSecretMark))
    return no("workbook:refusal.state-secret", { path: "file", status: 422 });
  const bytes = await readFile(given.path);
  const file = { ...digestsOf(bytes), size: bytes.length, pages: verdict.facts.pages };
  return ok({ file, beside: printedBeside(verdict.facts.texts, own) });
}

export const statusOfPdf = (code: string) => (code === "too-large" ? 413 : code === "not-a-pdf" ? 415 : 422);

/** Of which report a PDF is to be the original. */
export interface LodgedFor extends FileOwner, OwnMarks {}

export interface TakenFile {
  readonly file: LodgedFile;
  readonly warnings: readonly LodgeWarning[];
}

/**
 * Checks a PDF and keeps it, encrypted. Refused as `file-known` where another report has it, as `other-number-printed` where it carries
 * another number of the register than its own. `keepingFile` removes what is refused afterwards.
 */
export async function takeReportFile(
  ctx: Ctx,
  given: GivenFile,
  { agencyId, reportId, ...own }: LodgedFor,
  checker?: PdfChecker,
): Promise<Result<TakenFile>> {
  const inspected = await inspectReportFile(given, own, checker);
  if (!inspected.ok) return inspected;
  const { file, beside } = inspected.value;
  const known = (await knownFiles(ctx.db, [file.sha256], { agencyId, reportId })).get(file.sha256);
  if (known) return no("reports:refusal.file-known", { path: "file", status: 409, params: { no: known } });
  const [found] = await printedFindings(ctx.db, agencyId, [{ ...own, beside }]);
  const { otherNumber, warnings } = found!;
  if (otherNumber !== null)
    return no("reports:refusal.other-number-printed", { path: "file", status: 422, params: { no: otherNumber } });
  const stored = await keepReportFile(ctx, given);
  return ok({ file: { ...file, fileId: stored }, warnings });
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

import { readFile, rm } from "node:fs/promises";
import type { Db } from "#db/connection";
import { copyFileTo, temporaryPath } from "~/platform/files.server";
import { checkPdf } from "~/platform/pdf-check/check.server";
import { no, ok, type Result } from "~/platform/result";
import { carriesSecretMark } from "~/platform/workbook/secret-mark";
import { digestsOf, type GivenFile, statusOfPdf } from "./report-file.server";

export interface ReadPdf {
  readonly sha256: string;
  readonly texts: readonly string[];
}

/** The text layer of a file that was handed in, read within the limits of every PDF; what cannot be is refused with what to do. */
export async function textsOfGiven({ path, name }: GivenFile): Promise<Result<ReadPdf>> {
  if (carriesSecretMark(name)) return no("workbook:refusal.state-secret", { path: "file", status: 422 });
  const verdict = await checkPdf(path, { wantsText: true });
  if (!verdict.ok) return no(`common:pdf-refusal.${verdict.code}`, { path: "file", status: statusOfPdf(verdict.code) });
  if (verdict.facts.texts.some(carriesSecretMark))
    return no("workbook:refusal.state-secret", { path: "file", status: 422 });
  return ok({ sha256: digestsOf(await readFile(path)).sha256, texts: verdict.facts.texts });
}

/** The text layer of a lodged original, through the same checker. */
export async function textsOfOriginal(db: Db, fileId: string): Promise<Result<readonly string[]>> {
  const path = temporaryPath(".pdf");
  try {
    await copyFileTo(db, fileId, path);
    const verdict = await checkPdf(path, { wantsText: true });
    return verdict.ok ? ok(verdict.facts.texts) : no("reports:refusal.original-unreadable");
  } finally {
    await rm(path, { force: true });
  }
}

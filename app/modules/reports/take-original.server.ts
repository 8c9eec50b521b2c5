import { findFile, readFileBytes } from "~/platform/files.server";
import { type Ctx, recordRead } from "~/platform/process.server";
import { versionOf } from "./report-versions.queries.server";
import { noteReader } from "./report-writes.queries.server";
import type { ReportRow } from "./reports.queries.server";

export interface TakenOriginal {
  readonly bytes: Buffer;
  readonly headers: Record<string, string>;
}

/**
 * The PDF of a version as it was lodged, of the present one where none is named; null where there is none. For whoever may see the
 * report: the caller has looked. Taking it is journalled, and who took it is told when the report changes.
 */
export async function takeOriginal(ctx: Ctx, report: ReportRow, ordinal: number | null): Promise<TakenOriginal | null> {
  const version = await versionOf(ctx.db, report, ordinal);
  const file = version?.fileId ? await findFile(ctx.db, version.fileId) : undefined;
  if (!version || !file) return null;
  const reader = {
    report_id: report.id,
    account_id: ctx.actor.accountId,
    version_id: report.versionId,
    read_at: ctx.now,
  };
  await noteReader(ctx.db, reader);
  await recordRead(ctx, {
    name: "take-original",
    subjectType: "report",
    subjectIds: [report.id],
    filter: { no: report.no, version: version.ordinal },
  });
  const name = `${report.no}${ordinal === null ? "" : `-${version.ordinal}`}.pdf`;
  return {
    bytes: await readFileBytes(ctx.db, file.id),
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  };
}

import { rm } from "node:fs/promises";
import type { Db } from "#db/connection";
import type {
  AppliedRow,
  ApplyContext,
  ApplyOutcome,
  ImportApplier,
  ImportHandler,
} from "~/modules/reference/import-handler.types";
import { storeFile } from "~/platform/files.server";
import type { Unit } from "~/platform/process.server";
import { AgencyBook } from "./agency-book.server";
import { prepareReports } from "./lodging.server";
import { reportSheet } from "./report.sheet";
import { ReportChecker, type ReportPayload } from "./report-checker.server";
import { writeReports } from "./write-reports.server";

/** Reports in bulk: a zip of a workbook and its PDFs, each row checked as a single lodging is. */
export const reportImport: ImportHandler<Db, Unit> = {
  item: "reports",
  sheet: reportSheet,
  takesFiles: true,
  checker: async (context) =>
    new ReportChecker(context, context.agencyId ? await AgencyBook.open(context.db, context.agencyId) : null),
  applier: async (unit, context) =>
    new ReportApplier(unit, context, context.agencyId ? await AgencyBook.held(unit.db, context.agencyId) : null),
};

const CHANGED = { ok: false, code: "facts-changed" } as const;

class ReportApplier implements ImportApplier {
  constructor(
    private readonly unit: Unit,
    private readonly context: ApplyContext,
    private readonly book: AgencyBook | null,
  ) {}

  async apply(rows: readonly AppliedRow[]): Promise<ApplyOutcome> {
    const { today, files, now, importId, stagedBy } = this.context;
    if (!this.book || !files) return CHANGED;
    const payloads = rows.map((row) => row.payload as ReportPayload);
    const prepared = await prepareReports(
      this.unit.db,
      this.book,
      payloads.map(({ statement }) => statement),
      today,
    );
    const accepted: Parameters<typeof writeReports>[2][number][] = [];
    for (const [index, outcome] of prepared.entries()) {
      if (!outcome.ok) return CHANGED;
      const { file, fileName } = payloads[index]!;
      accepted.push({ prepared: outcome.prepared, file: { ...file, fileId: await this.keep(fileName, file.sha256) } });
    }
    try {
      const by = { now, actor: { accountId: stagedBy } };
      const written = await writeReports(this.unit, by, accepted, { agencyId: this.book.agency.id, importId });
      return written ? { ok: true } : CHANGED;
    } catch (error) {
      // A double that came between check and commit.
      if ((error as { errno?: number }).errno === 1062) return CHANGED;
      throw error;
    }
  }

  async finish(): Promise<ApplyOutcome> {
    return { ok: true };
  }

  /** Keeps the PDF as part of the transaction. @throws Error where it is no longer what was checked */
  private async keep(name: string, sha256: string): Promise<string> {
    const path = await this.context.files!.unpack(name);
    try {
      const stored = await storeFile(this.unit.db, path, {
        name,
        mediaType: "application/pdf",
        purpose: "report",
        createdBy: this.context.stagedBy,
        at: this.context.now,
      });
      if (stored.sha256.toString("hex") !== sha256)
        throw new Error(`the delivered file of ${this.context.importId} changed`);
      return stored.id;
    } finally {
      await rm(path, { force: true });
    }
  }
}

import type { Db } from "#db/connection";
import { type Foldable, lastAfter } from "~/platform/fold";
import { groupBy } from "~/platform/group-by";
import { endsOn, type InForce } from "./in-force.rules";
import { numbersOfReports } from "./numbers-fold.queries.server";
import { type ReportVersionSnapshot, recomputationEvents, type TiedSnapshot } from "./reports.events";
import type { ReportAct } from "./reports.types";
import * as queries from "./reports-fold.queries.server";

type FoldedVersion = InForce & object;

interface FoldedReport {
  versions: Record<string, FoldedVersion>;
  files: Record<string, object>;
  withdrawal: object | null;
  factMark: string;
  /** In the order of their ids. */
  factIds: readonly string[];
  /** Its number: in use for it and its agency's. */
  number: string | null;
}

const EMPTY: FoldedReport = { number: null, versions: {}, files: {}, withdrawal: null, factMark: "none", factIds: [] };

/** Reports with every version they had and its PDF, their withdrawal, the facts they rest on, their mark and that their number is in use. */
export const reportFold: Foldable<Db> = {
  subjectType: "report",
  tables: ["reports", "report_versions", "report_analysts", "report_facts"],
  fold(state, { name, after }) {
    if (after === null) return state;
    const report = (state as FoldedReport | null) ?? EMPTY;
    switch (name) {
      case "report-lodged":
      case "report-taken-in":
      case "report-corrected":
      case "report-revised": {
        const { file, factIds = [], ...version } = after as ReportVersionSnapshot & { file: object | null };
        const { ordinal, inForceFrom = version.issuedOn } = version;
        const files = file ? { ...report.files, [ordinal]: file } : report.files;
        const added = { ...version, inForceFrom, inForceUntil: null };
        return {
          ...report,
          versions: { ...ended(report.versions, added), [ordinal]: added },
          files,
          factIds,
          number: "used",
        };
      }
      case "report-file-attached":
        return { ...report, files: { ...report.files, [(after as { ordinal: number }).ordinal]: after } };
      case "report-withdrawn":
        return { ...report, withdrawal: after };
      case "report-marked":
        return { ...report, factMark: (after as { factMark: string }).factMark };
      case "report-tied":
        return { ...report, factIds: tied(report.factIds, (after as TiedSnapshot).factIds) };
      default:
        return report;
    }
  },
  async present(db, after, limit) {
    const reports = await queries.reportsAfter(db, after, limit);
    const rows = await queries.versionsOfReports(
      db,
      reports.map(({ id }) => id),
    );
    const versions = groupBy(rows, (row) => row.reportId);
    const analysts = groupBy(
      await queries.analystIdsOfVersions(
        db,
        rows.map(({ id }) => id),
      ),
      (row) => row.versionId,
    );
    const facts = groupBy(
      await queries.factIdsOfReports(
        db,
        reports.map(({ id }) => id),
      ),
      (row) => row.reportId,
    );
    const ids = reports.map(({ id }) => id);
    const numbers = new Map((await numbersOfReports(db, ids)).map((row) => [row.reportId, row]));
    return reports.map((report) => {
      const number = numbers.get(report.id);
      const isOwn = number?.agencyId === report.agencyId && number.usedFor === report.id;
      const own = versions.get(report.id) ?? [];
      const { no, ownNo, agencyId, enterpriseId } = report;
      const state: FoldedReport = {
        versions: Object.fromEntries(
          own.map((version) => {
            const {
              id,
              reportId: _,
              indicatorsJson,
              fileId: _f,
              fileSha256: _s,
              fileSm3: _m,
              fileSize: _z,
              ...rest
            } = version;
            const { pageCount: _p, ...kept } = rest;
            const analystIds = (analysts.get(id) ?? []).map(({ analystId }) => analystId);
            const more = { analystIds, indicators: JSON.parse(indicatorsJson) as object };
            return [version.ordinal, { ...kept, ...more, no, ownNo, agencyId, enterpriseId }];
          }),
        ),
        files: Object.fromEntries(
          own.filter(({ fileId }) => fileId).map((version) => [version.ordinal, fileOf(version)]),
        ),
        withdrawal:
          report.state === "withdrawn"
            ? {
                withdrawnOn: report.withdrawnOn,
                reasonCode: report.withdrawalReasonCode,
                reasonText: report.withdrawalReasonText,
              }
            : null,
        factMark: report.factMark,
        number: isOwn ? number.state : null,
        factIds: (facts.get(report.id) ?? []).map(({ factId }) => factId),
      };
      return { id: report.id, state };
    });
  },
};

const tied = (before: readonly string[], more: readonly string[]) => [...new Set([...before, ...more])].toSorted();

/** The versions, the last one ended by the one that takes its place. */
function ended(
  versions: FoldedReport["versions"],
  { ordinal, act, inForceFrom }: { ordinal: number; act: string; inForceFrom: string },
): FoldedReport["versions"] {
  const last = versions[ordinal - 1];
  if (!last) return versions;
  return { ...versions, [ordinal - 1]: { ...last, inForceUntil: endsOn(act as ReportAct, last, inForceFrom) } };
}

const fileOf = (version: Awaited<ReturnType<typeof queries.versionsOfReports>>[number]) => ({
  ordinal: version.ordinal,
  fileId: version.fileId,
  sha256: version.fileSha256?.toString("hex"),
  sm3: version.fileSm3?.toString("hex"),
  sizeBytes: version.fileSize,
  pages: version.pageCount,
});

/** Re-computed grades and what became of those that differ. */
export const recomputationFold: Foldable<Db> = {
  subjectType: "grade-recomputation",
  tables: ["grade_recomputations"],
  fold: lastAfter(recomputationEvents),
  async present(db, after, limit) {
    const rows = await queries.recomputationsAfter(db, after, limit);
    return rows.map(({ id, ...state }) => ({ id, state }));
  },
};

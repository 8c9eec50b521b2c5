import type { CivilDate } from "~/platform/civil-date";
import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { addTask } from "~/platform/tasks.server";
import type { ComparisonSnapshot } from "../comparisons.events";
import { insertComparison } from "../comparisons.queries.server";
import { stoodOn } from "../in-force.rules";
import { dropFile, type GivenFile, keepReportFile } from "../report-file.server";
import { printedNumber } from "../report-number.rules";
import * as versionQueries from "../report-versions.queries.server";
import { noteReader } from "../report-writes.queries.server";
import type * as queries from "../reports.queries.server";
import { compareTexts, type TwinComparison, type TwinResult } from "../twin.rules";
import { compareFields, type FieldFinding, type StatedField } from "../twin-fields.rules";
import { textsOfGiven, textsOfOriginal } from "../twin-texts.server";

/** What is kept of how two files differ. */
export interface ComparisonDetail extends Omit<TwinComparison, "result"> {
  /** The version of the report that was compared with. */
  readonly ordinal: number;
  readonly fields: readonly FieldFinding[];
}

/** The version that is compared with: by its ordinal, or the one that stood on a day; the present one where nothing is said. */
export interface AskedVersion {
  readonly ordinal?: number | null;
  readonly on?: CivilDate | null;
}

/**
 * Holds a PDF against the lodged original: the same bytes (of any version), else, against the version asked for, the text layer page by page and the registered fields
 * of the summary page. The file is kept only where a person may have to judge; who compares is told when the report changes. Refusals: as of every PDF, `no-such-version`, `none-on-day`, `version-or-day`,
 * `no-original-yet`, `original-unreadable`.
 */
export async function compareReport(
  ctx: Ctx,
  report: queries.ReportRow,
  file: GivenFile,
  asked: AskedVersion = {},
): Promise<Result<string>> {
  const { ordinal = null, on = null } = asked;
  if (ordinal !== null && on !== null) return no("reports:refusal.version-or-day", { path: "on", status: 422 });
  const given = await textsOfGiven(file);
  if (!given.ok) return given;
  const { sha256, texts } = given.value;
  const versions = await versionQueries.versionsOf(ctx.db, report.id);
  const same = versions.findLast((version) => version.fileSha256?.toString("hex") === sha256);
  const chosen =
    on === null
      ? versions.find((one) => (ordinal === null ? one.id === report.versionId : one.ordinal === ordinal))
      : stoodOn(versions, on);
  const version = same ?? chosen;
  if (!version && on !== null)
    return no("reports:refusal.none-on-day", { path: "on", status: 422, params: { day: on } });
  if (!version) return no("reports:refusal.no-such-version", { path: "version", status: 422 });
  if (!version.fileId) return no("reports:refusal.no-original-yet");
  let result: TwinResult = "identical";
  let detail: ComparisonDetail = {
    ordinal: version.ordinal,
    pages: [],
    fields: [],
    originalPages: texts.length,
    otherPages: texts.length,
    more: 0,
  };
  if (!same) {
    const original = await textsOfOriginal(ctx.db, version.fileId);
    if (!original.ok) return original;
    const compared = compareTexts(original.value, texts);
    result = compared.result;
    const stated = await fieldsOf(ctx, report, version);
    detail = { ...compared, ordinal: version.ordinal, fields: fieldsIn(compared, stated, original.value, texts) };
  }
  const isKept = result === "different" || result === "scan";
  const fileId = isKept ? await keepReportFile(ctx, file) : null;
  const id = newId();
  const outcome = await runProcess(ctx, { name: "compare-report" }, async ({ db, record }) => {
    await insertComparison(db, {
      id,
      report_id: report.id,
      version_id: version.id,
      file_id: fileId,
      file_sha256: Buffer.from(sha256, "hex"),
      result,
      detail_json: JSON.stringify(detail),
      compared_by: ctx.actor.accountId,
      compared_at: ctx.now,
    });
    const { accountId } = ctx.actor;
    await noteReader(db, {
      report_id: report.id,
      account_id: accountId,
      version_id: report.versionId,
      read_at: ctx.now,
    });
    const after: ComparisonSnapshot = {
      reportId: report.id,
      versionId: version.id,
      sha256,
      result,
      finding: null,
      findingText: null,
    };
    const subject = { type: "report-comparison", id };
    record({ name: "report-compared", subject, before: null, after, touches: [{ type: "report", id: report.id }] });
    // What an agency tries out with its own report is nobody else's work.
    if (result === "different" && ctx.actor.agencyId === null)
      await addTask(
        db,
        {
          kind: "judge-comparison",
          namespace: "reports",
          subject,
          permission: "reports.review",
          params: { no: printedNumber(report.no), name: report.enterpriseName },
          href: `/report-comparisons/${id}`,
        },
        ctx.now,
      );
    return ok(id);
  });
  if (!outcome.ok && fileId) await dropFile(ctx, fileId);
  return outcome;
}

async function fieldsOf(
  ctx: Ctx,
  report: queries.ReportRow,
  version: versionQueries.VersionRow,
): Promise<StatedField[]> {
  const analysts = await versionQueries.analystsOfVersions(ctx.db, [version.id]);
  const fields: [string, string | null][] = [
    ["no", printedNumber(report.no)],
    ["ownNo", report.ownNo],
    ["enterprise", version.enterpriseName],
    ["uscc", report.uscc],
    ["grade", version.grade],
    ["dataCutoffOn", version.dataCutoffOn],
    ["issuedOn", version.issuedOn],
    ["expiresOn", version.expiresOn],
    ...analysts.map(({ name }): [string, string] => ["analyst", name]),
    ["minutesNo", version.minutesNo],
  ];
  return fields.flatMap(([field, value]) => (value ? [{ field, value }] : []));
}

/** Fields are compared over what both files have as text; where one has none, nothing is said of them. */
function fieldsIn(
  { result, pages }: TwinComparison,
  stated: readonly StatedField[],
  original: readonly string[],
  other: readonly string[],
): FieldFinding[] {
  if (result === "scan") return [];
  const unread = new Set(pages.flatMap((page) => (page.kind === "no-text" ? [page.original] : [])));
  return compareFields(
    stated,
    original.filter((_, index) => !unread.has(index + 1)),
    other,
  );
}

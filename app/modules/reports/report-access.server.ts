import type { CodeTable } from "#db/reference/code-tables/make-table";
import type { Actor } from "~/platform/actor";
import { may } from "~/platform/actor";
import { type Guarded, notFound } from "~/platform/guard.server";
import type { Language } from "~/platform/i18n";
import { isId } from "~/platform/id";
import * as queries from "./reports.queries.server";

/** The one agency whose reports an account may see; null for those who see all. */
export function onlyAgencyOf(actor: Actor): string | null {
  if (actor.agencyId) return actor.agencyId;
  return may(actor, "reports.submit") ? "-" : null;
}

/** The report of an address where the reader may see it. @throws Response 404 */
export async function openReport({ ctx, actor, params }: Guarded): Promise<queries.ReportRow> {
  const report = params.id && isId(params.id) ? await queries.reportById(ctx.db, params.id) : undefined;
  const only = onlyAgencyOf(actor);
  if (!report || (only !== null && report.agencyId !== only)) throw notFound();
  return report;
}

/** The lines of a select over a code table. */
export const choicesOf = (table: CodeTable, lng: Language) =>
  table.entries.map(({ code, zh, en }) => ({ value: code, label: lng === "en" ? en : zh }));

/** The words of a code; the code itself where the table has none. */
export function labelOf(table: CodeTable, code: string | null, lng: Language): string {
  const entry = table.entries.find((each) => each.code === code);
  return entry ? (lng === "en" ? entry.en : entry.zh) : (code ?? "");
}

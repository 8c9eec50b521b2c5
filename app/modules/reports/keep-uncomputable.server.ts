import type { Db } from "#db/connection";
import { civilDayOf } from "~/platform/clock";
import { keepTasks } from "~/platform/tasks.server";
import { uncomputableByAgency } from "./recomputations.queries.server";

const SUBJECT = "uncomputable-grades";

/**
 * Keeps one line a listed agency on the regulators' workbench for grades that cannot be computed again: how many wait, since when.
 * Of one agency where an act changed its count; of all in the upkeep, which mends what acts at the same moment missed.
 */
export async function keepUncomputable(db: Db, at: Date, onlyAgency: string | null = null): Promise<void> {
  const waiting = await uncomputableByAgency(db, onlyAgency);
  const wanted = waiting.map(({ agencyId, code, name, count, oldest }) => ({
    kind: "explain-uncomputable",
    namespace: "reports",
    subject: { type: SUBJECT, id: agencyId },
    permission: "reports.review" as const,
    params: { name, count: Number(count), oldest: civilDayOf(oldest) },
    href: `/grade-recomputations?outcome=not-computable&agency=${code ?? ""}`,
    since: oldest,
  }));
  await keepTasks(db, SUBJECT, wanted, { at, ...(onlyAgency === null ? {} : { onlyId: onlyAgency }) });
}

import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import type { ReturnedSnapshot } from "../agencies.events";
import { addMendTask, finishFilingTasks } from "../agency-tasks.server";
import * as agencies from "../agency-writes.queries.server";
import { sectionsOf } from "../filing-lines.rules";
import * as filings from "../filings.queries.server";
import { agencySnapshot, filingSnapshot, remarkSnapshot } from "../snapshots.server";
import { lockForAct } from "./own-filing.server";

export interface Returning {
  filingId: string;
  version?: number | null;
  remarks: readonly { path: string; remark: string }[];
}

/** Sends a filing back with what is to be mended, field by field. Refusals: `remarks-none`, `remark-path`, `no-such-filing`, `version-stale`, `filing-state`. */
export async function returnFiling(ctx: Ctx, act: Returning): Promise<Result<{ id: string; state: "returned" }>> {
  return runProcess(ctx, { name: "return-filing" }, async (unit) => {
    const { db, record } = unit;
    const locked = await lockForAct(unit, ctx, "return", act);
    if (!locked.ok) return locked;
    if (act.remarks.length === 0) return no("agencies:refusal.remarks-none", { status: 422 });
    const { filing, agency } = locked.value;
    const fields = new Set(sectionsOf(filing.kind).flatMap((section) => section.fields));
    const stray = act.remarks.find(({ path }) => !fields.has(path));
    if (stray)
      return no("agencies:refusal.remark-path", { path: "remarks", params: { path: stray.path }, status: 422 });
    const round = filing.round + 1;
    await filings.changeFiling(
      db,
      filing.id,
      { state: "returned", round, decided: { by: ctx.actor.accountId, at: ctx.now } },
      ctx.now,
    );
    const rows = act.remarks.map(({ path, remark }) => ({
      id: newId(),
      filing_id: filing.id,
      round,
      path,
      remark,
      created_by: ctx.actor.accountId,
      created_at: ctx.now,
    }));
    await filings.insertRemarks(db, rows);
    const after = (await filings.lockFiling(db, filing.id))!;
    record({
      name: "filing-returned",
      subject: { type: "agency-filing", id: filing.id },
      before: filingSnapshot(filing),
      after: { ...filingSnapshot(after), remarks: rows.map(remarkSnapshot) } satisfies ReturnedSnapshot,
      touches: [{ type: "agency", id: agency.id }],
    });
    if (filing.kind === "initial") {
      await agencies.changeAgency(db, agency.id, { filingState: "returned" }, ctx.now);
      record({
        name: "agency-changed",
        subject: { type: "agency", id: agency.id },
        before: agencySnapshot(agency),
        after: agencySnapshot((await agencies.lockAgency(db, agency.id))!),
      });
    }
    await finishFilingTasks(db, filing.id, ctx.now);
    await addMendTask(db, filing.id, { agencyId: agency.id, name: agency.name }, ctx.now);
    return ok({ id: filing.id, state: "returned" as const });
  });
}

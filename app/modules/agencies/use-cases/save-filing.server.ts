import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import type { FilingDraft } from "../filing.types";
import * as filings from "../filings.queries.server";
import { keepChangeDuty } from "../settle-duty.server";
import { filingSnapshot } from "../snapshots.server";
import { lockForAct } from "./own-filing.server";

export interface SavedDraft {
  filingId: string;
  /** The version it was read at; null where the caller does not say. */
  version?: number | null;
  content: FilingDraft;
  eventOn?: string | null;
  statementYear?: number | null;
}

/** Keeps what was typed so far, whether it fits or not. Refusals: those of every act on one's own filing. */
export async function saveFiling(ctx: Ctx, saved: SavedDraft): Promise<Result<{ version: number }>> {
  return runProcess(ctx, { name: "save-filing" }, async (unit) => {
    const locked = await lockForAct(unit, ctx, "save", saved);
    if (!locked.ok) return locked;
    const { filing } = locked.value;
    const contentJson = JSON.stringify(saved.content);
    const eventOn = saved.eventOn === undefined ? filing.eventOn : saved.eventOn;
    const statementYear = saved.statementYear === undefined ? filing.statementYear : saved.statementYear;
    const isSame =
      contentJson === filing.contentJson && eventOn === filing.eventOn && statementYear === filing.statementYear;
    if (isSame) return ok({ version: filing.version });
    await filings.changeFiling(unit.db, filing.id, { contentJson, eventOn, statementYear }, ctx.now);
    const after = (await filings.lockFiling(unit.db, filing.id))!;
    unit.record({
      name: "filing-saved",
      subject: { type: "agency-filing", id: filing.id },
      before: filingSnapshot(filing),
      after: filingSnapshot(after),
      touches: [{ type: "agency", id: filing.agencyId }],
    });
    await keepChangeDuty(unit, ctx, after);
    return ok({ version: after.version });
  });
}

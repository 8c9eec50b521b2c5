import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { agencyView } from "../access.rules";
import { agencyById, analystsOf } from "../agencies.queries.server";
import type { InterestKind } from "../agencies.types";
import * as interests from "../interests.queries.server";
import { interestSnapshot } from "../supervision-snapshots";
import { speaksFor } from "../tie-access.server";

export interface DeclaredInterest {
  agencyId: string;
  uscc: string;
  kind: InterestKind;
  analystId: string | null;
  note: string | null;
  from: string;
}

/** Declares a tie of one's own agency, or of one of its analysts, to an enterprise. Refusals: `no-such-agency`, `not-listed`, `own-uscc`, `interest-future`, `analyst-unknown`, `interest-known`. */
export async function declareInterest(ctx: Ctx, tie: DeclaredInterest): Promise<Result<{ id: string }>> {
  return runProcess(ctx, { name: "declare-interest" }, async ({ db, record }) => {
    const agency = await agencyById(db, tie.agencyId);
    if (!agency || agencyView(ctx.actor, agency) !== "own")
      return no("agencies:refusal.no-such-agency", { status: 404 });
    if (agency.listedOn === null) return no("agencies:refusal.not-listed");
    if (tie.uscc === agency.uscc) return no("agencies:refusal.own-uscc", { path: "uscc", status: 422 });
    if (tie.from > civilDayOf(ctx.now)) return no("agencies:refusal.interest-future", { path: "from", status: 422 });
    if (tie.analystId !== null) {
      const known = (await analystsOf(db, agency.id, civilDayOf(ctx.now))).some((one) => one.id === tie.analystId);
      if (!known) return no("agencies:refusal.analyst-unknown", { path: "analystId", status: 422 });
    }
    const same = (await interests.interestsOf(db, agency.id)).some(
      (one) => one.uscc === tie.uscc && one.kind === tie.kind && one.analystId === tie.analystId && one.until === null,
    );
    if (same) return no("agencies:refusal.interest-known", { path: "uscc" });
    const id = newId();
    await interests.insertInterest(db, { id, ...tie }, ctx.now);
    record({
      name: "interest-declared",
      subject: { type: "agency-interest", id },
      before: null,
      after: interestSnapshot((await interests.lockInterest(db, id))!),
      touches: [{ type: "agency", id: agency.id }],
    });
    return ok({ id });
  });
}

/** Says that a declared tie ended, of one's own agency or of an analyst who came from another; `until` is its last day. Refusals: `no-such-interest`, `interest-ended`, `interest-order`. */
export async function endInterest(
  ctx: Ctx,
  { interestId, until }: { interestId: string; until: string },
): Promise<Result<{ id: string; agencyId: string }>> {
  return runProcess(ctx, { name: "end-interest" }, async ({ db, record }) => {
    const tie = await interests.lockInterest(db, interestId);
    const { agencyId } = ctx.actor;
    if (!tie || agencyId === null || !(await speaksFor({ ...ctx, db }, tie)))
      return no("agencies:refusal.no-such-interest", { status: 404 });
    if (tie.until !== null) return no("agencies:refusal.interest-ended");
    if (until < tie.from || until > civilDayOf(ctx.now))
      return no("agencies:refusal.interest-order", { path: "until", status: 422 });
    await interests.endInterest(db, tie.id, until, ctx.now);
    record({
      name: "interest-ended",
      subject: { type: "agency-interest", id: tie.id },
      before: interestSnapshot(tie),
      after: interestSnapshot({ ...tie, until }),
      touches: [...new Set([tie.agencyId, agencyId])].map((id) => ({ type: "agency", id })),
    });
    return ok({ id: tie.id, agencyId });
  });
}

import { civilDayOf } from "~/platform/clock";
import type { Ctx } from "~/platform/process.server";
import { agencyView } from "./access.rules";
import { agencyById } from "./agencies.queries.server";
import type { Interest } from "./agencies.types";
import { interestsBroughtTo } from "./interests.queries.server";

/** The ties that an agency answers for: what it declared, and what its analysts brought along from another one, without that one's note. */
export async function tiesBroughtTo({ db, now }: Pick<Ctx, "db" | "now">, agencyId: string): Promise<Interest[]> {
  const brought = await interestsBroughtTo(db, agencyId, civilDayOf(now));
  return brought.map((tie) => ({ ...tie, note: null }));
}

/** Whether an account speaks for a tie: its own agency declared it, or the analyst it is of works there now. */
export async function speaksFor(ctx: Ctx, tie: Interest): Promise<boolean> {
  const { agencyId } = ctx.actor;
  if (agencyView(ctx.actor, await agencyById(ctx.db, tie.agencyId)) === "own") return true;
  if (agencyId === null || tie.analystId === null) return false;
  return (await tiesBroughtTo(ctx, agencyId)).some(({ id }) => id === tie.id);
}

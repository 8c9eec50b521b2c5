import { type Guarded, notFound } from "~/platform/guard.server";
import { unitById } from "../org-units.queries.server";
import { allowsUnit, placeOf } from "../scope.rules";

/** The unit that an act is about, in the actor's scope. @throws Response 404 */
export async function ownUnit({ ctx, actor, params }: Pick<Guarded, "ctx" | "actor" | "params">) {
  const unit = await unitById(ctx.db, params.id ?? "");
  if (!unit || !allowsUnit(actor, placeOf(unit))) throw notFound();
  return unit;
}

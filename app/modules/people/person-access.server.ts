import { unitTreeWith } from "~/modules/reference/unit-tree.server";
import type { Ctx } from "~/platform/process.server";
import type { Refusal } from "~/platform/result";
import * as queries from "./person.queries.server";
import { isInScope } from "./person-scope.rules";
import { caseNotGranted, groundRefusal, type ReadingFor } from "./read-grounds.rules";

/** Whether someone may be read: `hidden` where the reader must not even learn that there is such a person. */
export type Access = { ok: true } | { ok: false; hidden: true } | { ok: false; hidden: false; refusal: Refusal };

/**
 * May this actor read this person for that reason? Within the scope on any known ground or under a case that covers the
 * person; outside it only under a case that was opened to this very account.
 */
export async function accessTo(
  ctx: Ctx,
  person: { id: string; unitId: string } | undefined,
  reading: ReadingFor,
): Promise<Access> {
  const refusal = groundRefusal(reading);
  if (refusal) return { ok: false, hidden: false, refusal };
  if (!person) return { ok: false, hidden: true };
  const tree = await unitTreeWith(ctx.db, [person.unitId]);
  const inScope = isInScope(ctx.actor, tree.byId.get(person.unitId));
  if (reading.caseId === null) return inScope ? { ok: true } : { ok: false, hidden: true };
  const granted = await queries.caseGrantsOf(ctx.db, person.id, reading.caseId);
  if (granted.some(({ accountId }) => accountId === ctx.actor.accountId)) return { ok: true };
  if (!inScope) return { ok: false, hidden: true };
  return granted.length > 0 ? { ok: true } : { ok: false, hidden: false, refusal: caseNotGranted };
}

import type { Db } from "#db/connection";
import { systemActor } from "~/modules/accounts/actor.server";
import { movePaths } from "~/modules/reference/org-unit-import.queries.server";
import * as units from "~/modules/reference/org-units.queries.server";
import { placeAfterMerging } from "~/modules/reference/org-units.rules";
import { unitSnapshot } from "~/modules/reference/unit-snapshot";
import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok } from "~/platform/result";

/**
 * Puts units that were merged before merging moved them below their successors, so that their people count there in every tree,
 * list and scope. Safe to repeat: whoever stands below the successor already keeps its place. Returns how many moved.
 */
export async function placeMergedUnits(db: Db, at: Date): Promise<number> {
  const ctx: Ctx = { db, actor: systemActor(), now: at, requestId: newId(), origin: { via: "job", address: null } };
  let moved = 0;
  for (const id of await units.misplacedUnits(db)) if (await placeMergedUnit(ctx, id)) moved += 1;
  return moved;
}

async function placeMergedUnit(ctx: Ctx, id: string): Promise<boolean> {
  const done = await runProcess(ctx, { name: "place-merged-unit" }, async (unit) => {
    const own = await units.lockUnit(unit.db, id);
    const target = own?.merged_into_id ? await units.unitById(unit.db, own.merged_into_id) : undefined;
    // What stands above its own successor stays: below it, it would stand below itself.
    if (!own?.closed_on || !target || target.path.startsWith(own.path)) return ok(false);
    const { parentId, path } = placeAfterMerging(own, target);
    if (path === own.path) return ok(false);
    const kept = { id, version: own.version, closedOn: own.closed_on, mergedIntoId: own.merged_into_id };
    await units.closeUnit(unit.db, { ...kept, parentId }, ctx.now);
    await movePaths(unit.db, own.path, path);
    unit.record({
      name: "org-unit-changed",
      subject: { type: "org-unit", id },
      before: unitSnapshot(own),
      after: { ...unitSnapshot(own), parentId },
      touches: [{ type: "org-unit", id: target.id }],
    });
    return ok(true);
  });
  return done.ok && done.value;
}

import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { isOwnHand } from "~/platform/actor";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { divisionNames } from "../division-names.server";
import { childUnits, unitById, unitNames } from "../org-units.queries.server";
import { allowsUnit, placeOf } from "../scope.rules";
import { CLOSE_UNIT, type ClosingProposal } from "../unit-closing.types";

export const loader = protectedLoader("reference.read", async ({ ctx, actor, params, lng }) => {
  const unit = await unitById(ctx.db, params.id ?? "");
  if (!unit) throw notFound();
  const above = unit.path.split("/").filter((id) => id !== "" && id !== unit.id);
  const [children, names, divisions, pending] = await Promise.all([
    childUnits(ctx.db, unit.id),
    unitNames(ctx.db, [...above, ...(unit.merged_into_id ? [unit.merged_into_id] : [])]),
    divisionNames(ctx.db, lng),
    pendingApproval(ctx.db, CLOSE_UNIT, { type: "org-unit", id: unit.id }),
  ]);
  const isOwn = allowsUnit(actor, placeOf(unit));
  const intoId = pending && (JSON.parse(pending.proposal_json) as ClosingProposal).mergedIntoId;
  const into = intoId ? await unitById(ctx.db, intoId) : undefined;
  return {
    title: unit.name,
    above: above.map((id) => ({ id, name: names.get(id) ?? id })),
    unit: {
      id: unit.id,
      code: unit.code,
      name: unit.name,
      shortName: unit.short_name,
      formerNames: JSON.parse(unit.former_names_json) as string[],
      division: divisions.get(unit.division_code) ?? unit.division_code,
      nature: unit.nature,
      branch: unit.branch,
      uscc: unit.uscc,
      level: unit.org_level,
      closedOn: unit.closed_on,
    },
    mergedInto: unit.merged_into_id
      ? { id: unit.merged_into_id, name: names.get(unit.merged_into_id) ?? unit.merged_into_id }
      : null,
    children: children.map((child) => ({
      id: child.id,
      name: child.name,
      code: child.code,
      closedOn: child.closed_on,
    })),
    pending: pending ? { by: pending.submitter_name, at: pending.submitted_at } : null,
    may: {
      propose: isOwn && actor.permissions.has("reference.propose") && !pending && unit.closed_on === null,
      confirm:
        isOwn &&
        (!into || allowsUnit(actor, placeOf(into))) &&
        actor.permissions.has("reference.confirm") &&
        Boolean(pending) &&
        !isOwnHand(actor, pending?.submitted_by),
    },
  };
});

import { allowsUnit } from "~/modules/reference/scope.rules";
import { type Actor, may } from "~/platform/actor";
import { REPORT_ITEMS } from "./collection.types";

/** Who commits anything at all: what units deliver, and what is kept for agencies, their regulator and who uses reports. */
export const COMMITTERS = ["imports.commit", "report-imports.commit"] as const;

/** Items that one kind of account has to do with alone; it has to do with no other. */
export interface OwnItems {
  readonly stages: readonly string[];
  readonly commits: readonly string[];
}

/**
 * Agencies: reports only. Their regulator commits those for them, and takes in past ones with two accounts of its own. Who records uses:
 * those only. Null: everything that is not kept for agencies and their regulator.
 */
export function ownItems(actor: Actor): OwnItems | null {
  if (may(actor, "reports.submit")) return { stages: ["reports"], commits: ["reports"] };
  if (may(actor, "reports.review")) return { stages: ["past-reports"], commits: REPORT_ITEMS };
  return may(actor, "reports.record-use") ? { stages: ["report-uses"], commits: ["report-uses"] } : null;
}

export function mayStage(actor: Actor, item: string): boolean {
  return ownItems(actor)?.stages.includes(item) ?? !REPORT_ITEMS.includes(item);
}

export function mayCommit(actor: Actor, item: string): boolean {
  return ownItems(actor)?.commits.includes(item) ?? !REPORT_ITEMS.includes(item);
}

/** The contributor of a collection item: the unit that it is, or its division alone where no unit of the tree is it. */
export interface ItemPlace {
  readonly unit_id: string | null;
  readonly unit_path: string | null;
  readonly division_code: string;
}

/** Whether an account speaks for the contributor of an item: nobody delivers, or says there was nothing, in another's name. */
export function mayDeliver(actor: Pick<Actor, "scope" | "unitId">, item: ItemPlace): boolean {
  return allowsUnit(actor, {
    id: item.unit_id ?? "",
    path: item.unit_path ?? "",
    divisionCode: item.division_code,
  });
}

import type { ExpressionBuilder } from "kysely";
import type { DB } from "#db/schema";
import type { Actor, Scope } from "./actor";
import type { Permission } from "./permissions";
import type { Ctx } from "./process.server";

/** The lines that concern an account, done ones as well: each right as far as it reaches, no further. */
export function linesOf({ db, actor }: Ctx) {
  const hands = [...(actor.hands ?? [actor.accountId])];
  return (
    db
      .selectFrom("tasks")
      .where("tasks.permission", "in", [...actor.permissions])
      .where((eb) => eb.or([eb("tasks.account_id", "is", null), eb("tasks.account_id", "=", actor.accountId)]))
      .where((eb) =>
        eb.or([
          eb("tasks.not_account_id", "is", null),
          eb.and([eb("tasks.not_account_id", "not in", hands), eb.not(hasHadAHand(eb, hands))]),
        ]),
      )
      // Who sits at an agency sees what is the agency's and what is their own, nothing of the units of the city.
      .where((eb) =>
        actor.agencyId
          ? eb.or([eb("tasks.agency_id", "=", actor.agencyId), eb("tasks.account_id", "=", actor.accountId)])
          : eb("tasks.agency_id", "is", null),
      )
      .where((eb) => {
        const [all, ...further] = reachesOf(actor);
        if (!all || further.length === 0) return liesWithin(eb, actor.unitId, all?.scope ?? actor.scope);
        return eb.or(
          [all, ...further].map(({ rights, scope }) =>
            eb.and([eb("tasks.permission", "in", rights), liesWithin(eb, actor.unitId, scope)]),
          ),
        );
      })
  );
}

/** Whether the case that a line is about has been worked on by one of these accounts or, where the line asks to sign, signed by one. */
function hasHadAHand(eb: ExpressionBuilder<DB, "tasks">, hands: readonly string[]) {
  return eb.exists(
    eb
      .selectFrom("vetting_officers")
      .select("vetting_officers.case_id")
      .whereRef("vetting_officers.case_id", "=", "tasks.subject_id")
      .where("vetting_officers.account_id", "in", [...hands])
      .where((officer) =>
        officer.or([
          officer("vetting_officers.part", "=", "officer"),
          officer("tasks.permission", "=", "vetting.approve"),
        ]),
      ),
  );
}

/** The rights of an account by how far they reach. */
function reachesOf(actor: Actor): { rights: Permission[]; scope: Scope }[] {
  const reaches = new Map<string, { rights: Permission[]; scope: Scope }>();
  for (const right of actor.permissions) {
    const scope = actor.scopes?.get(right) ?? actor.scope;
    const key = JSON.stringify(scope);
    const same = reaches.get(key);
    if (same) same.rights.push(right);
    else reaches.set(key, { rights: [right], scope });
  }
  return [...reaches.values()];
}

/** Whether a line is for the whole of what the scope covers, or lies within it. */
function liesWithin(eb: ExpressionBuilder<DB, "tasks">, unitId: string | null, scope: Scope) {
  if (scope.city) return eb.lit(true);
  const own = [...scope.units, ...(unitId ? [unitId] : [])];
  const { divisions } = scope;
  const forAll = eb.and([eb("tasks.unit_id", "is", null), eb("tasks.division_code", "is", null)]);
  if (own.length + divisions.length === 0) return forAll;
  const standsBelow = eb.exists(
    eb
      .selectFrom("org_units")
      .select("org_units.id")
      .whereRef("org_units.id", "=", "tasks.unit_id")
      .where((unit) =>
        unit.or([
          ...(divisions.length > 0 ? [unit("org_units.division_code", "in", divisions)] : []),
          ...own.map((id) => unit("org_units.path", "like", `%/${id}/%`)),
        ]),
      ),
  );
  const isOwn = own.length > 0 ? [eb("tasks.unit_id", "in", own)] : [];
  const ofDivision = divisions.length > 0 ? [eb("tasks.division_code", "in", divisions)] : [];
  return eb.or([forAll, ...isOwn, ...ofDivision, standsBelow]);
}

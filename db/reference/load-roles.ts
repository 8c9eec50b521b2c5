import type { Db } from "#db/connection";
import { ROLE_EXCLUSIONS } from "./roles";

export const roleExclusionRows = () => ROLE_EXCLUSIONS.map(({ a, b, basis }) => ({ role_a: a, role_b: b, basis }));

/** Roles that no account holds together, as shipped. Safe to repeat. */
export async function loadRoleExclusions(db: Db): Promise<void> {
  await db.insertInto("role_exclusions").ignore().values(roleExclusionRows()).execute();
}

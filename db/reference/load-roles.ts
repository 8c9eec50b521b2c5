import type { Db } from "#db/connection";
import { ROLE_EXCLUSIONS, ROLE_PERMISSIONS } from "./roles";

export const roleExclusionRows = () => ROLE_EXCLUSIONS.map(({ a, b, basis }) => ({ role_a: a, role_b: b, basis }));

/**
 * The rights of each role as this release ships them; a role that a security administrator has changed since (the journal knows)
 * is left as they left it, so that a new right of such a role is theirs to grant. Safe to repeat.
 */
export async function loadRoles(db: Db): Promise<void> {
  const changed = await db
    .selectFrom("journal_events")
    .select("journal_events.subject_id")
    .distinct()
    .where("journal_events.subject_type", "=", "role")
    .execute();
  const kept = new Set(changed.map(({ subject_id }) => subject_id));
  const shipped = Object.entries(ROLE_PERMISSIONS).filter(([role]) => !kept.has(role));
  for (const [role, permissions] of shipped) {
    await db
      .deleteFrom("role_permissions")
      .where("role", "=", role)
      .where("permission", "not in", [...permissions])
      .execute();
    await db
      .insertInto("role_permissions")
      .ignore()
      .values(permissions.map((permission) => ({ role, permission })))
      .execute();
  }
  await db.insertInto("role_exclusions").ignore().values(roleExclusionRows()).execute();
}

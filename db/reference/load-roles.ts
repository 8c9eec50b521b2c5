import type { Db } from "#db/connection";
import { ROLE_EXCLUSIONS, ROLE_PERMISSIONS } from "./roles";

/** Puts the roles of a new installation in place; what a security administrator has changed since is left alone. */
export async function loadRoles(db: Db): Promise<void> {
  const { count } = await db
    .selectFrom("role_permissions")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  if (Number(count) > 0) return;
  const permissions = Object.entries(ROLE_PERMISSIONS).flatMap(([role, list]) =>
    list.map((permission) => ({ role, permission })),
  );
  await db.insertInto("role_permissions").values(permissions).execute();
  await db
    .insertInto("role_exclusions")
    .ignore()
    .values(ROLE_EXCLUSIONS.map(({ a, b, basis }) => ({ role_a: a, role_b: b, basis })))
    .execute();
}

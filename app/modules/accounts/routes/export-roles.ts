import { civilDayOf } from "~/platform/clock";
import { exportBook, type ListColumn, sheetOf } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { roleRows } from "./roles.server";

interface Line {
  name: string;
  roles: readonly string[];
}

/** Role by right, role by class of records, and which roles exclude each other: a sheet each. */
export const loader = protectedLoader(["accounts.read", "roles.change", "journal.read"], async (guarded) => {
  const { ctx, t } = guarded;
  const { roles, permissions, classes, exclusions } = await roleRows(guarded);
  const told = (title: string, count: number) => ({
    name: title,
    title,
    subtitle: t("common:export.subtitle", { count, today: civilDayOf(ctx.now), who: ctx.actor.name }),
  });
  const held: ListColumn<Line>[] = roles.map((role) => ({
    header: t(`common:role.${role}`),
    width: 12,
    value: (row) => (row.roles.includes(role) ? t("accounts:roles.holds") : null),
  }));
  const right: ListColumn<Line> = {
    header: t("accounts:field.right"),
    width: 30,
    value: (row) => t(`accounts:right.${row.name.replace(".", "-")}`),
  };
  const kind: ListColumn<Line> = {
    header: t("accounts:field.class"),
    width: 30,
    value: (row) => t(`accounts:class.${row.name}`),
  };
  return exportBook(guarded, {
    name: "export-roles",
    subjectType: "role",
    subjectIds: roles,
    filter: null,
    count: permissions.length,
    title: t("accounts:roles.title"),
    sheets: [
      sheetOf(told(t("accounts:roles.rights"), permissions.length), [right, ...held], permissions),
      sheetOf(told(t("accounts:roles.visibility"), classes.length), [kind, ...held], classes),
      sheetOf(
        told(t("accounts:roles.exclusions"), exclusions.length),
        [{ header: t("accounts:roles.exclusions"), width: 60, value: exclusionWords }],
        exclusions,
      ),
    ],
  });

  function exclusionWords({ role_a, role_b }: (typeof exclusions)[number]): string {
    return t("accounts:roles.excludes", { a: t(`common:role.${role_a}`), b: t(`common:role.${role_b}`) });
  }
});

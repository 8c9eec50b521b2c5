import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "~/components/export-link";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { RoleTable } from "../ui/role-table";
import { loader } from "./roles.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Roles() {
  const { title, roles, permissions, classes, exclusions, may } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["accounts", "common"]);
  return (
    <>
      <PageHeader title={title} purpose={t("roles.purpose")} action={<ExportLink to="/roles/export" />} />
      <Section title={t("roles.rights")} note={may.rights ? t("roles.rights-note") : undefined} flush>
        <RoleTable
          caption={t("roles.rights")}
          first={t("field.right")}
          roles={roles}
          rows={permissions.map((row) => ({ ...row, label: t(`right.${row.name.replace(".", "-")}`), to: null }))}
          roleTo={may.rights ? (role) => `/roles/${role}` : undefined}
        />
      </Section>
      <Section title={t("roles.visibility")} note={t("roles.visibility-note")} flush>
        <RoleTable
          caption={t("roles.visibility")}
          first={t("field.class")}
          roles={roles}
          rows={classes.map((row) => ({
            ...row,
            label: t(`class.${row.name}`),
            to: may.visibility ? `/record-visibility/${row.name}` : null,
          }))}
        />
      </Section>
      <Section title={t("roles.exclusions")} note={t("roles.exclusions-note")}>
        <ul className="role-pairs">
          {exclusions.map(({ role_a, role_b }) => (
            <li key={`${role_a}${role_b}`}>
              {t("roles.excludes", { a: t(`common:role.${role_a}`), b: t(`common:role.${role_b}`) })}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

import "./role-table.css";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/icons";

interface Props {
  caption: string;
  first: string;
  roles: readonly string[];
  rows: readonly { name: string; label: string; roles: readonly string[]; to: string | null }[];
  /** Where a role's own page is, if there is one. */
  roleTo?: (role: string) => string;
}

/** What each role may: one row a thing, one column a role, a sign with its word where it holds. */
export function RoleTable({ caption, first, roles, rows, roleTo }: Props) {
  const { t } = useTranslation(["accounts", "common"]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={first}>
      <table className="table role-table">
        <caption className="seen-by-readers-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {roleTo ? <Link to={roleTo(role)}>{t(`common:role.${role}`)}</Link> : t(`common:role.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.to ? <Link to={row.to}>{row.label}</Link> : row.label}</th>
              {roles.map((role) => (
                // Its hidden word stays inside the cell, or it would widen the page beyond what scrolls.
                <td key={role} style={{ position: "relative" }}>
                  {row.roles.includes(role) ? (
                    <>
                      <Icon name="done" />
                      <span className="seen-by-readers-only">{t("roles.holds")}</span>
                    </>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

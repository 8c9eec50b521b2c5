import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ExportLink } from "~/components/export-link";
import { FactList } from "~/components/fact-list";
import { Day, Moment } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { worded } from "~/components/words";
import { AccountMark } from "../ui/account-mark";
import { loader } from "./account.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** One account: what it rests on, what it may do and where, its keys and open sessions. */
export default function Account() {
  const { account, sessions, roles, keys, may } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["accounts", "common"]);
  const at = `/accounts/${account.id}`;
  return (
    <>
      <PageHeader
        title={account.name}
        purpose={t("account-page.purpose")}
        crumbs={[{ label: t("list.title"), to: "/accounts" }]}
        mark={<AccountMark state={account.state} />}
        action={
          <>
            {may.bind ? (
              <ButtonLink kind="second" to={`${at}/holder`}>
                {t("bind.submit")}
              </ButtonLink>
            ) : null}
            {may.reset ? (
              <ButtonLink kind="second" to={`${at}/password-reset`}>
                {t("reset.submit")}
              </ButtonLink>
            ) : null}
            {may.disable ? (
              account.state === "disabled" ? (
                <ButtonLink kind="second" to={`${at}/enabling`}>
                  {t("enable.submit")}
                </ButtonLink>
              ) : (
                <ButtonLink kind="grave" to={`${at}/disabling`}>
                  {t("disable.submit")}
                </ButtonLink>
              )
            ) : null}
          </>
        }
      />
      <Section title={t("account.facts")}>
        <FactList
          facts={[
            { label: t("field.username"), value: <span className="mono">{account.username}</span> },
            { label: t("field.kind"), value: t(`kind.${account.kind}`) },
            { label: t("field.unit"), value: account.unit },
            {
              label: t("field.holder"),
              value: account.isBound === null ? null : t(account.isBound ? "bind.bound" : "bind.unbound"),
            },
            { label: t("field.ends-on"), value: <Day on={account.endsOn} /> },
            { label: t("field.created-at"), value: <Moment at={account.createdAt} /> },
            {
              label: t("field.password"),
              value: account.mustChange ? (
                t("account.must-change")
              ) : account.passwordChangedAt ? (
                <Moment at={account.passwordChangedAt} />
              ) : null,
            },
            { label: t("field.sessions"), value: sessions },
          ]}
        />
      </Section>
      <Section
        title={t("field.roles")}
        note={t("account.roles-note")}
        flush
        action={
          may.grant ? (
            <ButtonLink kind="second" size="small" to={`${at}/roles`}>
              {t("grant.submit")}
            </ButtonLink>
          ) : null
        }
      >
        {roles.length === 0 ? (
          <p className="section-body">{t("account.no-roles")}</p>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("field.role")}</th>
                <th scope="col">{t("field.scope")}</th>
                {may.grant ? <th scope="col">{t("field.act")}</th> : null}
              </tr>
            </thead>
            <tbody>
              {roles.map(({ role, scopeKind, scopeValue, scope }) => (
                <tr key={`${role}${scopeKind}${scopeValue}`}>
                  <td>{t(`common:role.${role}`)}</td>
                  <td>{worded(scope)}</td>
                  {may.grant ? (
                    <td>
                      <Link to={`${at}/role-withdrawal?${new URLSearchParams({ role, scopeKind, scopeValue })}`}>
                        {t("withdraw.submit")}
                      </Link>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      {keys.length > 0 ? (
        <Section
          title={t("account.keys")}
          note={t("account.keys-note")}
          action={<ExportLink to={`${at}/keys/export`} />}
          flush
        >
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("field.client")}</th>
                <th scope="col">{t("field.created-at")}</th>
                <th scope="col">{t("field.state")}</th>
                {may.revokeKey ? <th scope="col">{t("field.act")}</th> : null}
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <tr key={key.id}>
                  <td>{key.client}</td>
                  <td>
                    <Moment at={key.createdAt} />
                  </td>
                  <td>{key.revokedAt ? t("state.revoked") : t("state.active")}</td>
                  {may.revokeKey ? (
                    <td>
                      {key.revokedAt ? "—" : <Link to={`${at}/keys/${key.id}/revocation`}>{t("revoke.submit")}</Link>}
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      ) : null}
    </>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { FactList } from "~/components/fact-list";
import { WhoWhen } from "~/components/moment";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { loader } from "./org-unit.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function OrgUnit() {
  const { above, unit, mergedInto, children, pending, may } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  const at = `/org-units/${unit.id}`;
  return (
    <>
      <PageHeader
        title={unit.name}
        purpose={t("units.page-purpose")}
        crumbs={[
          { label: t("units.title"), to: "/org-units" },
          ...above.map(({ id, name }) => ({ label: name, to: `/org-units/${id}` })),
        ]}
        action={
          may.propose ? (
            <ButtonLink kind="grave" to={`${at}/closing`}>
              {t("closing.submit")}
            </ButtonLink>
          ) : may.confirm ? (
            <ButtonLink to={`${at}/closing-confirmation`}>{t("closing-confirmation.open")}</ButtonLink>
          ) : null
        }
      />
      {pending ? (
        <Notice tone="judgement">
          {t("closing.pending")} <WhoWhen who={pending.by} at={pending.at} />
        </Notice>
      ) : null}
      <Section title={t("units.facts")}>
        <FactList
          facts={[
            { label: t("column.code"), value: <span className="mono">{unit.code}</span> },
            { label: t("units.short-name"), value: unit.shortName },
            { label: t("units.former-names"), value: unit.formerNames.join(t("common:ui.comma")) },
            { label: t("column.division"), value: unit.division },
            { label: t("column.nature"), value: t(`nature.${unit.nature}`) },
            { label: t("column.branch"), value: t(`branch.${unit.branch}`, { defaultValue: unit.branch }) },
            { label: t("units.uscc"), value: unit.uscc },
            { label: t("units.level"), value: unit.level },
            { label: t("column.closed-on"), value: unit.closedOn },
            {
              label: t("units.merged-into"),
              value: mergedInto ? <Link to={`/org-units/${mergedInto.id}`}>{mergedInto.name}</Link> : null,
            },
          ]}
        />
      </Section>
      {children.length > 0 ? (
        <Section title={t("units.below", { count: children.length })}>
          <ul>
            {children.map((child) => (
              <li key={child.id}>
                <Link to={`/org-units/${child.id}`}>{child.name}</Link> <span className="mono">{child.code}</span>{" "}
                {child.closedOn ? t("units.closed", { on: child.closedOn }) : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

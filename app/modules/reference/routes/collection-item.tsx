import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { FactList } from "~/components/fact-list";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { PendingChange } from "../ui/catalogue-acts";
import { validity } from "../validity-words";
import { loader } from "./collection-item.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CollectionItem() {
  const item = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("reference");
  return (
    <div className="stack">
      <PageHeader
        title={item.title}
        purpose={t("item.purpose")}
        crumbs={[{ label: t("items.title"), to: "/collection-items" }]}
        action={item.acts.change ? <ButtonLink to={item.acts.change}>{t("catalogue-change.open")}</ButtonLink> : null}
      />
      <PendingChange pending={item.acts.pending} confirm={item.acts.confirm} />
      <Section title={t("item.facts")}>
        <FactList
          facts={[
            { label: t("column.code"), value: <span className="mono">{item.code}</span> },
            {
              label: t("item.other-name"),
              value: <span lang={i18n.language === "en" ? "zh-CN" : "en"}>{item.other}</span>,
            },
            {
              label: t("column.contributor"),
              value: <Link to={`/contributors/${item.contributor.code}`}>{item.contributor.name}</Link>,
            },
            { label: t("column.frequency"), value: t(`frequency.${item.frequency}`, { count: item.graceDays }) },
            {
              label: t("item.answers-for"),
              value: item.divisions.length > 0 ? item.divisions.join(t("common:ui.comma")) : t("item.adds-only"),
            },
            { label: t("item.kinds"), value: item.kinds.join(t("common:ui.comma")), wide: true },
            { label: t("column.basis"), value: item.basis },
            { label: t("column.confidence"), value: t(`confidence.${item.confidence}`) },
            { label: t("column.validity"), value: validity(t, item) },
            { label: t("item.kept-by"), value: t(item.isChangedHere ? "item.changed-here" : "item.as-shipped") },
          ]}
        />
      </Section>
    </div>
  );
}

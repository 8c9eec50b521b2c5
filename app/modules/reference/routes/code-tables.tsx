import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "~/components/export-link";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { CatalogueTable } from "../ui/catalogue-table";
import { loader } from "./code-tables.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CodeTables() {
  const { title, table, lines } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("code-tables.purpose")}
        crumbs={table ? [{ label: t("code-tables.title"), to: "/code-tables" }] : []}
        action={<ExportLink to={table ? `/code-tables/${table}/export` : "/code-tables/export"} />}
      />
      <Section title={title} flush>
        <CatalogueTable lines={lines.map((line) => (table ? line : { ...line, href: `/code-tables/${line.code}` }))} />
      </Section>
    </>
  );
}

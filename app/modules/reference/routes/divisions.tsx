import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "~/components/export-link";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { CatalogueTable } from "../ui/catalogue-table";
import { loader } from "./divisions.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Divisions() {
  const { title, lines } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  return (
    <>
      <PageHeader title={title} purpose={t("divisions.purpose")} action={<ExportLink to="/divisions/export" />} />
      <Section title={title} flush>
        <CatalogueTable
          extra={[t("column.level")]}
          lines={lines.map((line) => ({
            ...line,
            zh: <span style={{ display: "block", paddingInlineStart: line.depth * 20 }}>{line.zh}</span>,
            more: [line.isGroupingOnly ? t("divisions.grouping") : t(`level.${line.level}`)],
          }))}
        />
      </Section>
    </>
  );
}

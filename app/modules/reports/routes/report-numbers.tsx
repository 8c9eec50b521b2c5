import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { EntryForm } from "~/components/form/entry-form";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Moment } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { Section } from "~/components/section";
import { action, loader } from "./report-numbers.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ReportNumbers() {
  const { title, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const { form, fields } = useEntryForm<{ count: string }>({
    answer: useActionData<typeof action>(),
    defaultValue: { count: "1" },
  });
  return (
    <>
      <PageHeader title={title} purpose={t("numbers.purpose")} action={<ExportLink to="/report-numbers/export" />} />
      <div className="stack">
        <EntryForm form={form} submit={t("numbers.submit")}>
          <TextField field={fields.count} label={t("numbers.count")} help={t("numbers.count-help")} />
        </EntryForm>
        <Section title={t("numbers.held", { total: page.total })} flush>
          {page.total === 0 ? (
            <EmptyState>{t("numbers.empty")}</EmptyState>
          ) : (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t("field.no")}</th>
                  <th scope="col">{t("numbers.use")}</th>
                  <th scope="col">{t("numbers.qr")}</th>
                  <th scope="col">{t("numbers.reserved-at")}</th>
                </tr>
              </thead>
              <tbody>
                {page.rows.map((row) => (
                  <tr key={row.no}>
                    <td className="figures">{row.printedNo}</td>
                    <td>
                      <span className="row">
                        <Link to={`/reports/new?no=${row.no}`}>{t("lodge.title")}</Link>
                        <Link to={`/report-numbers/${row.no}/release`}>{t("release-number.submit")}</Link>
                      </span>
                    </td>
                    <td>
                      <span className="row">
                        <a href={`/report-numbers/${row.no}/qr/svg`} download>
                          SVG
                        </a>
                        <a href={`/report-numbers/${row.no}/qr/png`} download>
                          PNG
                        </a>
                      </span>
                    </td>
                    <td>
                      <Moment at={row.at} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Section>
        <Pager {...page} />
      </div>
    </>
  );
}

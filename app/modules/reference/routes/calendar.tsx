import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "~/components/export-link";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { StateMark } from "~/components/state-mark";
import { worded } from "~/components/words";
import { periodText } from "~/platform/period";
import { loader } from "./calendar.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Calendar() {
  const { title, mayChange, mayConfirm, years } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  const listed = (days: readonly string[]) => worded(days.join(t("common:ui.comma")) || "—");
  return (
    <>
      <PageHeader title={title} purpose={t("calendar.purpose")} action={<ExportLink to="/calendar/export" />} />
      <Section title={title} flush>
        <table className="table stacked">
          <thead>
            <tr>
              {["year", "state", "basis", "validity", "confidence", "off", "worked"].map((key) => (
                <th key={key} scope="col">
                  {t(key === "validity" || key === "confidence" ? `column.${key}` : `calendar.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((row) => (
              <tr key={row.year}>
                <th scope="row" className="figures">
                  {mayChange ? <Link to={`/calendar/${row.year}`}>{row.year}</Link> : row.year}
                </th>
                <td data-label={t("calendar.state")}>
                  <StateMark
                    state={row.isPublished ? "done" : "cannot-say"}
                    label={t(row.isPublished ? "calendar.published" : "calendar.unpublished")}
                  />
                </td>
                <td className="calendar-basis" data-label={t("calendar.basis")}>
                  {row.basis ?? "—"}
                  {row.isWaiting && mayConfirm ? (
                    <div>
                      <Link to={`/calendar/${row.year}/confirmation`}>{t("calendar-confirmation.open")}</Link>
                    </div>
                  ) : null}
                </td>
                <td className="calendar-valid" data-label={t("column.validity")}>
                  {worded(periodText(t, row.validFrom, row.validTo))}
                </td>
                <td data-label={t("column.confidence")}>{row.confidence ? t(`confidence.${row.confidence}`) : "—"}</td>
                <td data-label={t("calendar.off")}>{listed(row.off)}</td>
                <td data-label={t("calendar.worked")}>{listed(row.worked)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}

import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "~/components/section";
import type { ShownCase, ShownReport } from "../shopping-shown.server";
import { BarChart } from "./bar-chart";
import type { ListOf } from "./withheld-part";

/** Several agencies in a short time and only the best used: a line a case, grounds to look. */
export function ShoppingPart({ cases, listOf }: { cases: readonly ShownCase[]; listOf: ListOf }) {
  const { t } = useTranslation("insights");
  const title = t("shopping.title");
  if (cases.length === 0) {
    return (
      <Section title={title} note={t("shopping.note")}>
        <p>{t("shopping.none")}</p>
      </Section>
    );
  }
  return (
    <Section
      title={title}
      note={t("shopping.note")}
      action={<Link to={listOf("shopping")}>{t("shopping.found", { count: cases.length })}</Link>}
    >
      <BarChart
        title={t("shopping.leads")}
        series={[t("shopping.leads")]}
        bars={byLead(cases).map(({ lead, count }) => ({
          label: t(`shopping.lead-${lead}`),
          values: [count / cases.length],
          texts: [String(count)],
        }))}
      />
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("list.enterprise")}</th>
              <th scope="col">{t("shopping.purpose")}</th>
              <th scope="col">{t("shopping.used")}</th>
              <th scope="col">{t("shopping.unused")}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <tr key={one.used.id}>
                <td>{one.enterprise}</td>
                <td>{one.purpose}</td>
                <td>
                  <ReportLine report={one.used} />
                </td>
                <td>
                  {one.unused.length === 0
                    ? t("shopping.others", { count: one.others })
                    : one.unused.map((report) => <ReportLine key={report.id} report={report} />)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function ReportLine({ report: { id, no, grade, agency, issuedOn } }: { report: ShownReport }) {
  return (
    <div>
      <strong>{grade}</strong> {agency} {issuedOn}{" "}
      <Link className="nowrap" to={`/reports/${id}`}>
        {no}
      </Link>
    </div>
  );
}

/** Cases by how many grades the used report is better than the best of the others; three and more together. */
const byLead = (cases: readonly ShownCase[]) =>
  [1, 2, 3].map((lead) => ({ lead, count: cases.filter((one) => Math.min(3, one.lead) === lead).length }));

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { ComplaintTable } from "../ui/complaint-part";
import { loader } from "./quality-complaints.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** The complaints behind one number. */
export default function QualityComplaints() {
  const { title, agency, period, days, complaints } = useLoaderData<typeof loader>();
  const { t } = useTranslation("insights");
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={t("complaints.days", days)}
        crumbs={[{ label: agency.name, to: `/rating-quality/${agency.code}?period=${period}` }]}
        action={<ExportLink to={`/rating-quality/${agency.code}/complaints/export`} />}
      />
      <Section title={t("complaints.total", { count: complaints.length })} flush={complaints.length > 0}>
        {complaints.length === 0 ? (
          <EmptyState>{t("complaints.none")}</EmptyState>
        ) : (
          <ComplaintTable agencyId={agency.id} complaints={complaints} />
        )}
      </Section>
    </div>
  );
}

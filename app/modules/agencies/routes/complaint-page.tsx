import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { ComplaintFacts } from "../ui/complaint-facts";
import { loader } from "./complaint-page.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ComplaintPage() {
  const { title, agency, complaint, may } = useLoaderData<typeof loader>();
  const { t } = useTranslation("agencies");
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("complaint.purpose")}
        crumbs={[{ label: agency.name, to: `/agencies/${agency.id}` }]}
        action={
          <>
            {may.answer ? <ButtonLink to={`${complaint.at}/answer`}>{t("answer-complaint.submit")}</ButtonLink> : null}
            {may.decide ? (
              <ButtonLink to={`${complaint.at}/decision`}>{t("decide-complaint.submit")}</ButtonLink>
            ) : null}
          </>
        }
      />
      <Section title={t("page.about")}>
        <ComplaintFacts complaint={complaint} />
      </Section>
    </>
  );
}

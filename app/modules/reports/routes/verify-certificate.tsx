import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { publicAction, publicLoader } from "~/platform/guard.server";
import { languageOf, translator } from "~/platform/messages.server";
import { certificateAnswer } from "../certificate-page.server";
import { CertificateForm } from "../ui/certificate-form";
import { CertificateMark, CheckedCertificate } from "../ui/checked-certificate";

export const loader = publicLoader(async ({ request }) => ({
  title: translator(languageOf(request))("reports:verify-certificate.title"),
}));

export const action = publicAction(certificateAnswer);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** An answer is never kept: it holds on the day it was given. */
export const headers = () => ({ "Cache-Control": "no-store" });

/** Where anyone checks the certificate of a report, as PDF, JSON or text. */
export default function VerifyCertificate() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("reports");
  const check = answer?.check ?? null;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={check ? undefined : t("verify-certificate.purpose")}
        crumbs={[{ label: t("verify.title"), to: "/verify" }]}
        mark={check ? <CertificateMark verdict={check.verdict} /> : undefined}
      />
      {check ? <CheckedCertificate check={check} /> : null}
      <CertificateForm problem={answer?.problem ?? null} />
    </div>
  );
}

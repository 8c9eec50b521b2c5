import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { settingsNow } from "~/modules/reference/settings.server";
import { publicLoader } from "~/platform/guard.server";
import { languageOf, translator } from "~/platform/messages.server";
import { signingFingerprint } from "~/platform/signing.server";

export const loader = publicLoader(async ({ request, context }) => ({
  contact: String((await settingsNow(context.db))["public.contact"]),
  title: translator(languageOf(request))("publication:help.title"),
  fingerprint: signingFingerprint()
    .match(/.{1,8}/g)!
    .join(" "),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

const PARTS = ["public", "not-public", "standing", "verify", "tracking"] as const;

/** What is public and what is not, in plain words. */
export default function PublicHelp() {
  const { fingerprint, contact } = useLoaderData<typeof loader>();
  const { t } = useTranslation("publication");
  return (
    <div className="stack">
      <PageHeader title={t("help.title")} purpose={t("help.purpose")} />
      {PARTS.map((part) => (
        <Section key={part} title={t(`help.${part}.title`)}>
          <p>{t(`help.${part}.text`)}</p>
        </Section>
      ))}
      {contact ? (
        <Section title={t("help.contact.title")}>
          <p>{contact}</p>
        </Section>
      ) : null}
      <Section title={t("help.key.title")}>
        <p>{t("help.key.text")}</p>
        <p>
          <Link to="/verify/certificate">{t("reports:verify-certificate.link")}</Link>
        </p>
        <p>
          SHA-256 <code className="digest">{fingerprint}</code>
        </p>
        <p>
          <a href="/open-data/signing-key.json" translate="no">
            /open-data/signing-key.json
          </a>
        </p>
      </Section>
    </div>
  );
}

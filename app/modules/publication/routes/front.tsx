import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { publicLoader } from "~/platform/guard.server";
import { languageOf, translator } from "~/platform/messages.server";

export const loader = publicLoader(async ({ request }) => ({
  title: translator(languageOf(request))("publication:front.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** Where the public begins: look an agency up, verify a report, read the lists. */
export default function Front() {
  const { t } = useTranslation("publication");
  return (
    <div className="stack">
      <PageHeader title={t("front.title")} purpose={t("front.purpose")} />
      <Section title={t("front.agencies")}>
        <form method="get" action="/public/agencies" className="public-search">
          <div className="field">
            <label htmlFor="q">{t("front.agency")}</label>
            <input id="q" className="input" type="search" name="q" maxLength={120} autoComplete="off" />
          </div>
          <button type="submit" className="button" data-kind="first">
            {t("front.find")}
          </button>
        </form>
      </Section>
      <Section title={t("front.verify")} note={t("front.verify-note")}>
        <form method="get" action="/verify" className="public-search">
          <div className="field">
            <label htmlFor="no">{t("front.number")}</label>
            <input id="no" className="input" type="text" name="no" maxLength={40} autoComplete="off" />
          </div>
          <button type="submit" className="button" data-kind="first">
            {t("front.check")}
          </button>
        </form>
      </Section>
      <Section title={t("front.more")}>
        <ul className="public-links">
          <li>
            <Link to="/public/agencies">{t("nav.agencies")}</Link>
          </li>
          <li>
            <Link to="/public/lists">{t("nav.lists")}</Link>
          </li>
          <li>
            <Link to="/open-data">{t("nav.open-data")}</Link>
          </li>
          <li>
            <Link to="/public/help">{t("nav.help")}</Link>
          </li>
        </ul>
      </Section>
    </div>
  );
}

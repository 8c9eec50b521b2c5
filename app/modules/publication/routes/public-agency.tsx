import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { Day } from "~/components/moment";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { MeasureTable } from "../ui/measure-table";
import { StandingMark } from "../ui/standing-mark";
import { loader } from "./public-agency.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.agency.name ?? ""} · 信衡` }];

/** One agency in public: standing with its days, scale, analysts, measures while they are public. */
export default function PublicAgencyPage() {
  const { today, agency, scale, analysts, measures, lines, missed } = useLoaderData<typeof loader>();
  const { t } = useTranslation("publication");
  // What has no last day is said of measures only: good standing is not for a term.
  const noEnd = agency.standing === "good" ? null : t("agency.no-end");
  const until = agency.until ? <Day on={agency.until} /> : noEnd;
  return (
    <div className="stack">
      <PageHeader
        title={agency.name}
        purpose={t("agency.purpose", { today })}
        crumbs={[{ label: t("nav.agencies"), to: "/public/agencies" }]}
        mark={<StandingMark standing={agency.standing} />}
      />
      <Section title={t("agency.facts")}>
        <FactList
          facts={[
            { label: t("agency.standing"), value: t(`standing.${agency.standing}`) },
            { label: t("agency.since"), value: <Day on={agency.since} /> },
            { label: t("agency.until"), value: until },
            { label: t("agency.code"), value: agency.code },
            { label: t("agency.uscc"), value: agency.uscc },
            { label: t("agency.filing-no"), value: agency.filingNo },
            { label: t("agency.listed"), value: <Day on={agency.listedOn} /> },
            { label: t("agency.home"), value: t(`home.${agency.home}`) },
            { label: t("agency.authority"), value: agency.elsewhereAuthority },
          ].filter(({ value }) => value !== null)}
        />
      </Section>
      {missed.length > 0 ? (
        <Notice tone="judgement">
          {missed.map(({ duty, subject, dueOn, consequence }) => (
            <p key={`${duty} ${subject}`}>{t("agency.missed", { duty, subject, dueOn, consequence })}</p>
          ))}
        </Notice>
      ) : null}
      <Section title={t("agency.lines")} note={t("agency.lines-note")} flush={lines.length > 0}>
        {lines.length === 0 ? (
          <p>{t("agency.no-lines")}</p>
        ) : (
          <table className="table stacked">
            <thead>
              <tr>
                <th scope="col">{t("agency.line")}</th>
                <th scope="col">{t("agency.line-authority")}</th>
                <th scope="col">{t("agency.line-ours")}</th>
                <th scope="col">{t("measure.basis")}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ line, authority, isOurs, basis }) => (
                <tr key={line}>
                  <th scope="row">{t(`agencies:line.${line}`)}</th>
                  <td data-label={t("agency.line-authority")}>{t(`agencies:authority.${authority}`)}</td>
                  <td data-label={t("agency.line-ours")}>{t(isOurs ? "agency.ours" : "agency.not-ours")}</td>
                  <td data-label={t("measure.basis")}>{basis}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <Section title={t("agency.measures")} note={t("agency.measures-note")} flush={measures.length > 0}>
        {measures.length === 0 ? <p>{t("agency.no-measures")}</p> : <MeasureTable measures={measures} />}
      </Section>
      <Section
        title={t("agency.scale")}
        note={scale ? t("agency.scale-from", { from: scale.validFrom }) : undefined}
        flush={scale !== null}
      >
        {scale ? (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("agency.grade")}</th>
                <th scope="col">{t("agency.meaning")}</th>
              </tr>
            </thead>
            <tbody>
              {scale.grades.map(({ grade, meaning }) => (
                <tr key={grade}>
                  <th scope="row">{grade}</th>
                  <td>{meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p>{t("agency.no-scale")}</p>
        )}
      </Section>
      <Section title={t("agency.analysts")}>
        {analysts.length === 0 ? (
          <p>{t("agency.no-analysts")}</p>
        ) : (
          <FactList facts={analysts.map(({ name, credential }) => ({ label: name, value: credential }))} />
        )}
      </Section>
    </div>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ExportLink } from "~/components/export-link";
import { FactList } from "~/components/fact-list";
import { WhoWhen } from "~/components/moment";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PrintButton } from "~/components/print-button";
import { Section } from "~/components/section";
import { TabLinks } from "~/components/tab-links";
import { VerdictMark } from "../ui/marks";
import { loader } from "./purposes.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Purposes() {
  const { title, purposes, current, groups } = useLoaderData<typeof loader>();
  const { t } = useTranslation("vetting");
  const replies = (codes: readonly string[]) => codes.map((code) => t(`reply.${code}`)).join(t("common:ui.comma"));
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={t("purposes.note")}
        action={
          <>
            <PrintButton />
            <ExportLink to="/vetting-purposes/export" />
          </>
        }
      />
      <TabLinks
        label={t("purposes.list")}
        tabs={purposes.map((purpose) => ({
          label: purpose.name,
          to: `/vetting-purposes?purpose=${purpose.code}`,
          current: purpose.code === current?.code,
        }))}
      />
      {current ? (
        <Section
          title={current.name}
          action={
            <>
              {current.change ? (
                <ButtonLink kind="second" to={current.change}>
                  {t("purpose-change.open")}
                </ButtonLink>
              ) : null}
              {current.sign ? <ButtonLink to={current.sign}>{t("purpose-change-signature.submit")}</ButtonLink> : null}
            </>
          }
        >
          {current.pending ? (
            <Notice tone="judgement">
              {t("purpose-change.pending")} <WhoWhen who={current.pending.by} at={current.pending.at} />
            </Notice>
          ) : null}
          <FactList
            facts={[
              { label: t("purposes.basis"), value: current.basis.join(t("common:ui.comma")), wide: true },
              {
                label: t("purposes.required-sources"),
                value: current.requiredSources.join(t("common:ui.comma")),
                wide: true,
              },
              { label: t("purposes.required-replies"), value: replies(current.requiredReplies) },
              { label: t("purposes.optional-replies"), value: replies(current.optionalReplies) },
              { label: t("purposes.sign-off"), value: t(`purposes.levels-${current.signOffLevels}`) },
              { label: t("purposes.reply-days"), value: t("purposes.days", { days: current.replyWorkingDays }) },
            ]}
          />
        </Section>
      ) : null}
      <Notice>{t("purposes.organisation-only")}</Notice>
      {groups.map((group) => (
        <Section
          key={group.verdict}
          title={t(`purposes.group.${group.verdict}`)}
          action={<VerdictMark verdict={group.verdict} />}
          flush
        >
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("purposes.rule")}</th>
                <th scope="col">{t("purposes.basis")}</th>
                <th scope="col">{t("purposes.confidence")}</th>
                <th scope="col">{t("purposes.valid")}</th>
              </tr>
            </thead>
            <tbody>
              {group.rules.map((rule) => (
                <tr key={rule.code}>
                  <td>{rule.sentence}</td>
                  <td>{rule.basis.join(t("common:ui.comma")) || "—"}</td>
                  <td>{t(`confidence.${rule.confidence}`)}</td>
                  <td className="nowrap">
                    {t(rule.validTo ? "purposes.from-to" : "purposes.from", {
                      from: rule.validFrom,
                      to: rule.validTo ?? "",
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      ))}
    </div>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { FactList } from "~/components/fact-list";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { FilingMark } from "../ui/standing-mark";
import { loader } from "./filing.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function FilingPage() {
  const { title, agency, filing, sections, remarks, files, may } = useLoaderData<typeof loader>();
  const { t } = useTranslation("agencies");
  const at = `/agency-filings/${filing.id}`;
  const remarksAt = (name: string) => remarks.filter(({ path }) => path === name);
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("filing.purpose")}
        crumbs={[{ label: agency.name, to: `/agencies/${agency.id}` }]}
        mark={<FilingMark state={filing.state} />}
        action={
          <>
            {may.withdraw ? (
              <ButtonLink kind="second" to={`${at}/withdrawal`}>
                {t("withdraw-filing.submit")}
              </ButtonLink>
            ) : null}
            {may.edit ? <ButtonLink to={`${at}/form`}>{t("filing.edit")}</ButtonLink> : null}
            {may.decide ? (
              <>
                <ButtonLink kind="second" to={`${at}/return`}>
                  {t("return-filing.submit")}
                </ButtonLink>
                <ButtonLink to={`${at}/listing`}>{t("list-filing.submit")}</ButtonLink>
              </>
            ) : null}
          </>
        }
      />
      <div className="stack">
        {filing.isLate ? <Notice tone="judgement">{t("filing.late")}</Notice> : null}
        <Section title={t("page.about")}>
          <FactList
            facts={[
              { label: t("field.kind"), value: t(`filing-kind.${filing.kind}`) },
              { label: t("field.statementYear"), value: filing.statementYear },
              { label: t("field.eventOn"), value: filing.eventOn },
              { label: t("field.receivedOn"), value: filing.receivedOn },
              { label: t("field.effectiveOn"), value: filing.effectiveOn },
              { label: t("field.round"), value: filing.round },
            ]}
          />
        </Section>
        {sections.map((section) => (
          <Section key={section.key} title={t(`section.${section.key}`)}>
            <FactList
              facts={section.fields.map(({ name, value, isTyped }) => ({
                label: t(`field.${name}`),
                wide: value.length > 30 || value.includes("\n") || remarksAt(name).length > 0,
                value: (
                  <>
                    <span className="typed-lines" translate={isTyped ? "no" : undefined}>
                      {value || "—"}
                    </span>
                    {remarksAt(name).map(({ round, remark }) => (
                      <Notice key={`${round}${remark}`} tone="judgement">
                        {t("filing.remark", { round, remark })}
                      </Notice>
                    ))}
                  </>
                ),
              }))}
            />
          </Section>
        ))}
        <Section title={t("filing.files")}>
          {files.length === 0 ? <p>{t("page.none")}</p> : null}
          <ul>
            {files.map((file) => (
              <li key={file.id}>
                {t(`slot.${file.slot}`)}：
                <Link reloadDocument to={`${at}/files/${file.id}`}>
                  {file.name}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}

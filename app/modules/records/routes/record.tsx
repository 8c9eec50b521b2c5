import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { FactList } from "~/components/fact-list";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { EffectSection } from "../ui/effect-section";
import { RecordStateMark } from "../ui/record-state-mark";
import { VersionTable } from "../ui/version-table";
import { loader } from "./record.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** One record: what it says, what it does, how it came to be as it is. */
export default function Record() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("records");
  const { person, effect } = page;
  return (
    <div className="stack">
      <PageHeader
        title={page.title}
        purpose={t("record.purpose", { name: person.name, unit: person.unit })}
        mark={<RecordStateMark state={page.state} effect={effect?.state ?? null} />}
        action={<Actions page={page} />}
      />
      {page.pending ? (
        <Notice tone="judgement">
          {t(page.pending.isOwn ? "record.pending-own" : "record.pending", {
            name: page.pending.name,
            act: page.pending.act,
          })}
        </Notice>
      ) : null}
      <Section title={t("record.content")}>
        <FactList
          facts={[
            { label: t("record.person"), value: person.name },
            { label: t("record.number"), value: <span className="mono">{person.masked}</span> },
            { label: t("record.unit"), value: person.unit },
            ...page.fields.map(({ label, value, isLong }) => ({ label, value, wide: isLong })),
            ...(page.appeal
              ? [
                  {
                    label: t("record.appeal"),
                    value: t("record.appeal-line", { on: page.appeal.on, stage: page.appeal.stage }),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      {effect ? <EffectSection effect={effect} asOf={page.asOf} /> : null}
      <VersionTable recordId={page.id} search={page.search} versions={page.versions} />
    </div>
  );
}

function Actions({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { t } = useTranslation("records");
  const to = (noun: string) => `/records/${page.id}/${noun}`;
  if (page.mayConfirm) return <ButtonLink to={to("confirmation")}>{t("record.to-confirmation")}</ButtonLink>;
  if (!page.mayChange) return null;
  return (
    <>
      <ButtonLink kind="second" to={to("appeal")}>
        {t("action.appeal")}
      </ButtonLink>
      <ButtonLink kind="second" to={to("correction")}>
        {t("action.correct")}
      </ButtonLink>
      <ButtonLink kind="second" to={to("revision")}>
        {t("action.revise")}
      </ButtonLink>
      <ButtonLink kind="second" to={to("voiding")}>
        {t("action.void")}
      </ButtonLink>
      {page.mayLift ? <ButtonLink to={to("lifting")}>{t("action.lift")}</ButtonLink> : null}
    </>
  );
}

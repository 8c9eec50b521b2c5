import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { PageHeader } from "~/components/page-header";
import type { ActPerson } from "../routes/person-act.server";

/** The head of an act's page: what is done, and to whom. */
export function ActHead({ title, purpose, person }: { title: string; purpose: string; person: ActPerson }) {
  const { t } = useTranslation("people");
  const crumbs = [
    { label: t("list.title"), to: "/people" },
    { label: person.name, to: person.back },
  ];
  return (
    <>
      <PageHeader title={title} purpose={purpose} crumbs={crumbs} />
      <FactList
        facts={[
          { label: t("field.name"), value: person.name },
          { label: t("field.id-number"), value: <span className="figures">{person.idNumberMasked}</span> },
          { label: t("field.unit"), value: person.unit },
          { label: t("field.position"), value: person.position },
          { label: t("field.staff-class"), value: person.staffClassLabel },
          { label: t("field.status"), value: person.status },
        ]}
      />
    </>
  );
}

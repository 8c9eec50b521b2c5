import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { Section } from "~/components/section";
import type { PersonView } from "../routes/person-view.server";
import { actAddress, type Reading } from "./person-acts";

/** Who it is: the strip at the head of a person's page. */
export function PersonStrip({
  person,
  reading,
  mayUnmask,
}: {
  person: PersonView;
  reading: Reading;
  mayUnmask: boolean;
}) {
  const { t } = useTranslation("people");
  const number = (
    <span className="row">
      <span className="figures">{person.idNumberMasked}</span>
      {mayUnmask ? (
        <Link className="no-print" to={actAddress(person.id, "number", reading)}>
          {t("unmask.link")}
        </Link>
      ) : null}
    </span>
  );
  return (
    <Section title={t("person.who")}>
      <FactList
        facts={[
          { label: t("field.id-number"), value: number },
          { label: t("field.unit"), value: person.unit },
          { label: t("field.position"), value: person.position },
          { label: t("field.rank"), value: person.rank },
          { label: t("field.staff-class"), value: person.staffClass },
          { label: t("field.status"), value: person.status },
          { label: t("field.sex"), value: person.sex },
          { label: t("field.born-on"), value: person.bornOn },
          { label: t("field.political-status"), value: person.political },
          { label: t("field.party-joined-on"), value: person.partyJoinedOn },
          { label: t("field.work-started-on"), value: person.workStartedOn },
          { label: t("field.nationality"), value: person.nationality },
          ...(person.formerNames ? [{ label: t("field.former-names"), value: person.formerNames }] : []),
        ]}
      />
    </Section>
  );
}

import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { Section } from "~/components/section";
import { MeasureMark } from "./standing-mark";

export interface ShownMeasure {
  kind: string;
  state: string;
  from: string;
  until: string | null;
  publicUntil: string | null;
  /** The name of the rule it rests on. */
  basis: string;
  documentNo: string | null;
  penaltyDocumentNo: string | null;
  reason: string;
  /** How it ended, or would end; null while nobody has said so. */
  lifting: { on: string | null; documentNo: string | null; reason: string | null } | null;
}

/** What a measure says: the same where it is read, signed, returned and lifted. */
export function MeasureFacts({ measure }: { measure: ShownMeasure }) {
  const { t } = useTranslation("agencies");
  const { lifting } = measure;
  return (
    <>
      <Section title={t("page.about")}>
        <FactList
          facts={[
            { label: t("field.kind"), value: t(`measure-kind.${measure.kind}`) },
            { label: t("field.state"), value: <MeasureMark state={measure.state} /> },
            { label: t("field.basisCode"), value: measure.basis },
            { label: t("field.from"), value: measure.from },
            { label: t("field.until"), value: measure.until ?? t("measure.no-end") },
            { label: t("field.publicUntil"), value: measure.publicUntil ?? t("measure.public-for-good") },
            { label: t("field.documentNo"), value: measure.documentNo },
            { label: t("field.penaltyDocumentNo"), value: measure.penaltyDocumentNo },
            { label: t("field.reason"), value: measure.reason, wide: true },
          ]}
        />
      </Section>
      {lifting ? (
        <Section title={t("measure.lifting")}>
          <FactList
            facts={[
              { label: t("field.liftedOn"), value: lifting.on },
              { label: t("field.liftingDocumentNo"), value: lifting.documentNo },
              { label: t("field.liftingReason"), value: lifting.reason, wide: true },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}

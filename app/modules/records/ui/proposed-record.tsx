import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { DownloadLink } from "~/components/button";
import { Difference } from "~/components/difference";
import { FactList } from "~/components/fact-list";
import { Moment } from "~/components/moment";
import { Section } from "~/components/section";
import type { ProposedRecord as View } from "../routes/proposed-record.server";

/** What a colleague submitted: first what it changes, then the whole of it, with the evidence. */
export function ProposedRecord({ view }: { view: SerializeFrom<View> }) {
  const { t } = useTranslation("records");
  return (
    <>
      {view.changes.length > 0 ? (
        <Section title={t("record.changes")} flush>
          <Difference rows={view.changes} />
        </Section>
      ) : null}
      <Section
        title={t("confirmation.content")}
        note={
          <>
            {view.submitted} <Moment at={view.at} />
          </>
        }
        action={
          view.hasEvidence ? (
            <DownloadLink size="small" to={`/records/${view.recordId}/evidence/pending`}>
              {t("record.open-evidence")}
            </DownloadLink>
          ) : null
        }
      >
        <FactList
          facts={[
            { label: t("record.person"), value: view.person },
            { label: t("record.unit"), value: view.unit },
            ...view.fields.map(({ label, value, isLong }) => ({ label, value, wide: isLong })),
            ...(view.reason
              ? [{ label: t("record.why"), value: [view.reason, view.reasonText].filter(Boolean).join(" · ") }]
              : []),
          ]}
        />
      </Section>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { WhoWhen } from "~/components/moment";
import { Notice } from "~/components/notice";

/** Says that a change of a row waits for a second registrar, and leads whoever may to it. */
export function PendingChange({
  pending,
  confirm,
}: {
  pending: { by: string; at: string | Date } | null;
  confirm: string | null;
}) {
  const { t } = useTranslation("reference");
  if (!pending) return null;
  return (
    <Notice>
      {t("catalogue-change.pending")}
      <WhoWhen who={pending.by} at={pending.at} />{" "}
      {confirm ? <ButtonLink to={confirm}>{t("catalogue-change-confirmation.open")}</ButtonLink> : null}
    </Notice>
  );
}

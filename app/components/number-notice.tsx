import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NUMBER_TAKEN_OUT } from "~/platform/identity-number-text";
import { Notice } from "./notice";

/** Says that an identity number was taken out of the address that was asked for. */
export function NumberNotice() {
  const { t } = useTranslation("common");
  const [searchParams] = useSearchParams();
  if (!searchParams.has(NUMBER_TAKEN_OUT)) return null;
  return (
    <Notice tone="judgement" live>
      {t("frame.number-taken-out")}
    </Notice>
  );
}

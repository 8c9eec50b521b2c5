import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchWith } from "./address";
import { DownloadLink } from "./button";

/** Fetches the list of the page as a workbook: all its rows, narrowed and ordered as on the screen. */
export function ExportLink({ to }: { to: string }) {
  const { search } = useLocation();
  const { t } = useTranslation("common");
  const narrowed = searchWith(search, { offset: null, limit: null, before: null });
  return <DownloadLink to={`${to}${narrowed}`}>{t("ui.export")}</DownloadLink>;
}

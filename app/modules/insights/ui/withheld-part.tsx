import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Notice } from "~/components/notice";
import type { Ids, Withheld } from "../quality.types";

/** Address of the list behind a number: statistic, row, column. */
export type ListOf = (of: string, row?: string, column?: string) => string;

/** A statistic that is not given says why. */
export function WithheldPart({ why }: { why: Withheld }) {
  const { t } = useTranslation("insights");
  return <Notice>{t(`withheld.${why}`)}</Notice>;
}

/** A number that opens the list behind it; zero has none. */
export function Opened({ ids, to }: { ids: Ids; to: string }) {
  return ids.length === 0 ? <span>0</span> : <Link to={to}>{ids.length}</Link>;
}

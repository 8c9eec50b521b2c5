import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { ROW_CHOICES, type RowChoice } from "../row-choice.rules";

interface Props {
  counts: Readonly<Record<RowChoice, number>>;
  /** The page that opens its rows; null where they cannot be opened. */
  rowsAt: string | null;
}

/** How many rows are accepted (new, changed), as before and refused; their sum is the total. Each opens the rows it counts. */
export function ImportCounts({ counts, rowsAt }: Props) {
  const { t } = useTranslation("collection");
  const facts = ROW_CHOICES.map((name) => ({
    label: t(`count.${name}`),
    value:
      rowsAt !== null && counts[name] > 0 ? (
        <Link
          to={`${rowsAt}?rows=${name}#rows`}
          aria-label={t("count.open", { label: t(`count.${name}`), count: counts[name] })}
        >
          <b className="figures">{counts[name].toLocaleString("en-US")}</b>
        </Link>
      ) : (
        <b className="figures">{counts[name].toLocaleString("en-US")}</b>
      ),
  }));
  return <FactList facts={facts} />;
}

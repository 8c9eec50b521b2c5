import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";

interface Props {
  counts: { total: number; added: number; changed: number; unchanged: number; refused: number };
}

/** How many rows are new, changed, as before and refused; their sum is the total. */
export function ImportCounts({ counts }: Props) {
  const { t } = useTranslation("collection");
  const facts = (["total", "added", "changed", "unchanged", "refused"] as const).map((name) => ({
    label: t(`count.${name}`),
    value: <b className="figures">{counts[name].toLocaleString("en-US")}</b>,
  }));
  return <FactList facts={facts} />;
}

import { useTranslation } from "react-i18next";
import { Difference } from "./difference";
import { type Fact, FactList } from "./fact-list";
import { WhoWhen } from "./moment";

/** What one proposed and another signs or returns: the same on the page of either act. */
export interface ProposedView {
  /** The approval that holds it. */
  id: string;
  by: string;
  at: Date | string;
  /** Why, as the proposer wrote it. */
  text: string;
  /** What would become of the thing, field by field. */
  rows: readonly { label: string; before: string | null; after: string | null; lang?: string }[];
}

interface Props {
  proposed: ProposedView;
  /** What is said before who proposed it. */
  facts?: readonly Fact[];
  caption: string;
}

export function Proposed({ proposed: { by, at, text, rows }, facts = [], caption }: Props) {
  const { t } = useTranslation("common");
  const said = [
    ...facts,
    { label: t("ui.proposed.by"), value: <WhoWhen who={by} at={at} /> },
    ...(text ? [{ label: t("ui.proposed.text"), value: text, wide: true }] : []),
  ];
  return (
    <>
      <FactList facts={said} />
      {rows.length > 0 ? <Difference rows={rows} caption={caption} /> : null}
    </>
  );
}

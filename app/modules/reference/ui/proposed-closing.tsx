import { useTranslation } from "react-i18next";
import { Proposed, type ProposedView } from "~/components/proposed";

interface Props {
  closing: ProposedView & { closedOn: string; target: string | null };
  caption: string;
}

/** A unit that would end: when, and what it would become part of. */
export function ProposedClosing({ closing, caption }: Props) {
  const { t } = useTranslation("reference");
  const facts = [
    { label: t("closing.on"), value: closing.closedOn },
    { label: t("units.merged-into"), value: closing.target },
  ];
  return <Proposed proposed={closing} facts={facts} caption={caption} />;
}

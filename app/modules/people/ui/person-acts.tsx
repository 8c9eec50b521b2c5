import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";

export interface Reading {
  caseId: string | null;
  ground: string | null;
}

/** The address of an act on a person, with the case or ground under which the page is open. */
export function actAddress(personId: string, act: string, { caseId, ground }: Reading): string {
  const reading = caseId ? `?case=${caseId}` : ground ? `?ground=${ground}` : "";
  return `/people/${personId}/${act}${reading}`;
}

const ACTS = [
  ["people.correct", "correction", "correct.link"],
  ["people.transfer", "transfer", "transfer.link"],
  ["people.retire", "retirement", "retire.link"],
  ["people.rename", "renaming", "rename.link"],
] as const;

/** What the reader may do with this person; each act has a page of its own. */
export function PersonActs({ personId, may, reading }: { personId: string; may: readonly string[]; reading: Reading }) {
  const { t } = useTranslation("people");
  return ACTS.filter(([permission]) => may.includes(permission)).map(([permission, address, key]) => (
    <ButtonLink key={permission} kind="second" size="small" to={actAddress(personId, address, reading)}>
      {t(key)}
    </ButtonLink>
  ));
}

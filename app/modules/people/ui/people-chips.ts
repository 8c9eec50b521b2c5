import { searchWith } from "~/components/address";
import type { FilterChip } from "~/components/filter-chips";
import type { Translate } from "~/platform/i18n";
import type { PeoplePageQuery } from "../people.schema";

interface Choice {
  value: string;
  label: string;
}

interface Offered {
  units: readonly { label: string; choices: readonly Choice[] }[];
  classes: readonly Choice[];
  statuses: readonly Choice[];
  grounds: readonly Choice[];
}

/** The filters that are on, in words, each with the address of the list without it. The ground narrows nothing and is none. */
export function peopleChips(query: PeoplePageQuery, offered: Offered, search: string, t: Translate): FilterChip[] {
  const units = offered.units.flatMap(({ choices }) => choices);
  const word = (choices: readonly Choice[], value: string) =>
    choices.find((choice) => choice.value === value)?.label.trim() ?? value;
  const parts: [keyof PeoplePageQuery & string, string, string | undefined][] = [
    ["q", t("people:list.q"), query.q],
    ["unit", t("people:field.unit"), query.unit && word(units, query.unit)],
    ["division", t("people:field.division"), query.division],
    ["staffClass", t("people:field.staff-class"), query.staffClass && word(offered.classes, query.staffClass)],
    ["status", t("people:field.status"), query.status && word(offered.statuses, query.status)],
    ["position", t("people:field.position"), query.position],
    ["rank", t("people:field.rank"), query.rank],
  ];
  return parts.flatMap(([key, label, value]) =>
    value ? [{ label, value, without: searchWith(search, { [key]: null, offset: null }) || "/people" }] : [],
  );
}

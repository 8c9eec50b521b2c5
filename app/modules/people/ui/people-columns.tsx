import { Link } from "@remix-run/react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { GridColumn } from "~/components/grid/grid-types";
import { PickBox } from "~/components/grid/pick-rows";
import type { PeopleRow } from "../routes/people.server";

/** The name under which the people ticked go on to another page. */
export const PICKED = "person";

/**
 * The columns of every list of people; a name leads to its page, under the ground chosen on the list. With a box before
 * each for whoever may go on with the people ticked.
 */
export function usePeopleColumns(ground: string | null, mayPick: boolean): readonly GridColumn<PeopleRow>[] {
  const { t } = useTranslation("people");
  return useMemo(
    () => [
      ...(mayPick
        ? [
            {
              key: "pick",
              header: t("list.pick"),
              width: { zh: 56, en: 58 },
              cell: (row: PeopleRow) => (
                <PickBox id={row.id} field={PICKED} label={t("list.pick-one", { name: row.name })} />
              ),
            },
          ]
        : []),
      {
        key: "name",
        header: t("field.name"),
        width: { zh: 136, en: 124 },
        sortable: true,
        free: true,
        cell: (row) => <Link to={`/people/${row.id}${ground ? `?ground=${ground}` : ""}`}>{row.name}</Link>,
      },
      {
        key: "number",
        header: t("field.id-number"),
        width: { zh: 158, en: 156 },
        cell: (row) => <span className="figures">{row.idNumberMasked}</span>,
      },
      {
        key: "unit",
        header: t("field.unit"),
        width: { zh: 162, en: 136 },
        grow: true,
        free: true,
        cell: (row) => row.unit.name,
      },
      { key: "class", header: t("field.staff-class"), width: { zh: 164, en: 202 }, cell: (row) => row.staffClass },
      {
        key: "position",
        header: t("field.position"),
        width: { zh: 150, en: 112 },
        free: true,
        cell: (row) => row.position ?? "—",
      },
      { key: "rank", header: t("field.rank"), width: { zh: 124, en: 122 }, free: true, cell: (row) => row.rank ?? "—" },
      { key: "status", header: t("field.status-short"), width: { zh: 68, en: 104 }, cell: (row) => row.status },
    ],
    [t, ground, mayPick],
  );
}

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
              width: 62,
              cell: (row: PeopleRow) => (
                <PickBox id={row.id} field={PICKED} label={t("list.pick-one", { name: row.name })} />
              ),
            },
          ]
        : []),
      {
        key: "name",
        header: t("field.name"),
        width: 124,
        sortable: true,
        cell: (row) => <Link to={`/people/${row.id}${ground ? `?ground=${ground}` : ""}`}>{row.name}</Link>,
      },
      {
        key: "number",
        header: t("field.id-number"),
        width: 170,
        cell: (row) => <span className="figures">{row.idNumberMasked}</span>,
      },
      { key: "unit", header: t("field.unit"), width: 164, grow: true, cell: (row) => row.unit.name },
      { key: "class", header: t("field.staff-class"), width: 150, cell: (row) => row.staffClass },
      { key: "position", header: t("field.position"), width: 116, cell: (row) => row.position ?? "—" },
      { key: "rank", header: t("field.rank"), width: 126, cell: (row) => row.rank ?? "—" },
      { key: "status", header: t("field.status-short"), width: 100, cell: (row) => row.status },
    ],
    [t, ground, mayPick],
  );
}

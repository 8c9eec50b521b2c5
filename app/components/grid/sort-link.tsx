import { Link, useLocation } from "@remix-run/react";
import { nextSort, searchWith, type sortOf } from "../address";
import { Icon } from "../icons";
import type { GridColumn } from "./grid-types";

interface Props {
  column: Pick<GridColumn<never>, "key" | "header" | "sortable">;
  sort: ReturnType<typeof sortOf>;
}

/** The head of a column; where it can be sorted by, a link to the list in that order. */
export function SortLink({ column, sort }: Props) {
  const { search } = useLocation();
  if (!column.sortable) return <span className="grid-sort-none">{column.header}</span>;
  const current = sort?.key === column.key ? sort : null;
  const next = nextSort(current ? `${current.descending ? "-" : ""}${current.key}` : null, column.key);
  return (
    <Link className="grid-sort" to={searchWith(search, { sort: next, offset: null })} preventScrollReset tabIndex={0}>
      <span>{column.header}</span>
      {current ? <Icon name={current.descending ? "down" : "up"} size={12} /> : null}
    </Link>
  );
}

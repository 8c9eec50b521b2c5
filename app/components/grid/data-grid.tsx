import { useLocation } from "@remix-run/react";
import {
  type ComponentType,
  type CSSProperties,
  type ReactNode,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { useTranslation } from "react-i18next";
import { sortOf } from "../address";
import { EmptyState } from "../empty-state";
import { Pager } from "../pager";
import { totalText } from "../total";
import { drawn, type GridColumn, type GridPage, rowHeightOf } from "./grid-types";
import type { LiveGridProps } from "./live-grid";
import { PlainGrid } from "./plain-grid";

interface Props<Row> {
  /** What the list is, for screen readers. */
  label: string;
  columns: readonly GridColumn<Row>[];
  /** The stretch that the page's loader read (`?offset=`, `?sort=`). */
  page: GridPage<Row>;
  rowId(row: Row): string;
  /** Address that answers further stretches as JSON `GridPage`: gets the page's own parameters, with its own and `offset` and `limit`. */
  rowsUrl?: string;
  /** Order of the list where the address names none: "name" or "-name". */
  defaultSort?: string;
  /** Left of the pager: export and the like. */
  actions?: ReactNode;
  /** Said in place of the rows where there are none. */
  empty: ReactNode;
  /** Ends with the window (the page's last part); else as high as its rows, up to 560 px. */
  fill?: boolean;
}

/** As in `styles/grid.css`: so narrow, each row is a list of its own, which the live grid cannot be. */
const PHONE = "(max-width: 640px)";
const isNarrow = () => window.matchMedia(PHONE).matches;
function listenToWidth(tell: () => void): () => void {
  const width = window.matchMedia(PHONE);
  width.addEventListener("change", tell);
  return () => width.removeEventListener("change", tell);
}

/**
 * A list. The server sends a plain table that can be read, sorted and paged at once; when its scripts are there, the live
 * grid takes its place at the same spot, with the same rows, widths and heights. On a phone the table stays.
 */
export function DataGrid<Row>({
  label,
  columns: given,
  page,
  rowId,
  rowsUrl,
  defaultSort,
  actions,
  empty,
  fill = true,
}: Props<Row>) {
  const { t, i18n } = useTranslation("common");
  const { search } = useLocation();
  const columns = useMemo(() => drawn(given, i18n.language), [given, i18n.language]);
  const sort = useMemo(() => sortOf(search, defaultSort ?? null), [search, defaultSort]);
  const [Live, setLive] = useState<ComponentType<LiveGridProps<Row>> | null>(null);
  const [ready, setReady] = useState(false);
  const [range, setRange] = useState<[number, number] | null>(null);
  const hasRows = page.rows.length > 0;
  const isPhone = useSyncExternalStore(listenToWidth, isNarrow, () => false);
  useEffect(() => {
    if (!hasRows || isPhone || isNarrow()) return;
    let wanted = true;
    void import("./live-grid").then((module) => {
      if (wanted) setLive(() => module.LiveGrid as ComponentType<LiveGridProps<Row>>);
    });
    return () => {
      wanted = false;
    };
  }, [hasRows, isPhone]);
  const live = Live !== null && hasRows && !isPhone;
  const height = Math.min(560, 76 + Math.max(3, page.rows.length) * rowHeightOf(columns));
  return (
    <div
      className="data-grid"
      data-fill={fill ? "" : undefined}
      data-live={live && ready ? "" : undefined}
      style={fill ? undefined : ({ "--height": `${height}px` } as CSSProperties)}
    >
      <div className="grid-stage">
        {hasRows ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
          <section className="grid-plain" tabIndex={0} aria-label={label} hidden={live && ready}>
            <PlainGrid label={label} columns={columns} rows={page.rows} rowId={rowId} sort={sort} />
          </section>
        ) : (
          <EmptyState>{empty}</EmptyState>
        )}
        {live ? (
          <div className="grid-live" style={ready ? undefined : { visibility: "hidden" }}>
            <Live
              label={label}
              columns={columns}
              page={page}
              rowId={rowId}
              rowsUrl={rowsUrl}
              sort={sort}
              search={search}
              onReady={() => setReady(true)}
              onRange={(from, to) => setRange([from, to])}
            />
          </div>
        ) : null}
      </div>
      <div className="grid-foot">
        <span role="status">{t("ui.total", { total: totalText(page) })}</span>
        {live && ready && (rowsUrl || page.rows.length === page.total) ? (
          <span className="no-print">{range ? t("ui.pager.range", { from: range[0], to: range[1] }) : ""}</span>
        ) : (
          <Pager {...page} />
        )}
        {actions ? <div className="row no-print">{actions}</div> : null}
      </div>
    </div>
  );
}

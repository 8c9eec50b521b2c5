import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from "@ag-grid-community/locale";
import {
  CellStyleModule,
  type ColDef,
  ColumnAutoSizeModule,
  type GridApi,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  ScrollApiModule,
  themeQuartz,
} from "ag-grid-community";
import { AgGridReact } from "ag-grid-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { sortOf } from "../address";
import { useNonce } from "../nonce";
import { CellText } from "./cell-text";
import { type DrawnColumn, type GridPage, rowHeightOf } from "./grid-types";
import { rowSource } from "./row-source";
import { SortLink } from "./sort-link";

ModuleRegistry.registerModules([
  CellStyleModule,
  ColumnAutoSizeModule,
  InfiniteRowModelModule,
  LocaleModule,
  RenderApiModule,
  ScrollApiModule,
]);

const theme = themeQuartz.withParams({
  fontFamily: "inherit",
  fontSize: 14,
  headerFontSize: 14,
  headerFontWeight: 600,
  foregroundColor: "#16263a",
  headerTextColor: "#16263a",
  backgroundColor: "#ffffff",
  headerBackgroundColor: "#e9edf0",
  accentColor: "#0f6b76",
  borderColor: "#d3d9de",
  rowHoverColor: "#e6f1f2",
  cellHorizontalPadding: 12,
  headerHeight: 36,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: false,
  headerColumnBorder: false,
  headerRowBorder: { color: "#7d8894" },
});

export interface LiveGridProps<Row> {
  label: string;
  columns: readonly DrawnColumn<Row>[];
  page: GridPage<Row>;
  rowId(row: Row): string;
  rowsUrl?: string;
  sort: ReturnType<typeof sortOf>;
  search: string;
  onReady(): void;
  onRange(from: number, to: number): void;
}

/** The live grid: rows fetched as one scrolls, arrows and Enter, columns of any width. Loaded only in the browser. */
export function LiveGrid<Row>(props: LiveGridProps<Row>) {
  const { label, columns, page, rowId, rowsUrl, sort, search, onReady, onRange } = props;
  const nonce = useNonce();
  const { i18n } = useTranslation();
  const api = useRef<GridApi<Row> | null>(null);
  const source = useMemo(() => rowSource(page, rowsUrl, search), [page, rowsUrl, search]);
  const [first] = useState(source);
  useEffect(() => {
    if (!api.current || source === first) return;
    api.current.setGridOption("datasource", source);
    api.current.ensureIndexVisible(0, "top");
  }, [source, first]);
  const definitions = useMemo(() => columns.map((column) => definition(column, sort)), [columns, sort]);
  const rowHeight = rowHeightOf(columns);
  const sized = useMemo(() => theme.withParams({ rowHeight }), [rowHeight]);
  const range = (grid: GridApi<Row>) => {
    const { top, bottom } = grid.getVerticalPixelRange();
    onRange(Math.floor(top / rowHeight) + 1, Math.min(Math.ceil(bottom / rowHeight), page.total));
  };
  return (
    <AgGridReact<Row>
      theme={sized}
      styleNonce={nonce}
      localeText={i18n.language === "zh-CN" ? AG_GRID_LOCALE_CN : AG_GRID_LOCALE_EN}
      rowModelType="infinite"
      datasource={first}
      cacheBlockSize={page.limit}
      infiniteInitialRowCount={page.total}
      maxBlocksInCache={20}
      rowBuffer={12}
      columnDefs={definitions}
      getRowId={({ data }) => rowId(data)}
      suppressCellFocus={false}
      suppressMovableColumns={false}
      suppressMultiSort
      enableCellTextSelection
      ensureDomOrder
      onGridReady={({ api: ready }) => {
        api.current = ready;
        ready.setGridAriaProperty("label", label);
      }}
      onFirstDataRendered={({ api: grid }) => {
        if (page.offset > 0) grid.ensureIndexVisible(page.offset, "top");
        range(grid);
        onReady();
      }}
      onModelUpdated={({ api: grid }) => range(grid)}
      onBodyScrollEnd={({ api: grid }) => range(grid)}
      onCellKeyDown={({ event }) => {
        if (event instanceof KeyboardEvent && event.key === "Enter") follow(event.target);
      }}
      onRowDoubleClicked={({ event }) => follow(event?.target ?? null)}
    />
  );
}

function definition<Row>(column: DrawnColumn<Row>, sort: LiveGridProps<Row>["sort"]): ColDef<Row> {
  return {
    colId: column.key,
    headerName: column.header,
    width: column.width,
    minWidth: column.grow ? column.width : 60,
    flex: column.grow ? 1 : undefined,
    sortable: column.sortable === true,
    sort: sort?.key === column.key ? (sort.descending ? "desc" : "asc") : null,
    cellClass: column.number ? "number" : undefined,
    headerClass: column.number ? "number" : undefined,
    headerComponent: () => (
      <div className="grid-header">
        <SortLink column={column} sort={sort} />
      </div>
    ),
    suppressHeaderKeyboardEvent: ({ event }) => {
      if (event.key !== "Enter") return false;
      follow(event.target);
      return true;
    },
    cellRenderer: ({ data }: { data?: Row }) => (data === undefined ? null : <CellText column={column} row={data} />),
  };
}

/** Opens the link of the cell, else the first of its row. */
function follow(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement) || target.closest("a")) return;
  const cell = target.closest(".ag-cell, .ag-header-cell");
  const link = cell?.querySelector("a") ?? target.closest(".ag-row")?.querySelector("a");
  link?.click();
}

import type { Translate } from "~/platform/i18n";
import { isReordered, rowChanges } from "./filed-list.rules";
import type { FilingDraft } from "./filing.types";
import {
  columnsOf,
  type FilingFields,
  fieldsOf,
  isList,
  LIST_FIELDS,
  type ListField,
  linesIn,
  listsOf,
  scoresIn,
} from "./filing-lines.rules";

const TICKED = "on";

/** A list as it is read: its columns by name, its rows. */
export interface FiledList {
  columns: string[];
  rows: string[][];
}

/** What differs between two drafts, in words. */
export interface FieldChange {
  label: string;
  before: string;
  after: string;
}

/** A filing as it is read: what was chosen from a list in words, what was typed as it was typed. */
export function shownFields(draft: FilingDraft, t: Translate): FilingFields {
  const fields = fieldsOf(draft);
  return Object.fromEntries([
    ...Object.entries(fields).map(([name, value]) => [name, value === TICKED ? t("agencies:filing.stated") : value]),
    [
      "businessLines",
      linesIn(draft)
        .map((line) => t(`agencies:line.${line}`))
        .join(t("common:ui.comma")),
    ],
    ["home", fields.home ? t(`agencies:home.${fields.home}`) : ""],
  ]);
}

/** The lists of a filing as tables; how an indicator scores is said in words. */
export function shownLists(draft: FilingDraft, t: Translate): Record<ListField, FiledList> {
  const rows = listsOf(draft, (scoring) =>
    scoresIn(scoring)
      .map(({ at, points, isBand }) => t(isBand ? "agencies:scoring.band" : "agencies:scoring.choice", { at, points }))
      .join(t("agencies:scoring.joint")),
  );
  const lists = LIST_FIELDS.map((name) => [name, { columns: columnNames(name, t), rows: rows[name] }]);
  return Object.fromEntries(lists) as Record<ListField, FiledList>;
}

const columnNames = (list: ListField, t: Translate) =>
  columnsOf(list).map((column) => t(`agencies:list-column.${list}.${column}`));

/** What differs in one field of two drafts: of a list row by row, of everything else the whole. */
export function fieldChanges(name: string, was: FilingDraft, is: FilingDraft, t: Translate): FieldChange[] {
  const label = t(`agencies:field.${name}`);
  if (!isList(name)) return [{ label, before: shownFields(was, t)[name] ?? "", after: shownFields(is, t)[name] ?? "" }];
  const [before, after] = [shownLists(was, t)[name], shownLists(is, t)[name]];
  const { columns } = after;
  const cells = (row: string[] | null, places: number[]) =>
    row
      ? places
          .filter((place) => row[place] !== "")
          .map((place) => `${columns[place]}${t("common:ui.colon")}${row[place]}`)
          .join("\n")
      : "";
  const changes = rowChanges(before.rows, after.rows).map(({ key, before: earlier, after: later, places }, at) => ({
    label: `${label}${t("common:ui.colon")}${key || at + 1}`,
    before: cells(earlier, places),
    after: cells(later, places),
  }));
  const order = (rows: string[][]) => rows.map(([first]) => first).join("\n");
  return isReordered(before.rows, after.rows)
    ? [
        ...changes,
        { label: t("agencies:filing.order", { label }), before: order(before.rows), after: order(after.rows) },
      ]
    : changes;
}

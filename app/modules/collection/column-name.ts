import type { SheetDefinition } from "~/modules/reference/sheet-column.types";
import type { Translate } from "~/platform/i18n";

/** Fields of a sheet by name in the reader's language; beside a translation stands the header that offices write. */
export function columnNames({ columns }: Pick<SheetDefinition, "columns">, t: Translate): ReadonlyMap<string, string> {
  return new Map(columns.map(({ field, header }) => [field, t(`collection:column.${header}`)]));
}

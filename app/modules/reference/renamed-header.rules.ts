import { matchHeader } from "./header-matching.rules";
import type { SheetDefinition } from "./sheet-column.types";
import { type ColumnFields, columnsOf } from "./sheet-row.rules";

/**
 * What headers must read so that a sheet whose columns a user named is understood as they named them when it comes again: a header
 * that means something else becomes the product's own, one that the user left out is set in brackets that no header is known in.
 */
export function renamedHeader(definition: SheetDefinition, fields: ColumnFields) {
  return (column: number, header: string): string | null => {
    const field = fields[column];
    const meant = matchHeader(definition, header)?.field;
    if (field !== undefined) return meant === field ? null : (columnsOf(definition).get(field)?.header ?? null);
    return meant === undefined ? null : `${header}〔不读取〕`;
  };
}

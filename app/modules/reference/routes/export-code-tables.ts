import { protectedLoader } from "~/platform/guard.server";
import { exportCatalogue, nameColumns, provenanceColumns } from "../catalogue-export.server";
import { codeLines } from "./code-tables.server";

/** The code tables, or the rows of one, as a workbook. */
export const loader = protectedLoader("reference.read", async (guarded) => {
  const { title, table, lines } = await codeLines(guarded);
  return exportCatalogue(guarded, {
    catalogue: "code-tables",
    filter: { table },
    codes: lines.map(({ code }) => code),
    rows: lines,
    title,
    columns: [...nameColumns(guarded.t), ...provenanceColumns(guarded.t)],
  });
});

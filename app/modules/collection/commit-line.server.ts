import type { Db } from "#db/connection";
import type { Permission } from "~/platform/permissions";
import { addTask } from "~/platform/tasks.server";
import { REPORT_ITEMS } from "./collection.types";
import type { ImportRow } from "./imports.queries.server";

/** The line that asks those who may for the commit of what somebody staged. */
export async function askForCommit(db: Db, row: ImportRow, at: Date): Promise<void> {
  await addTask(
    db,
    {
      kind: "commit-import",
      namespace: "collection",
      subject: { type: "import", id: row.id },
      permission: committers(row.item),
      unitId: row.unit_id,
      notAccountId: row.staged_by,
      params: { name: row.file_name },
      href: `/imports/${row.id}`,
    },
    at,
  );
}

/** Whose workbench says that an import waits for its second person. */
function committers(item: string): Permission {
  if (item === "report-uses") return "reports.record-use";
  return REPORT_ITEMS.includes(item) ? "reports.review" : "imports.commit";
}

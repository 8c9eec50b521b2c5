import type { Db } from "#db/connection";
import { addTask, type BothLanguages } from "~/platform/tasks.server";
import type { ImportRow } from "./imports.queries.server";
import * as imports from "./imports.queries.server";

type Outcome = "import-read" | "import-refused" | "import-cancelled" | "import-committed";

/**
 * Tells whoever staged a file what became of it; the line goes when they open the page of the import. One line a file: the caller has
 * taken the one before off. An API client has no workbench and is told nothing.
 */
export async function tellStager(
  db: Db,
  row: Pick<ImportRow, "id" | "staged_by" | "file_name">,
  { kind, params = {}, at }: { kind: Outcome; params?: Record<string, string | number | BothLanguages>; at: Date },
): Promise<void> {
  if (await imports.isStagedByClient(db, row.staged_by)) return;
  await addTask(
    db,
    {
      kind,
      namespace: "collection",
      subject: { type: "import", id: row.id },
      permission: "imports.read",
      accountId: row.staged_by,
      params: { name: row.file_name, ...params },
      href: `/imports/${row.id}`,
    },
    at,
  );
}

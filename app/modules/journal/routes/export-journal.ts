import { shanghaiMinute } from "~/platform/clock";
import { byIds, exportList } from "~/platform/export-list.server";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import * as queries from "../journal.queries.server";
import { journalSearchSchema } from "../journal.schema";
import { markOf } from "../upkeep.queries.server";
import { INDEX_MARK } from "../use-cases/index-journal.server";
import { filterOf } from "../use-cases/search-journal.server";
import { entryLine } from "./journal.server";

/** The journal as narrowed on the screen, newest first, as a workbook; like every look at it, it is itself an entry. */
export const loader = protectedLoader("journal.read", async (guarded) => {
  const { ctx, url, t, lng } = guarded;
  const search = readQuery(url, journalSearchSchema);
  const filter = await filterOf(ctx, search);
  const mark = await markOf(ctx.db, INDEX_MARK);
  const [ids, { totalIsExact }] = await Promise.all([
    queries.processIds(ctx.db, filter, mark),
    queries.countProcesses(ctx.db, filter, mark),
  ]);
  return exportList(guarded, {
    name: "export-journal",
    subjectType: "journal-process",
    subjectIds: [],
    filter: search,
    ids,
    rows: byIds(ids, async (part) => (await queries.processesByIds(ctx.db, part)).map((row) => entryLine(row, t, lng))),
    isCut: !totalIsExact,
    title: t("journal:title"),
    columns: [
      { header: t("journal:column.at"), width: 18, value: (row) => shanghaiMinute(row.at) },
      { header: t("journal:column.what"), width: 30, value: (row) => row.what },
      { header: t("journal:column.kind"), width: 8, value: (row) => t(`journal:kind.${row.kind}`) },
      { header: t("journal:column.who"), width: 20, value: (row) => row.who },
      { header: t("journal:column.via"), width: 10, value: (row) => row.via },
      { header: t("journal:column.address"), width: 20, value: (row) => row.address },
      { header: t("journal:column.ground"), width: 24, value: (row) => row.ground },
      { header: t("journal:column.count"), width: 10, kind: "number", value: (row) => row.count ?? 0 },
    ],
  });
});

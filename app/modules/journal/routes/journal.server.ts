import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import type { Language, Translate } from "~/platform/i18n";
import { groundWords, processWords, subjectWords } from "../entry-words";
import { type JournalRow, processNames } from "../journal.queries.server";
import { journalPageSchema } from "../journal.schema";
import { searchJournal } from "../use-cases/search-journal.server";

/** A stretch of the journal as the grid shows it, with its words in the reader's language. */
export async function journalPage({ ctx, url, t, lng }: Guarded) {
  const { offset, limit, upTo, ...search } = readQuery(url, journalPageSchema);
  const { rows, total, totalIsExact } = await searchJournal(ctx, search, { offset, limit, upTo });
  return {
    search,
    page: {
      offset,
      limit,
      total,
      totalIsExact,
      upTo: upTo ?? rows[0]?.id ?? null,
      rows: rows.map((row) => entryLine(row, t, lng)),
    },
  };
}

/** An entry as a line of the list. */
export function entryLine(row: JournalRow, t: Translate, lng: Language) {
  return {
    id: row.id,
    at: row.at,
    what: processWords(t, row.name),
    kind: row.kind,
    who: row.actor_name,
    via: t(`journal:via.${row.via}`),
    address: row.address,
    ground: groundWords(row.ground, lng),
    caseId: row.case_id,
    subject: row.subject_type ? subjectWords(t, row.subject_type) : null,
    count: row.kind === "read" ? row.row_count : row.event_count,
  };
}

export const loader = protectedLoader("journal.read", async (guarded) => {
  const { ctx, t } = guarded;
  const names = await processNames(ctx.db);
  return {
    title: t("journal:title"),
    names: names.map((value) => ({ value, label: processWords(t, value) })),
    ...(await journalPage(guarded)),
  };
});

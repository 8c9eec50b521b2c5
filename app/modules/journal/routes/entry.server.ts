import { z } from "zod";
import { shanghaiMinute } from "~/platform/clock";
import { notFound, protectedLoader, readQuery } from "~/platform/guard.server";
import { namesIn } from "../entry-names.server";
import {
  changeWords,
  entrySentence,
  eventWords,
  fieldWords,
  groundWords,
  processWords,
  subjectWords,
  thingWords,
  valueWords,
} from "../entry-words";
import { EVENTS_SHOWN, readEntry } from "../use-cases/read-entry.server";

const query = z.object({ offset: z.coerce.number().int().min(0).max(1_000_000).catch(0) });
const IDS_SHOWN = 200;

export const loader = protectedLoader("journal.read", async ({ ctx, params, url, t, lng }) => {
  const { offset } = readQuery(url, query);
  const entry = await readEntry(ctx, params.id ?? "", offset);
  if (!entry) throw notFound();
  const { process, events } = entry;
  const ids = process.subject_ids?.split(",") ?? [];
  const filter: unknown = process.filter_json ? JSON.parse(process.filter_json) : null;
  const changed = events.flatMap(({ differences }) => differences ?? []);
  const spoken = changed.map(({ field, before, after }) => ({ [field]: [before, after] }));
  const saying = { lng, nameOf: await namesIn(ctx.db, [...spoken, filter], lng) };
  return {
    title: t("journal:entry.title"),
    id: process.id,
    sentence: entrySentence(t, process, shanghaiMinute(process.at)),
    process: {
      at: process.at,
      kind: process.kind,
      name: process.name,
      words: processWords(t, process.name),
      account: process.account_id,
      requestId: process.request_id,
      address: process.address,
      caseId: process.case_id,
      ground: groundWords(process.ground, lng),
      reason: [valueWords(t, process.reason_code, saying), process.reason_text]
        .filter(Boolean)
        .join(t("journal:colon")),
      filter: valueWords(t, filter, saying),
    },
    shown: {
      type: process.subject_type ? subjectWords(t, process.subject_type) : "",
      things: ids.slice(0, IDS_SHOWN).map((id) => ({ id, words: thingWords(t, process.subject_type ?? "", id) })),
      total: ids.length,
    },
    events: events.map((event) => ({
      id: event.id,
      words: eventWords(t, event.name),
      subject: subjectWords(t, event.subjectType),
      subjectId: event.subjectId,
      thing: thingWords(t, event.subjectType, event.subjectId),
      rows:
        event.differences
          ?.map(({ field, before, after }) => ({
            label: fieldWords(t, field),
            before: changeWords(t, { type: event.subjectType, id: event.subjectId }, field, before, saying),
            after: changeWords(t, { type: event.subjectType, id: event.subjectId }, field, after, saying),
          }))
          // A list that was not there and is empty now reads as no change.
          .filter((row) => row.before !== "" || row.after !== "") ?? null,
    })),
    page: { offset, limit: EVENTS_SHOWN, total: process.event_count, totalIsExact: true },
  };
});

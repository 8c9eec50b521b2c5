import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf, plusMilliseconds, startOfDay } from "~/platform/clock";
import type { PageOf } from "~/platform/every-page";
import { holdsTag, weakTag } from "~/platform/http-cache";
import { translator } from "~/platform/messages.server";
import { CSV_BEGIN, csvRecord } from "~/platform/workbook/csv-write";
import { csvFields, csvLines, type DataSet } from "./open-data";
import { publicAgencies, publicMeasures, publicScales } from "./public-register.server";
import { registerMark } from "./publication.queries.server";

/** Agencies read at a time: memory stays the same however many there are. */
const CHUNK = 200;

/** Rises when fields change their meaning; part of every answer. */
const SCHEMA_VERSION = 1;

interface Asked {
  set: DataSet;
  format: "json" | "csv";
}

/**
 * A list as a stream, with tag and day: whoever has it already is told so without the list being read. Anyone may
 * keep it for five minutes. Texts are in Chinese whoever asks: a file is one file.
 */
export async function openData(db: Db, now: Date, request: Request, { set, format }: Asked): Promise<Response> {
  const today = civilDayOf(now);
  const { mark, changedAt } = await registerMark(db);
  const dayBegan = startOfDay(today);
  const modified = changedAt && changedAt > dayBegan ? changedAt : dayBegan;
  const settled = secondAfter(modified);
  const tag = weakTag(`${SCHEMA_VERSION} ${set.name} ${format} ${today} ${mark} ${modified.getTime()}`);
  const headers = new Headers({
    "Content-Type": format === "json" ? "application/json; charset=utf-8" : "text/csv; charset=utf-8",
    "Content-Disposition": `${format === "csv" ? "attachment" : "inline"}; filename="${set.name}-${today}.${format}"`,
    "Cache-Control": "public, max-age=300",
    ETag: tag,
    "Access-Control-Allow-Origin": "*",
  });
  if (settled <= now) headers.set("Last-Modified", settled.toUTCString());
  if (isUnchanged(request, tag, settled)) return new Response(null, { status: 304, headers });
  const lines = format === "json" ? jsonText(db, set, today) : csvText(db, set, today);
  return new Response(streamOf(lines), { headers });
}

/** If-None-Match wins over If-Modified-Since (RFC 9110, 13.2.2). */
function isUnchanged({ headers }: Request, tag: string, settled: Date): boolean {
  const held = headers.get("If-None-Match");
  if (held !== null) return holdsTag(held, tag);
  const since = Date.parse(headers.get("If-Modified-Since") ?? "");
  return Number.isFinite(since) && settled.getTime() <= since;
}

/**
 * These dates have seconds and no parts of them: more may change in the second of a change, which nobody who saw its first half would
 * learn. So the second after it is named, and none while it has not come.
 */
const secondAfter = (at: Date) => plusMilliseconds(at, 1_000 - at.getMilliseconds());

async function* rowsOf(db: Db, { name }: DataSet, today: CivilDate): AsyncGenerator<readonly object[]> {
  for (let offset = 0; ; offset += CHUNK) {
    const page = { offset, limit: CHUNK };
    const { seen, rows } = await nextRows(db, name, page, today);
    yield rows;
    if (seen < CHUNK) return;
  }
}

async function nextRows(
  db: Db,
  name: DataSet["name"],
  page: PageOf,
  today: CivilDate,
): Promise<{ rows: readonly object[]; seen: number }> {
  if (name === "agencies") return publicAgencies(db, {}, page, today);
  return name === "scales" ? publicScales(db, page, today) : publicMeasures(db, page, today, "zh-CN");
}

async function* jsonText(db: Db, set: DataSet, today: CivilDate): AsyncGenerator<string> {
  const t = translator("zh-CN");
  const head = {
    name: set.name,
    title: t(`publication:open-data.${set.name}.title`),
    asOf: today,
    licence: t("publication:open-data.licence"),
    schema: `/open-data#${set.name}`,
    schemaVersion: SCHEMA_VERSION,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  let isFirst = true;
  for await (const rows of rowsOf(db, set, today)) {
    for (const row of rows) {
      yield (isFirst ? "\n" : ",\n") +
        JSON.stringify(
          Object.fromEntries(set.fields.map((field) => [field, (row as Record<string, unknown>)[field] ?? null])),
        );
      isFirst = false;
    }
  }
  yield "\n]}\n";
}

async function* csvText(db: Db, set: DataSet, today: CivilDate): AsyncGenerator<string> {
  yield CSV_BEGIN + csvRecord(csvFields(set));
  for await (const rows of rowsOf(db, set, today)) {
    for (const row of rows) for (const cells of csvLines(set, row)) yield csvRecord(cells);
  }
}

/** Text as a stream of bytes that is written as it is read. */
function streamOf(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}

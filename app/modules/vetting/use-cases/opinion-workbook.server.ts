import { type ExportSheet, exportWorkbook } from "~/platform/workbook/write.server";
import { chineseDate, FIXED_SENTENCE, opinionRow, type Say } from "../opinion.rules";
import { extraHeadersOf, opinionColumns } from "../opinion.sheet";
import type { OpinionSnapshot } from "../opinion.types";
import { sourceColumns, sourceRows } from "../opinion-document.rules";
import type { OtherRow } from "../vetting.types";

/** The opinion as a workbook: the answers, the list as it came in with what was decided, and the sources asked. */
export async function opinionWorkbook(
  snapshot: OpinionSnapshot,
  issuer: string,
  issuedAt: Date,
  say: Say,
): Promise<Buffer> {
  const sheets = [opinionSheet(snapshot, say), listSheet(snapshot, say), sourcesSheet(snapshot, say)];
  if (snapshot.otherRows) sheets.push(otherRowsSheet(snapshot.otherRows, say));
  const stream = exportWorkbook(sheets, {
    createdAt: issuedAt,
    creator: issuer,
    pageFooter: say("vetting:opinion.page-footer"),
  });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function opinionSheet(snapshot: OpinionSnapshot, say: Say): ExportSheet {
  const headers = extraHeadersOf(snapshot);
  const rows = snapshot.candidates.map((one) => [
    one.shownNo,
    ...opinionRow(one, snapshot, say),
    ...headers.map((header) => one.extra.find((cell) => cell.header === header)?.value ?? ""),
  ]);
  const { case: head } = snapshot;
  return {
    name: say("vetting:opinion.sheet-opinion"),
    title: say("vetting:opinion.title", {
      first: snapshot.candidates[0]?.name ?? "",
      count: snapshot.candidates.length,
    }).replaceAll("\n", ""),
    subtitle: say("vetting:opinion.subtitle", {
      documentNo: head.documentNo,
      letterNo: head.letterNo,
      asOf: chineseDate(head.asOf),
      issuedOn: chineseDate(head.issuedOn),
    }),
    columns: opinionColumns(headers),
    orientation: "landscape",
    rows: [[...rows, [FIXED_SENTENCE]]],
  };
}

/** The list as it came in, every column in its place, with the answer and the opinion behind. */
function listSheet(snapshot: OpinionSnapshot, say: Say): ExportSheet {
  const added = [say("vetting:opinion.result"), say("vetting:opinion.eligible"), say("vetting:opinion.opinion")];
  const width = 18;
  return {
    name: say("vetting:opinion.sheet-list"),
    columns: [...snapshot.headers, ...added].map((header) => ({ header, width })),
    orientation: "landscape",
    rows: [
      snapshot.candidates.map((one) => [
        ...one.cells,
        say(`vetting:answer.${one.outward.answer}`),
        one.outward.eligibleFrom ?? "",
        opinionRow(one, snapshot, say).at(-1) ?? "",
      ]),
    ],
  };
}

/** What else the list said, as it was and where it stood. */
function otherRowsSheet(rows: readonly OtherRow[], say: Say): ExportSheet {
  return {
    name: say("vetting:opinion.sheet-other"),
    columns: [
      { header: say("vetting:case.other-row"), width: 10, kind: "number" },
      { header: say("vetting:case.other-text"), width: 90 },
    ],
    rows: [rows.map(({ row, text }) => [row, text])],
  };
}

function sourcesSheet(snapshot: OpinionSnapshot, say: Say): ExportSheet {
  return {
    name: say("vetting:opinion.sheet-sources"),
    columns: sourceColumns(say).map(({ header }) => ({ header, width: 24 })),
    rows: [sourceRows(snapshot, say)],
  };
}

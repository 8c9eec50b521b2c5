import type { DocumentColumn, OfficialDocument } from "~/platform/pdf/types";
import { ahead, FIXED_SENTENCE, lastWord, OPINION_COLUMNS, opinionRow, type Say, saidDays } from "./opinion.rules";
import type { OpinionSnapshot } from "./opinion.types";
import type { CoverageLine } from "./vetting.types";

/** Shares of the width, in the order of `OPINION_COLUMNS`; a day fits into the narrowest column that has one. */
const WEIGHTS = [7, 4, 8, 6, 9, 8, 6, 10, 12, 14, 15, 18, 12];

/** The reply letter (复函) as an official document: the text, then the candidates and the sources as annexes. */
export function opinionDocument(
  snapshot: OpinionSnapshot,
  issuer: string,
  issuedAt: string,
  say: Say,
): OfficialDocument {
  const { case: head, candidates } = snapshot;
  const first = candidates[0]?.name ?? "";
  const title = say("vetting:opinion.title", { first, count: candidates.length });
  const columns = OPINION_COLUMNS.map((header, index): DocumentColumn => ({ header, weight: WEIGHTS[index] }));
  return {
    createdAt: issuedAt,
    letterhead: issuer,
    documentNo: head.documentNo,
    title,
    addressee: head.requester ?? say("vetting:opinion.addressee"),
    blocks: [
      {
        kind: "paragraph",
        text: say(`vetting:opinion.received${ahead(head)}`, {
          letterNo: head.letterNo,
          matter: head.matter.zh,
          ...saidDays(head),
        }),
        indent: true,
      },
      { kind: "paragraph", text: summary(snapshot, say), indent: true },
      { kind: "paragraph", text: FIXED_SENTENCE, indent: true },
    ],
    attachments: [say("vetting:opinion.annex-candidates"), say("vetting:opinion.annex-sources")],
    signature: { body: issuer, on: head.issuedOn },
    ...(head.contact ? { remark: say("vetting:opinion.contact", { contact: head.contact }) } : {}),
    annexes: [
      {
        label: `${say("vetting:opinion.annex")}1`,
        title: say("vetting:opinion.annex-candidates"),
        orientation: "landscape",
        blocks: [
          { kind: "table", columns, size: 9, rows: candidates.map((one) => opinionRow(one, snapshot, say)) },
          { kind: "note", text: FIXED_SENTENCE },
        ],
      },
      {
        label: `${say("vetting:opinion.annex")}2`,
        title: say("vetting:opinion.annex-sources"),
        orientation: "portrait",
        blocks: [{ kind: "table", columns: sourceColumns(say), size: 10.5, rows: sourceRows(snapshot, say) }],
      },
    ],
  };
}

function summary({ candidates }: OpinionSnapshot, say: Say): string {
  const count = (answer: string) => candidates.filter((one) => one.outward.answer === answer).length;
  return say("vetting:opinion.summary", {
    total: candidates.length,
    barred: count("barred"),
    cannotSay: count("cannotSay"),
    attention: count("attention"),
    clear: count("clear"),
  });
}

/** Headers of the receipt of sources. */
export function sourceColumns(say: Say): DocumentColumn[] {
  const headers = ["contributor", "item-alone", "last-delivery", "last-zero-report", "fresh-until", "state"];
  const weights = [19, 24, 15, 15, 15, 9];
  return headers.map((header, index) => ({ header: say(`vetting:receipt.${header}`), weight: weights[index] }));
}

/** Every source asked in the case, once. */
export function sourceRows({ coverages }: Pick<OpinionSnapshot, "coverages">, say: Say): string[][] {
  const lines = new Map<string, CoverageLine>();
  for (const receipt of Object.values(coverages)) {
    for (const line of receipt) lines.set(line.item ?? line.category, line);
  }
  return [...lines.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => [
      line.contributorName?.zh ?? "—",
      [line.itemName?.zh ?? line.category, ...refusedOf(line, say)].join("\n"),
      line.lastDelivery ?? "—",
      line.lastZeroReport ?? "—",
      line.freshUntil ?? "—",
      say(line.stale ? (lastWord(line) ? "vetting:receipt.stale" : "vetting:receipt.never") : "vetting:receipt.fresh"),
    ]);
}

/** That rows of the last delivery were refused and have not come again. */
function refusedOf({ refusedRows = 0 }: CoverageLine, say: Say): string[] {
  return refusedRows > 0 ? [say("vetting:receipt.refused-rows", { rows: refusedRows })] : [];
}

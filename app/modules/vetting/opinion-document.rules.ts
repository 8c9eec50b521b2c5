import type { DocumentColumn, OfficialDocument } from "~/platform/pdf/types";
import { ahead, FIXED_SENTENCE, lastWord, OPINION_COLUMNS, opinionRow, type Say, saidDays } from "./opinion.rules";
import type { OpinionSnapshot } from "./opinion.types";
import type { CoverageLine } from "./vetting.types";

/**
 * Widths in points, in the order of `OPINION_COLUMNS`: what rows usually say takes the fewest lines, a name of four characters, a year and
 * a day stay in one piece.
 */
const WIDTHS = [43, 25, 40, 29, 44, 44, 44, 46, 46, 60, 56, 98, 63];

/** Where the head of a narrow column is parted: by its words, not where the column ends. */
const PARTED: Partial<Record<(typeof OPINION_COLUMNS)[number], string>> = {
  出生年月: "出生\n年月",
  政治面貌: "政治\n面貌",
  单位及职务: "单位及\n职务",
  "拟任（推荐）职务": "拟任\n（推荐）\n职务",
  来函文号: "来函\n文号",
};

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
  const columns = OPINION_COLUMNS.map(
    (header, index): DocumentColumn => ({ header: PARTED[header] ?? header, weight: WIDTHS[index] }),
  );
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

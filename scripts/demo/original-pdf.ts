import QRCode from "qrcode";
import type { IndicatorValues, RatingMethod } from "~/modules/agencies/grading.types";
import { renderOfficialDocument } from "~/platform/pdf/official-document.server";

/** What the original of a report says on its pages. */
export interface OriginalText {
  /** As printed on the cover. */
  no: string;
  /** Where its QR leads; none on reports of before the register began. */
  address?: string;
  ownNo: string | null;
  agency: string;
  enterprise: string;
  uscc: string;
  purpose: string;
  dataCutoffOn: string;
  issuedOn: string;
  expiresOn: string;
  grade: string;
  analysts: readonly string[];
  minutesNo: string | null;
  summary: string;
  indicators: IndicatorValues;
  method: RatingMethod;
}

/** The PDF of a report as an agency of the demo city would have issued it. The same text gives the same bytes. */
export async function originalPdf(text: OriginalText): Promise<Buffer> {
  const names = new Map(
    text.method.indicators.map(({ code, name, unit }) => [code, `${name}${unit && `（${unit}）`}`]),
  );
  return renderOfficialDocument({
    createdAt: `${text.issuedOn}T01:00:00.000Z`,
    title: `${text.enterprise}\n信用评价报告`,
    documentNo: text.ownNo ?? "",
    blocks: [
      ...(text.address ? [qr(text.address)] : []),
      table([
        ["报告编号", text.no],
        ["统一社会信用代码", text.uscc],
        ["评价目的", text.purpose],
        ["数据截止日", text.dataCutoffOn],
        ["出具日期", text.issuedOn],
        ["有效期至", text.expiresOn],
        ["信用等级", text.grade],
        ["评价人员", text.analysts.join("、")],
        ["评审会编号", text.minutesNo ?? ""],
      ]),
      { kind: "heading", level: 1, text: "概述" },
      { kind: "paragraph", text: text.summary, indent: true },
      { kind: "heading", level: 1, text: "指标值" },
      table(Object.entries(text.indicators).map(([code, value]) => [names.get(code) ?? code, value])),
      { kind: "note", text: text.agency },
    ],
    footLine: text.no,
  });
}

/** Four centimetres wide. */
function qr(address: string) {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: "M" }).modules;
  const rows = Array.from({ length: size }, (_, row) =>
    [...data.slice(row * size, (row + 1) * size)].map(Number).join(""),
  );
  return { kind: "code" as const, rows, edge: 113 };
}

const table = (rows: string[][]) => ({
  kind: "table" as const,
  columns: [
    { header: "", weight: 2 },
    { header: "", weight: 3 },
  ],
  rows,
});

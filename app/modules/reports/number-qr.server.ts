import QRCode from "qrcode";
import { env } from "~/platform/env.server";
import type { Ctx } from "~/platform/process.server";
import { readReportNumber } from "./report-number.rules";
import { numbersOf } from "./report-numbers.queries.server";

export type QrFormat = "svg" | "png";

interface NumberQr {
  no: string;
  bytes: Buffer;
  type: "image/svg+xml" | "image/png";
}

/**
 * The QR of a number of one's own agency, to be printed into the report: it opens the public verification under the product's public
 * address, else under the one that was asked. Null for any other number, and for one that was given back.
 */
export async function numberQr(ctx: Ctx, typed: string, format: QrFormat, asked: string): Promise<NumberQr | null> {
  const read = readReportNumber(typed);
  const [row] = read.ok ? await numbersOf(ctx.db, [read.no]) : [];
  if (!row || row.agencyId !== ctx.actor.agencyId || row.state === "released") return null;
  const address = new URL(`/verify/${row.no}`, env().PUBLIC_URL ?? asked).href;
  const look = { errorCorrectionLevel: "M" } as const;
  if (format === "png") {
    const bytes = await QRCode.toBuffer(address, { ...look, type: "png", width: 512 });
    return { no: row.no, bytes, type: "image/png" };
  }
  const svg = await QRCode.toString(address, { ...look, type: "svg" });
  return { no: row.no, bytes: Buffer.from(svg), type: "image/svg+xml" };
}

import { writeFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import { temporaryPath } from "~/platform/files.server";

/** A PDF with these lines on its pages; equal lines give equal bytes. */
export async function pdfOf(pages: readonly string[]): Promise<Buffer> {
  const pdf = new PDFDocument({ size: "A4", info: { CreationDate: new Date("2026-10-20T00:00:00Z") } });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on("end", resolve));
  pages.forEach((text, index) => {
    if (index > 0) pdf.addPage();
    pdf.text(text);
  });
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** The same on disk, as an upload leaves it. */
export async function pdfFile(pages: readonly string[], name = "report.pdf"): Promise<{ path: string; name: string }> {
  const path = temporaryPath(".pdf");
  writeFileSync(path, await pdfOf(pages));
  return { path, name };
}

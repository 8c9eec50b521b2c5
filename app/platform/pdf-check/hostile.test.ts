import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { openPdfChecker } from "./check.server";
import type { PdfRefusal } from "./types";

/** A minimal PDF of these objects (number 1 is the catalog), with a true cross-reference table. */
function pdfOf(objects: (string | Buffer)[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, index) => {
    offsets.push(length());
    parts.push(
      Buffer.concat([
        Buffer.from(`${index + 1} 0 obj\n`),
        Buffer.from(object as string, "latin1"),
        Buffer.from("\nendobj\n"),
      ]),
    );
  });
  const start = length();
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const text = "BT /F1 12 Tf 20 20 Td (Grade AA) Tj ET";
const page = (more = "") =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${more} >>`;
const CONTENT = `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const good = (catalog = "", pageMore = "", further: (string | Buffer)[] = [], trailer = "") =>
  pdfOf([`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`, PAGES, page(pageMore), CONTENT, FONT, ...further], trailer);

function packed(inner: string): Buffer {
  const body = deflateSync(Buffer.from(`7 0 ${inner}`));
  return Buffer.concat([
    Buffer.from(`<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from("\nendstream"),
  ]);
}

const bomb = () => {
  const body = deflateSync(Buffer.alloc(80 * 2 ** 20));
  return Buffer.concat([
    Buffer.from(`<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from("\nendstream"),
  ]);
};

const folder = mkdtempSync(path.join(tmpdir(), "pdf-check-"));
const checker = openPdfChecker();
afterAll(async () => {
  await checker.close();
  rmSync(folder, { recursive: true, force: true });
});

const place = (name: string, bytes: Buffer) => {
  const file = path.join(folder, `${name.replace(/\W+/g, "-")}.pdf`);
  writeFileSync(file, bytes);
  return file;
};

describe("checkPdf", () => {
  it("takes an ordinary file and reads its text", async () => {
    const verdict = await checker.check(place("good", good()), { wantsText: true });
    expect(verdict).toEqual({ ok: true, facts: { pages: 1, texts: ["Grade AA"] } });
  });

  it("looks at no picture: bytes inside a stream that spell a name do not matter", async () => {
    const body = "<< /Length 24 >>\nstream\nxx /JavaScript /Encrypt \nendstream";
    expect((await checker.check(place("picture", good("", "", [body])))).ok).toBe(true);
  });

  it.each<[string, () => Buffer, PdfRefusal]>([
    ["nothing", () => Buffer.alloc(0), "empty"],
    ["more than 20 MB", () => Buffer.alloc(20 * 2 ** 20 + 1, 32), "too-large"],
    ["a workbook under another name", () => Buffer.from("PK\x03\x04 and so on"), "not-a-pdf"],
    ["a picture", () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "not-a-pdf"],
    ["a page of the web", () => Buffer.from("<html><body>报告</body></html>"), "not-a-pdf"],
    ["half of one", () => good().subarray(0, 300), "truncated"],
    ["a head and an end", () => Buffer.from("%PDF-1.7\n%%EOF"), "damaged"],
    [
      "noise between head and end",
      () => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(5_000, 0xa5), Buffer.from("%%EOF")]),
      "damaged",
    ],
    ["no page", () => pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]), "no-pages"],
    [
      "a locked one",
      () => good("", "", [], "/Encrypt << /Filter /Standard /V 2 /R 3 /O (x) /U (y) /P -4 >>"),
      "encrypted",
    ],
    ["a script on opening", () => good("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"), "script"],
    ["a script whose name is written in hex", () => good("/OpenAction << /S /J#61vaScript /#4aS (x) >>"), "script"],
    [
      "a script packed in an object stream",
      () => good("/OpenAction 7 0 R", "", [packed("<< /S /JavaScript /JS (x) >>")]),
      "script",
    ],
    ["a script on leaving a page", () => good("", "/AA << /C << /S /JavaScript /JS (x) >> >>"), "script"],
    ["a programme to start", () => good("/OpenAction << /S /Launch /F (cmd.exe) >>"), "launch"],
    ["a form that sends itself", () => good("", "/AA << /O << /S /SubmitForm /F (http://x) >> >>"), "launch"],
    ["a form in XML", () => good("/AcroForm << /XFA 6 0 R >>", "", ["<< >>"]), "launch"],
    [
      "a file inside",
      () => good("/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>", "", ["<< >>"]),
      "embedded-file",
    ],
    ["a bomb in an object stream", () => good("", "", [bomb()]), "too-big"],
    [
      "pages in a circle",
      () => pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
      "damaged",
    ],
  ])("refuses %s", async (name, make, code) => {
    const began = performance.now();
    expect(await checker.check(place(name, make()))).toEqual({ ok: false, code });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("goes on after all of them", async () => {
    expect((await checker.check(place("again", good()))).ok).toBe(true);
  });
});

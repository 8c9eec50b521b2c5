import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { appearance, behind, bomb, busy, good, packed, pdfOf, wordy } from "#tests/fixtures/hostile/pdf-builder";
import { openPdfChecker } from "./check.server";
import type { PdfRefusal } from "./types";

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

  it("takes a link that a reader may click, and a place to open at", async () => {
    const link = "<< /Type /Annot /Subtype /Link /Rect [1 1 9 9] /A << /S /URI /URI (http://x) >> >>";
    const opens = ["/OpenAction [3 0 R /Fit]", "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>", "/OpenAction 7 0 R"];
    for (const [index, catalog] of opens.entries()) {
      const file = place(`link ${index}`, good(catalog, "/Annots [6 0 R]", [link, "<< /S /GoTo /D [3 0 R /Fit] >>"]));
      expect((await checker.check(file)).ok, catalog).toBe(true);
    }
  });

  it.each(["Stamp", "Square", "Ink", "Widget", "Highlight"])(
    "reads what the appearance of a %s draws, whatever its contents say",
    async (subtype) => {
      const annotation = `<< /Type /Annot /Subtype /${subtype} /Rect [20 20 120 60] /F 4 /Contents (received) /AP << /N 7 0 R >> >>`;
      const verdict = await checker.check(
        place(subtype, good("", "/Annots [6 0 R]", [annotation, appearance("Grade AAA")])),
        { wantsText: true },
      );
      expect(verdict.ok && verdict.facts.texts[0]).toMatch(/^Grade AA\s[\s\S]*Grade AAA/);
    },
  );

  it("reads what is drawn over a page, and no note that has to be opened", async () => {
    const drawn =
      "<< /Type /Annot /Subtype /FreeText /Rect [90 90 190 120] /Contents (Grade AAA) /DA (/Helv 24 Tf 0 g) >>";
    const note = "<< /Type /Annot /Subtype /Text /Rect [1 1 9 9] /Contents (received) >>";
    const verdict = await checker.check(place("drawn", good("", "/Annots [6 0 R 7 0 R]", [drawn, note])), {
      wantsText: true,
    });
    expect(verdict).toMatchObject({ ok: true, facts: { texts: ["Grade AA\nGrade AAA"] } });
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
      "a body in three dimensions with a script of its own",
      () => {
        const body = "<< /Type /3D /Subtype /U3D /OnInstantiate 8 0 R /Length 1 >>\nstream\nx\nendstream";
        return good("", "/Annots [6 0 R]", ["<< /Subtype /3D /Rect [1 1 9 9] /3DD 7 0 R >>", body]);
      },
      "script",
    ],
    ["a body in three dimensions", () => good("", "/Annots [6 0 R]", ["<< /Subtype /3D /3DD 7 0 R >>"]), "launch"],
    ["a film", () => good("", "/Annots [6 0 R]", ["<< /Subtype /Movie /Movie << /F (http://x) >> >>"]), "launch"],
    ["a sound", () => good("", "/Annots [6 0 R]", ["<< /Subtype /Sound /Sound 7 0 R >>"]), "launch"],
    ["a film played on opening", () => good("/OpenAction << /S /Rendition /OP 0 /R 7 0 R >>"), "launch"],
    ["a link that is a script", () => good("", "/A << /S /URI /URI (JavaScript:x\\(1\\)) >>"), "script"],
    ["the same in hex", () => good("", "/A << /S /URI /URI <6A6176615363726970743a78> >>"), "script"],
    [
      "contents that lie in another file",
      () => good("", "", ["<< /Length 0 /F << /FS /URL /F (http://x/a) >> >>\nstream\n\nendstream"]),
      "launch",
    ],
    [
      "a picture of a page of another file",
      () => good("", "", ["<< /Subtype /Form /Ref << /F (b.pdf) /Page 1 >> /Length 0 >>\nstream\n\nendstream"]),
      "launch",
    ],
    ["a folder of files", () => good("/Collection << /View /D >>"), "embedded-file"],
    [
      "a file inside",
      () => good("/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>", "", ["<< >>"]),
      "embedded-file",
    ],
    [
      "a programme between a comment that says stream and one that says endstream",
      () => behind("/OpenAction 6 0 R", "", "<< /S /Launch /F (cmd.exe) >>", "%stream\n"),
      "launch",
    ],
    [
      "one after a comment that looks like the end of a dictionary",
      () => behind("/OpenAction 6 0 R", "", "<< /S /Launch /F (cmd.exe) >>", "% << >>\nstream\n"),
      "launch",
    ],
    [
      "a script of a page hidden the same way",
      () => behind("", "/AA << /O 6 0 R >>", "<< /S /JavaScript /JS (app.alert\\(1\\)) >>", "%stream\n"),
      "script",
    ],
    [
      "a programme after a string that looks like a stream",
      () => good("/OpenAction 6 0 R", "", ["<< /X (>>\nstream\n) /S /Launch /F (cmd.exe) /Y (endstream) >>"]),
      "launch",
    ],
    [
      "an object inside the contents of a stream",
      () => good("/OpenAction 8 0 R", "", ["<< /Length 60 >>\nstream\n8 0 obj << /S /Launch >> endobj\nendstream"]),
      "damaged",
    ],
    [
      "a file pinned to a page",
      () => good("", "/Annots [6 0 R]", ["<< /Subtype /FileAttachment /FS << /Type /Filespec /F (evil.exe) >> >>"]),
      "embedded-file",
    ],
    [
      "a file inside, between other words",
      () => good("", "", ["<< /Type /Filespec /F (evil.exe) /EF << /F 7 0 R >> >>"]),
      "embedded-file",
    ],
    [
      "another file to go to",
      () => good("/OpenAction << /S /GoToR /F (\\\\\\\\evil\\\\share\\\\x.pdf) /D [0 /Fit] >>"),
      "launch",
    ],
    ["an address called on opening", () => good("/OpenAction << /S /URI /URI (http://x) >>"), "launch"],
    ["one called by an object", () => good("/OpenAction 6 0 R", "", ["<< /S /URI /URI (http://x) >>"]), "launch"],
    [
      "one called on coming to a page, packed, after another step",
      () =>
        good("", "/AA << /O 6 0 R >>", [
          "<< /S /GoTo /D [3 0 R /Fit] /Next 7 0 R >>",
          packed("<< /S /URI /URI (x) >>"),
        ]),
      "launch",
    ],
    [
      "an object stream packed in a way that nobody looks into",
      () =>
        good("", "", [
          "<< /Type /ObjStm /N 1 /First 4 /Filter [/ASCII85Decode /FlateDecode] /Length 2 >>\nstream\n~>\nendstream",
        ]),
      "damaged",
    ],
    [
      "a script packed under a long dictionary",
      () => good("/OpenAction 7 0 R", "", [packed("<< /S /JavaScript /JS (x) >>", `/X (${"x".repeat(3_000)})`)]),
      "script",
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

  it("refuses a page with more text than is read, where text is asked for: nothing is cut off in silence", async () => {
    expect(await checker.check(place("wordy", wordy()), { wantsText: true })).toEqual({ ok: false, code: "too-big" });
  });

  it("ends one that keeps the reader computing, and goes on with the next", async () => {
    const hasty = openPdfChecker({ maxMilliseconds: 1_500 });
    const began = performance.now();
    expect(await hasty.check(place("busy", busy()), { wantsText: true })).toEqual({ ok: false, code: "too-slow" });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect((await hasty.check(place("after", good()), { wantsText: true })).ok).toBe(true);
    await hasty.close();
  });

  it("goes on after all of them", async () => {
    expect((await checker.check(place("again", good()))).ok).toBe(true);
  });
});

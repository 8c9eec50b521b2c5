import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { alsoZip, goneOn, good, inside, packedAs, vast } from "#tests/fixtures/hostile/pdf-builder";
import { openPdfChecker } from "./check.server";
import type { PdfRefusal } from "./types";

const folder = mkdtempSync(path.join(tmpdir(), "pdf-disguises-"));
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

const link = (uri: string) => `/A << /S /URI /URI ${uri} >>`;
const CALL = "<< /S /URI /URI (http://x) >>";

describe("checkPdf of files in disguise", () => {
  it("takes what some programs put before the head: the mark of UTF-8, blanks and line ends", async () => {
    for (const [index, before] of ["\u00ef\u00bb\u00bf", "\r\n", "\n  \n"].entries()) {
      const file = place(`before ${index}`, Buffer.concat([Buffer.from(before, "latin1"), good()]));
      expect((await checker.check(file)).ok, JSON.stringify(before)).toBe(true);
    }
  });

  it("takes blanks, line ends and bytes of nothing behind its end", async () => {
    for (const [index, more] of ["\r\n\r\n", "\0".repeat(4_000), " \n\0"].entries()) {
      expect((await checker.check(place(`after ${index}`, followedBy(more)))).ok, JSON.stringify(more)).toBe(true);
    }
  });

  it("takes links to addresses, with or without a scheme, to post and telephone", async () => {
    const links = ["https://x/a:b", "www.x.cn:8080/a", "mailto:a@x.cn", "tel:0527", "\\050a\\051 b.html", ""];
    const annotations = links.map((uri) => `<< /Subtype /Link /Rect [1 1 9 9] ${link(`(${uri})`)} >>`);
    const named = annotations.map((_, index) => `${index + 6} 0 R`).join(" ");
    expect((await checker.check(place("links", good("", `/Annots [${named}]`, annotations)))).ok).toBe(true);
  });

  it.each<[string, () => Buffer, PdfRefusal]>([
    ["a page of the web that goes on as a PDF", () => behindHead("<script>x</script>\n"), "not-a-pdf"],
    ["an archive that goes on as a PDF", () => behindHead("PK\x03\x04"), "not-a-pdf"],
    ["a PDF that is an archive as well", () => alsoZip(good()), "not-a-pdf"],
    ["an archive of another kind behind its end", () => followedBy("7z\xbc\xaf\x27\x1c and more"), "goes-on"],
    ["anything else behind its end", () => followedBy(`\n${"x".repeat(5_000)}`), "goes-on"],
    ["one whose next state was cut off", () => followedBy(`8 0 obj\n${"<<".repeat(2_000)}`), "truncated"],
    ["a script link with a letter by its number", () => good("", link("(j\\141va\\\nscript:x)")), "script"],
    ["one in two bytes a letter", () => good("", link("<FEFF006A006100760061007300630072006900700074003A>")), "script"],
    ["one behind a comment", () => good("", link("%c\n(javascript:x)")), "script"],
    ["one in an object of its own", () => good("", link("6 0 R"), ["(javascript:x)"]), "script"],
    ["a link to a programme", () => good("", link("(file:///C:/x.exe)")), "launch"],
    ["a link to a share", () => good("", link("(\\\\\\\\host\\\\share)")), "launch"],
    ["links that begin in another place", () => good("/URI << /Base (file:///C:/) >>"), "launch"],
    ["a thread of another file", () => good("", "/A << /S /Thread /F 6 0 R >>", ["<< /F (b.pdf) >>"]), "launch"],
    [
      "contents that lie in a file named elsewhere",
      () => good("", "", ["<< /F 7 0 R /Length 0 >>\nstream\n\nendstream", "<< /FS /URL /F (x) >>"]),
      "launch",
    ],
    ["an address called, behind a comment", () => good("/OpenAction %c\n6 0 R", "", [CALL]), "launch"],
    ["an address called, behind a byte of nothing", () => good("/OpenAction\0 6 0 R", "", [CALL]), "launch"],
    ["packing told behind a comment", () => good("", "", [packedAs("/Filter %c\n/FlateDecode")]), "launch"],
    ["packing told behind a byte of nothing", () => good("", "", [packedAs("/Filter\0/FlateDecode")]), "launch"],
    ["packing told by a short name", () => good("", "", [packedAs("/F /FlateDecode")]), "damaged"],
    ["packing told twice", () => good("", "", [packedAs("/Filter null /Filter /FlateDecode")]), "damaged"],
    ["a packed part behind the word for its end", () => good("", "", [goneOn()]), "launch"],
    ["an object far within a stream", () => good("", "", [inside(`8${" ".repeat(400)}0 obj`)]), "damaged"],
    ["an object within one behind a comment", () => good("", "", [inside(`8 0 %${"c".repeat(400)}\nobj`)]), "damaged"],
    ["objects that pretend to hold each other", () => good("", "", ["1 0 obj << ".repeat(200_000)]), "damaged"],
  ])("refuses %s", async (name, make, code) => {
    expect(await checker.check(place(name, make()))).toEqual({ ok: false, code });
  });

  it("refuses a page that unpacks to more than any page holds, before it takes the memory of others", async () => {
    const file = place("vast", await vast());
    const before = process.memoryUsage().rss;
    let most = 0;
    const looks = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss - before);
    }, 20);
    const verdict = await checker.check(file, { wantsText: true });
    clearInterval(looks);
    expect(verdict).toEqual({ ok: false, code: "too-big" });
    expect(most).toBeLessThan(300 * 2 ** 20);
  });
});

const followedBy = (more: string) => Buffer.concat([good(), Buffer.from(more, "latin1")]);

function behindHead(before: string): Buffer {
  return Buffer.concat([Buffer.from(before, "latin1"), good()]);
}

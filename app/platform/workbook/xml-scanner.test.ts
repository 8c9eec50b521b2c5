import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { XmlScanner } from "./xml-scanner";
import { cellXml } from "./xml-text";

function scan(pieces: readonly string[]): string[] {
  const seen: string[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") seen.push(text);
    text = "";
  };
  const scanner = new XmlScanner({
    open(name, attributes) {
      flush();
      seen.push(`<${[name, ...attributes.values()].join(" ")}`);
    },
    close(name) {
      flush();
      seen.push(`/${name}`);
    },
    text(piece) {
      text += piece;
    },
  });
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return seen;
}

const DOCUMENT =
  "<?xml version='1.0'?>\r\n<!-- a > b --><a:b x=\"1 > &lt;\" y='\"'>张𠮷&#x20BB7;&amp;<![CDATA[<]]&]]]>\r\n<c/><d ></d >尾</a:b>\n";

describe("XmlScanner", () => {
  it("gives the same whatever the borders of the pieces", () => {
    const whole = scan([DOCUMENT]);
    expect(whole).toEqual(['<b 1 > < "', "张𠮷𠮷&<]]&]\n", "<c", "/c", "<d", "/d", "尾", "/b"]);
    for (let cut = 1; cut < DOCUMENT.length; cut++) {
      expect(scan([DOCUMENT.slice(0, cut), DOCUMENT.slice(cut)])).toEqual(whole);
    }
    expect(scan(Array.from({ length: DOCUMENT.length }, (_, at) => DOCUMENT[at] as string))).toEqual(whole);
  });

  it.each([
    "",
    "<a>",
    "<a></b>",
    "</a>",
    "<a/><b/>",
    "x<a/>",
    "<a>&</a>",
    "<a>&nbsp;</a>",
    "<a b/>",
    "<a b=1/>",
    "<1/>",
    "<a><!-- </a>",
  ])("refuses %j", (text) => {
    expect(() => scan([text])).toThrow();
  });

  it("reads back whatever text is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const written = cellXml(text);
        const read = scan([`<t>${written}</t>`])
          .slice(1, -1)
          .join("");
        const plain = read.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        );
        expect(plain).toBe(Buffer.from(text, "utf8").toString("utf8"));
      }),
      { numRuns: 2000 },
    );
  });
});

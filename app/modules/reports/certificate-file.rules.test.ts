import { describe, expect, it } from "vitest";
import { browserCode } from "~/platform/browser-code.server";
import { carriedLine, certificateIn, readCertificateText } from "./certificate-file.rules";

const certificate = { content: { no: "N", enterprise: { name: "宿迁𠮷公司" } }, signature: "ab" };
const bytes = (text: string) => Buffer.from(text, "utf8");
const pdf = (...parts: string[]) => bytes(`%PDF-1.3\n${parts.join("\n")}\n%%EOF`);
const line = carriedLine(certificate, "en");

describe("the certificate in a file", () => {
  it.each([
    ["JSON", bytes(JSON.stringify(certificate, null, 2)), { value: certificate, paper: null }],
    ["JSON with a mark", bytes(`\ufeff${JSON.stringify(certificate)}\n`), { value: certificate, paper: null }],
    ["a PDF that carries it", pdf(`(${line})`), { value: certificate, paper: "en" }],
    ["a PDF that carries it twice", pdf(`(${line})`, `(${line})`), { value: certificate, paper: "en" }],
    ["a PDF that carries none", pdf("(xinheng-certificate)"), null],
    ["a PDF that carries another one too", pdf(`(${line})`, `(${carriedLine({ content: {} }, "en")})`), null],
    ["a PDF whose line is cut", pdf(`(${line.slice(0, 60)})`), null],
    ["neither", bytes("不是证明"), null],
    ["nothing", bytes(""), null],
  ])("%s", (_, file, expected) => {
    const found = certificateIn(file);
    expect(found === null ? null : readCertificateText(found)).toEqual(expected);
  });

  it("is taken out in the browser by a script of at most 10 kB, without what plain http withholds", () => {
    const { code } = browserCode("app/modules/reports/browser/check-certificate.ts");
    expect(code).not.toContain("subtle");
    expect(Buffer.byteLength(code)).toBeLessThan(10_000);
  });
});

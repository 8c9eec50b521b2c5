import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { browserCode } from "~/platform/browser-code.server";
import { fileDigest } from "./file-digest";

const expected = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("the digest that a browser takes of a file", () => {
  it.each([
    ["nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["three letters", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ])("is the SHA-256 of FIPS 180-4 for %s", async (_, text, digest) => {
    expect(await fileDigest(new Blob([text]))).toBe(digest);
  });

  it("is what Node gives for any bytes, over the border of a slice too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await fileDigest(new Blob([bytes.slice()]))).toBe(expected(bytes));
      }),
    );
    const long = Uint8Array.from({ length: 4 * 1024 * 1024 + 65 }, (_, index) => index % 251);
    expect(await fileDigest(new Blob([long]))).toBe(expected(long));
  });

  it("asks nothing of the browser that plain http withholds, in a script of at most 10 kB", () => {
    const { code } = browserCode("app/modules/reports/browser/verify-file.ts");
    expect(code).not.toContain("subtle");
    expect(Buffer.byteLength(code)).toBeLessThan(10_000);
    expect(browserCode("app/modules/reports/browser/verify-file.ts").tag).toMatch(/^W\//);
  });
});

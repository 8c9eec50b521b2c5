import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bomb, good, pdfOf } from "#tests/fixtures/hostile/pdf-builder";
import { scanKind } from "./scan-file.server";

const folder = mkdtempSync(path.join(tmpdir(), "scan-file-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scan = (bytes: Buffer, name = "来函.pdf") => {
  const file = path.join(folder, "paper");
  writeFileSync(file, bytes);
  return scanKind(file, name);
};

describe("a letter or a paper of evidence", () => {
  it.each<[string, Buffer, string]>([
    ["a PDF", good(), "application/pdf"],
    ["a PNG under another name", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), "image/png"],
    ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "image/jpeg"],
  ])("is taken: %s", async (_, bytes, mediaType) => {
    expect(await scan(bytes)).toEqual({ ok: true, mediaType });
  });

  it.each<[string, Buffer, string]>([
    ["a script", good("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"), "script"],
    ["a programme to start", good("/OpenAction << /S /Launch /F (cmd.exe) >>"), "launch"],
    ["a bomb", good("", "", [bomb()]), "too-big"],
    ["a lock", good("", "", [], "/Encrypt << /Filter /Standard /V 2 /R 3 /O (x) /U (y) /P -4 >>"), "encrypted"],
    ["nothing between head and end", Buffer.from("%PDF-1.4\n%%EOF"), "damaged"],
    ["its first half alone", good().subarray(0, 300), "truncated"],
    ["no page", pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]), "no-pages"],
  ])("is sent back with what to do where it holds %s, within ten seconds", async (_, bytes, code) => {
    const began = performance.now();
    expect(await scan(bytes)).toEqual({ ok: false, code, key: `common:pdf-refusal.${code}` });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it.each(["机密★来函.pdf", "绝密★.pdf"])("is not kept under the name %s", async (name) => {
    expect(await scan(good(), name)).toMatchObject({ ok: false, code: "secret" });
  });

  it("is nothing else", async () => {
    expect(await scan(Buffer.from("PK\x03\x04"))).toMatchObject({ ok: false, code: "type", key: null });
  });
});

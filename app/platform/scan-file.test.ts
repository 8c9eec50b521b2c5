import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { alsoZip, bomb, good, pdfOf } from "#tests/fixtures/hostile/pdf-builder";
import { scanKind } from "./scan-file.server";

const folder = mkdtempSync(path.join(tmpdir(), "scan-file-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scan = (bytes: Buffer, name = "来函.pdf") => {
  const file = path.join(folder, "paper");
  writeFileSync(file, bytes);
  return scanKind(file, name);
};

/** One white point. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);
const segment = (mark: number, content: Buffer) => {
  const frame = Buffer.from([0xff, mark, 0, 0]);
  frame.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([frame, content]);
};
const head = Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe0, Buffer.from("JFIF\0\x01\x01"))]);
const body = Buffer.concat([segment(0xda, Buffer.alloc(10)), Buffer.from([0x12, 0xff, 0, 0x34, 0xff, 0xd9])]);
const jpeg = Buffer.concat([head, body]);
const drawn = Buffer.concat([
  ...[head, segment(0xda, Buffer.alloc(10)), Buffer.from([0x12, 0xff, 0xd0, 0x34, 0xff, 0xff])],
  ...[segment(0xc4, Buffer.alloc(3)), segment(0xda, Buffer.alloc(4)), Buffer.from([0x56, 0xff, 0xff, 0xd9])],
]);

describe("a letter or a paper of evidence", () => {
  it.each<[string, Buffer, string]>([
    ["a PDF", good(), "application/pdf"],
    ["a PNG under another name", png, "image/png"],
    ["a PNG with a block filled up", Buffer.concat([png, Buffer.alloc(500)]), "image/png"],
    ["a JPEG", jpeg, "image/jpeg"],
    ["a JPEG that was drawn with restarts and filled marks", drawn, "image/jpeg"],
    ["a JPEG with a block filled up", Buffer.concat([jpeg, Buffer.from("\r\n\0\0")]), "image/jpeg"],
    ["a photo with its smaller copies behind it", Buffer.concat([jpeg, Buffer.alloc(3), drawn, jpeg]), "image/jpeg"],
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

  const zip = alsoZip(Buffer.from("PK\x03\x04"));
  it.each<[string, Buffer, string]>([
    ["a PNG with an archive behind it", Buffer.concat([png, zip]), "goes-on"],
    ["a JPEG with an archive behind it", Buffer.concat([jpeg, zip]), "goes-on"],
    ["a PNG with a programme behind it", Buffer.concat([png, Buffer.from("MZ\x90\0")]), "goes-on"],
    ["a JPEG with a film behind it", Buffer.concat([jpeg, Buffer.from("\0\0\0\x18ftypmp42")]), "goes-on"],
    ["a JPEG with half a copy behind it", Buffer.concat([jpeg, jpeg.subarray(0, 12)]), "goes-on"],
    ["a PNG with a picture of another kind behind it", Buffer.concat([png, jpeg]), "goes-on"],
    ["a JPEG with an archive in its remarks", Buffer.concat([head, segment(0xfe, zip), body]), "goes-on"],
    ["the head of a PNG alone", png.subarray(0, 9), "broken"],
    ["a PNG without its end", png.subarray(0, png.length - 12), "broken"],
    ["the head of a PNG and an archive", Buffer.concat([png.subarray(0, 8), zip]), "broken"],
    ["the head of a JPEG alone", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "broken"],
    ["a JPEG without its end", jpeg.subarray(0, jpeg.length - 2), "broken"],
    ["a JPEG whose pieces have no marks", Buffer.concat([head, Buffer.from("PK\x03\x04"), body]), "broken"],
  ])("is sent back with what to do where it is %s", async (_, bytes, code) => {
    const said = `picture-${code}`;
    expect(await scan(bytes, "scan.png")).toEqual({ ok: false, code: said, key: `common:picture-refusal.${said}` });
  });

  it("is looked through at once, however much it draws", async () => {
    const vast = Buffer.concat([head, segment(0xda, Buffer.alloc(6)), Buffer.alloc(20 * 2 ** 20, "\xff\0", "latin1")]);
    const began = performance.now();
    expect(await scan(vast)).toMatchObject({ ok: false, code: "picture-broken" });
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it.each(["机密★来函.pdf", "绝密★.pdf"])("is not kept under the name %s", async (name) => {
    expect(await scan(good(), name)).toMatchObject({ ok: false, code: "secret" });
  });

  it("is nothing else", async () => {
    expect(await scan(Buffer.from("PK\x03\x04"))).toMatchObject({ ok: false, code: "type", key: null });
  });
});

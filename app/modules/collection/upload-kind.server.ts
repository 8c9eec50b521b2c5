import { open } from "node:fs/promises";

/** Beginnings of files that are no table in any office program. */
const signatures: readonly (readonly [Buffer, string])[] = [
  [Buffer.from("%PDF-"), "pdf"],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), "not-a-workbook"],
  [Buffer.from([0xff, 0xd8, 0xff]), "not-a-workbook"],
  [Buffer.from("GIF8"), "not-a-workbook"],
  [Buffer.from("BM"), "not-a-workbook"],
  [Buffer.from("MZ"), "not-a-workbook"],
  [Buffer.from([0x7f, 0x45, 0x4c, 0x46]), "not-a-workbook"],
  [Buffer.from("Rar!"), "not-a-workbook"],
  [Buffer.from([0x37, 0x7a, 0xbc, 0xaf]), "not-a-workbook"],
  [Buffer.from([0x1f, 0x8b]), "not-a-workbook"],
];

/**
 * The refusal for a file that by its first bytes is no workbook and no list at all; null for everything that a reader should look
 * at, damaged and old workbooks among it.
 */
export async function notAWorkbook(path: string): Promise<string | null> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    const head = buffer.subarray(0, bytesRead);
    const found = signatures.find(([signature]) => head.subarray(0, signature.length).equals(signature));
    if (!found) return null;
    const isText =
      found[0].length === 2 && found[0].every((byte) => byte >= 0x41) && !head.subarray(2).some((byte) => byte < 9);
    return isText ? null : found[1];
  } finally {
    await handle.close();
  }
}

import type { OpenFile } from "./open-file.server";
import { bytesAt } from "./open-file.server";

/**
 * Names of the streams in a compound file (OLE2, [MS-CFB]): enough to tell an old workbook from an encrypted new one
 * and from a letter. Reads the directory only, follows no more sectors than a directory can have, never throws on a
 * damaged file.
 */
export async function compoundStreams(file: OpenFile): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const header = await bytesAt(file, 0, 512);
  const shift = header.length === 512 ? header.readUInt16LE(30) : 0;
  if (shift !== 9 && shift !== 12) return names;
  const sectorSize = 1 << shift;
  const place = (sector: number) => (sector + 1) * sectorSize;
  let sector = header.readUInt32LE(48);
  for (let step = 0; step < MOST_SECTORS && sector < LAST_SECTOR; step++) {
    const directory = await bytesAt(file, place(sector), sectorSize);
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const bytes = directory.readUInt16LE(at + 64);
      if (bytes >= 2 && bytes <= 64) names.add(directory.toString("utf16le", at, at + bytes - 2));
    }
    const next = await nextSector(file, header, sector, sectorSize);
    if (next === null) break;
    sector = next;
  }
  return names;
}

const MOST_SECTORS = 256;
const LAST_SECTOR = 0xfffffffa;

async function nextSector(file: OpenFile, header: Buffer, sector: number, sectorSize: number): Promise<number | null> {
  const perSector = sectorSize / 4;
  const table = Math.floor(sector / perSector);
  if (table >= 109) return null;
  const tableSector = header.readUInt32LE(76 + table * 4);
  if (tableSector >= LAST_SECTOR) return null;
  const entry = await bytesAt(file, (tableSector + 1) * sectorSize + (sector % perSector) * 4, 4);
  return entry.length === 4 ? entry.readUInt32LE(0) : null;
}

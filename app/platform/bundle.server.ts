import { createWriteStream } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { temporaryPath } from "./files.server";
import { no, ok, type Result, refused } from "./result";
import { withFile } from "./workbook/open-file.server";
import { carriesSecretMark } from "./workbook/secret-mark";
import { DEFAULT_LIMITS, WorkbookRefused, workbookRefusal } from "./workbook/types";
import { openZipParts, type ZipPart } from "./workbook/zip-parts.server";

/** A zip that holds one workbook or list and the files that its rows name. */
export interface Bundle {
  /** The one workbook or list, unpacked. */
  readonly workbook: { readonly path: string; readonly name: string };
  /** How many of the other files have this name, whatever their folder. */
  count(name: string): number;
  /** The files beside the workbook that none of these names means. */
  others(named: readonly string[]): string[];
  /** Unpacks a file to a path of its own, which the caller removes. @throws WorkbookRefused where it is damaged */
  unpack(name: string): Promise<string>;
  close(): Promise<void>;
}

const LIMITS = { ...DEFAULT_LIMITS, maxInflatedBytes: 1024 * 1024 * 1024 };

/** Whether a zip is such a bundle and not itself a workbook; refusals are told when it is opened. */
export async function isBundle(path: string): Promise<boolean> {
  try {
    const zip = await withFile(path, (file) => openZipParts(file, LIMITS));
    return !zip.find("[Content_Types].xml") && !zip.find("xl/workbook.xml");
  } catch (error) {
    return error instanceof WorkbookRefused;
  }
}

/**
 * Opens a bundle the way a hostile one must be: names that leave the archive or come twice, encrypted, overlapping or lying parts,
 * more than 2,000 files and what inflates beyond reason are refused before anything is unpacked; so is one with a mark of secrecy in a name.
 */
export async function openBundle(path: string): Promise<Result<Bundle>> {
  const file = await open(path, "r");
  try {
    const bundle = await bundleIn(file);
    if (!bundle.ok) await file.close();
    return bundle;
  } catch (error) {
    await file.close();
    if (!(error instanceof WorkbookRefused)) throw error;
    return no(`collection:refusal.${CODES[error.refusal.code] ?? "bundle-damaged"}`);
  }
}

async function bundleIn(file: FileHandle): Promise<Result<Bundle>> {
  const zip = await openZipParts(file.fd, LIMITS);
  const parts = zip.parts.filter(({ name }) => !/(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/i.test(name));
  if (parts.some(({ name }) => carriesSecretMark(name))) return refused(workbookRefusal("state-secret"));
  const [main, ...more] = parts.filter(({ name }) => /\.(xlsx|csv)$/i.test(name));
  if (!main) return no("collection:refusal.bundle-no-workbook");
  if (more.length > 0) return no("collection:refusal.bundle-many-workbooks");
  const byName = new Map<string, ZipPart[]>();
  for (const part of parts) byName.set(keyOf(part.name), [...(byName.get(keyOf(part.name)) ?? []), part]);
  const unpacked = async (part: ZipPart) => {
    const target = temporaryPath();
    try {
      await pipeline(Readable.from(zip.read(part)), createWriteStream(target, { mode: 0o600 }));
      return target;
    } catch (error) {
      await rm(target, { force: true });
      throw error;
    }
  };
  const workbook = { path: await unpacked(main), name: baseOf(main.name) };
  return ok({
    workbook,
    count: (name) => byName.get(keyOf(name))?.length ?? 0,
    others(named) {
      const known = new Set(named.map(keyOf));
      return parts.filter((part) => part !== main && !known.has(keyOf(part.name))).map(({ name }) => baseOf(name));
    },
    unpack: (name) => unpacked(byName.get(keyOf(name))![0]!),
    async close() {
      await file.close();
      await rm(workbook.path, { force: true });
    },
  });
}

const CODES: Readonly<Record<string, string>> = {
  "workbook-bomb": "bundle-bomb",
  "workbook-unsafe": "bundle-unsafe",
  "encrypted-workbook": "bundle-encrypted",
};

const baseOf = (name: string) => name.split(/[/\\]/).pop() ?? "";
const keyOf = (name: string) => baseOf(name.trim()).normalize("NFC").toLowerCase();

import { rm } from "node:fs/promises";
import type { DeliveredFiles } from "~/modules/reference/import-handler.types";
import { WorkbookRefused } from "~/platform/workbook/types";

/** What `use` makes of one unpacked file, which goes again; null where it is damaged. */
export async function unpackedTo<T>(
  files: DeliveredFiles,
  name: string,
  use: (path: string) => Promise<T>,
): Promise<T | null> {
  let path: string | null = null;
  try {
    path = await files.unpack(name);
    return await use(path);
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    return null;
  } finally {
    if (path) await rm(path, { force: true });
  }
}

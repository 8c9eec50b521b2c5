import type { DeliveredFiles } from "~/modules/reference/import-handler.types";
import { isBundle, openBundle } from "~/platform/bundle.server";
import { ok, type Result } from "~/platform/result";

/** What was delivered, taken apart: the workbook to be read, and the files that came with it. */
export interface Delivery {
  readonly path: string;
  readonly name: string;
  readonly files: DeliveredFiles | null;
  close(): Promise<void>;
}

/** Takes a delivered file apart: a bundle where the item takes files and it is one, else the workbook itself. */
export async function openDelivery(path: string, name: string, takesFiles: boolean): Promise<Result<Delivery>> {
  if (!takesFiles || !/\.zip$/i.test(name) || !(await isBundle(path)))
    return ok({ path, name, files: null, close: async () => {} });
  const opened = await openBundle(path);
  if (!opened.ok) return opened;
  const { workbook, count, others, unpack, close } = opened.value;
  return ok({ path: workbook.path, name: workbook.name, files: { count, others, unpack }, close });
}

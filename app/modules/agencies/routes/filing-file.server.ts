import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { no, ok } from "~/platform/result";
import { filingFileSchema } from "../agencies.schema";
import { FILE_SLOTS } from "../filing.types";
import { addFilingFile } from "../use-cases/add-filing-file.server";
import { actPage, filingOfAct } from "./act-page.server";

export const loader = protectedLoader("agencies.file", async (guarded) => {
  const { filing, agency } = await filingOfAct(guarded);
  const choices = FILE_SLOTS.map((value) => ({ value, label: guarded.t(`agencies:slot.${value}`) }));
  const fields = [{ name: "slot", kind: "select", choices } as const, { name: "file", kind: "file" } as const];
  return actPage(guarded, "add-filing-file", `/agency-filings/${filing.id}/form`, fields, agency.name);
});

export const action = protectedUpload(
  "agencies.file",
  { schema: filingFileSchema, maxFileBytes: 20 * 1024 * 1024 },
  async ({ ctx, params }, { slot }, files) => {
    const file = files.find((one) => one.field === "file");
    if (!file) return no("common:problem.file-missing", { path: "file", status: 422 });
    const result = await addFilingFile(ctx, { filingId: params.id ?? "", slot, file });
    return result.ok ? ok(`/agency-filings/${params.id}/form`) : result;
  },
);

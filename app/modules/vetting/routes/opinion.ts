import { notFound, protectedLoader } from "~/platform/guard.server";
import { opinionFile } from "../use-cases/opinion-file.server";
import { fileAnswer } from "./file-answer.server";

/** The issued opinion as it left, as workbook or document. */
export const loader = protectedLoader("vetting.read", async ({ ctx, params, lng }) => {
  const format = params.format === "xlsx" || params.format === "pdf" ? params.format : null;
  if (!format) throw notFound();
  return fileAnswer(await opinionFile(ctx, params.id ?? "", format), `opinion.${format}`, lng);
});

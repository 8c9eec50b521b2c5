import { notFound, protectedLoader } from "~/platform/guard.server";
import { replyPaper } from "../use-cases/reply-paper.server";
import { REPLY_SOURCES } from "../vetting.schema";
import { fileAnswer } from "./file-answer.server";

/** The scan of another body's reply, as it was handed in. */
export const loader = protectedLoader("vetting.read", async ({ ctx, params, lng }) => {
  const from = REPLY_SOURCES.find((source) => source === params.from);
  if (!from) throw notFound();
  return fileAnswer(await replyPaper(ctx, { caseId: params.id ?? "", no: params.no ?? "", from }), "reply", lng);
});

import { civilDayOf } from "~/platform/clock";
import { removeFile } from "~/platform/files.server";
import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { replyPapersOf } from "../candidate.queries.server";
import { enterReply } from "../use-cases/enter-reply.server";
import { MOST_PAPER_BYTES, storePaper } from "../use-cases/store-paper.server";
import { REPLY_SOURCES } from "../vetting.schema";
import { replyFormSchema } from "../vetting-forms.schema";
import { candidateHead, candidatePath } from "./candidate-head.server";

export const loader = protectedLoader("vetting.decide", async (guarded) => {
  const asked = guarded.url.searchParams.get("from");
  const from = REPLY_SOURCES.find((source) => source === asked) ?? "discipline";
  const head = await candidateHead(guarded, "vetting:reply.title");
  const papers = head.repliesShown ? await replyPapersOf(guarded.ctx.db, head.id) : [];
  const paper = papers.find((one) => one.no === head.candidate.no && one.source === from);
  return {
    ...head,
    from,
    signedBy: paper?.signed_by ?? "",
    paperName: paper?.paper_name ?? null,
    today: civilDayOf(guarded.ctx.now),
  };
});

export const action = protectedUpload(
  "vetting.decide",
  { schema: replyFormSchema, maxFileBytes: MOST_PAPER_BYTES },
  async ({ ctx, params }, value, files) => {
    const [caseId, no] = [params.id ?? "", params.no ?? ""];
    const scan = files.find((one) => one.field === "paper");
    const paper = scan ? await storePaper(ctx, scan, "paper") : ok(null);
    if (!paper.ok) return paper;
    const result = await enterReply(ctx, { caseId, no, ...value, paperFileId: paper.value });
    if (result.ok) return ok(candidatePath(caseId, no));
    if (paper.value) await removeFile(ctx.db, paper.value);
    return result;
  },
);

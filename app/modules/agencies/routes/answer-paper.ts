import { readFileBytes } from "~/platform/files.server";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { answerPaperOf } from "../complaints.queries.server";
import { complaintOfAct } from "./act-page.server";

/** The paper that came with the answer to a complaint, as it was handed in. */
export const loader = protectedLoader(["agencies.complaints", "agencies.file"], async (guarded) => {
  const { complaint } = await complaintOfAct(guarded);
  const paper = await answerPaperOf(guarded.ctx.db, complaint.id);
  if (!paper) throw notFound();
  const bytes = await readFileBytes(guarded.ctx.db, paper.fileId);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": paper.mediaType,
      "Content-Disposition": `attachment; filename="paper"; filename*=UTF-8''${encodeURIComponent(paper.name)}`,
      "Cache-Control": "no-store",
    },
  });
});

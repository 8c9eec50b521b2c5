import { readFileBytes } from "~/platform/files.server";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { filesOf } from "../filings.queries.server";
import { filingOfAct } from "./act-page.server";

/** A paper of a filing, as it was handed in. */
export const loader = protectedLoader(["agencies.file", "agencies.list"], async (guarded) => {
  const { filing, view, submissions, reading } = await filingOfAct(guarded);
  const paper = (await filesOf(guarded.ctx.db, filing.id)).find(({ id }) => id === guarded.params.fileId);
  const isHandedIn = [...submissions, ...(reading ? [reading] : [])].some(
    ({ paperIds }) => paperIds === null || (paper && paperIds.includes(paper.id)),
  );
  if (!paper || !(view === "own" || isHandedIn)) throw notFound();
  const bytes = await readFileBytes(guarded.ctx.db, paper.fileId);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": paper.mediaType,
      "Content-Disposition": `attachment; filename="paper"; filename*=UTF-8''${encodeURIComponent(paper.name)}`,
      "Cache-Control": "no-store",
    },
  });
});

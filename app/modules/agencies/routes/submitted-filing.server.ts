import { notFound, protectedLoader } from "~/platform/guard.server";
import { shownChanges, shownPapers, shownSections } from "../filing-page.server";
import { remarksOf } from "../filings.queries.server";
import { digestOf } from "../snapshots.server";
import { filingOfAct } from "./act-page.server";

/** One submission of a filing as it was handed in: what it changed, what it stated, and the remarks that were made on it. */
export const loader = protectedLoader(["agencies.file", "agencies.list"], async (guarded) => {
  const { filing, agency, submissions } = await filingOfAct(guarded);
  const { ctx, t, params } = guarded;
  const after = submissions.find(({ ordinal }) => String(ordinal) === params.ordinal);
  if (!after) throw notFound();
  const before = submissions.find(({ ordinal }) => ordinal === after.ordinal - 1);
  const { ordinal, eventOn, statementYear, submittedAt, submitter, contentJson } = after;
  return {
    title: t("agencies:submitted-filing.title", { name: agency.name, ordinal }),
    filing: { id: filing.id, title: `${agency.name} ${t(`agencies:filing-kind.${filing.kind}`)}` },
    submission: { ordinal, eventOn, statementYear, submittedAt, submitter, digest: digestOf(contentJson) },
    isFirst: ordinal === 1,
    changes: await shownChanges(ctx.db, filing, { before, after }, t),
    sections: shownSections(filing.kind, after, t),
    remarks: (await remarksOf(ctx.db, filing.id)).filter(({ round }) => round === ordinal),
    files: await shownPapers(ctx.db, filing.id, after),
  };
});

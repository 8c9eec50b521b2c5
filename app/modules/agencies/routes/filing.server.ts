import { may } from "~/platform/actor";
import { protectedLoader } from "~/platform/guard.server";
import { registerChanges, shownPapers, shownSections, submissionLines } from "../filing-page.server";
import { remarksOf } from "../filings.queries.server";
import { filingOfAct } from "./act-page.server";

/** A filing as it is read: its sections with what was stated and what was remarked; the regulator reads what was handed in. */
export const loader = protectedLoader(["agencies.file", "agencies.list"], async (guarded) => {
  const { filing, agency, view, reading, submissions } = await filingOfAct(guarded);
  const { ctx, t } = guarded;
  const { id, kind, state, round, receivedOn, effectiveOn } = filing;
  const { eventOn = null, statementYear = null, ordinal = null } = reading ?? {};
  return {
    title: `${agency.name} ${t(`agencies:filing-kind.${kind}`)}`,
    agency: { id: agency.id, name: agency.name },
    filing: { id, kind, state, round, eventOn, receivedOn, statementYear, effectiveOn, isLate: filing.isLate === 1 },
    /** The submission that is shown; null for what the agency has before it. */
    shown: ordinal,
    isKept: reading !== null,
    changes: await registerChanges(ctx.db, filing, reading, t),
    sections: shownSections(kind, reading, t),
    remarks: await remarksOf(ctx.db, id),
    files: await shownPapers(ctx.db, id, reading),
    submissions: submissionLines(submissions),
    may: {
      edit: view === "own" && (state === "draft" || state === "returned"),
      withdraw: view === "own" && ["draft", "returned", "submitted"].includes(state),
      decide: view === "regulator" && state === "submitted" && may(ctx.actor, "agencies.list"),
    },
  };
});

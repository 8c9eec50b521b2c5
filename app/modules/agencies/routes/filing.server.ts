import { may } from "~/platform/actor";
import { protectedLoader } from "~/platform/guard.server";
import type { FilingDraft } from "../filing.types";
import { FILING_SECTIONS, fieldsOf, YEARLY_SECTIONS } from "../filing-lines.rules";
import { shownFields } from "../filing-shown";
import { filesOf, remarksOf } from "../filings.queries.server";
import { filingOfAct } from "./act-page.server";

/** A filing as it is read: its sections with what was stated and what was remarked. */
export const loader = protectedLoader(["agencies.file", "agencies.list"], async (guarded) => {
  const { filing, agency, view } = await filingOfAct(guarded);
  const { ctx, t } = guarded;
  const draft = JSON.parse(filing.contentJson) as FilingDraft;
  const [values, typed] = [shownFields(draft, t), fieldsOf(draft)];
  const { id, kind, state, round, eventOn, receivedOn, statementYear, effectiveOn } = filing;
  return {
    title: `${agency.name} ${t(`agencies:filing-kind.${kind}`)}`,
    agency: { id: agency.id, name: agency.name },
    filing: { id, kind, state, round, eventOn, receivedOn, statementYear, effectiveOn, isLate: filing.isLate === 1 },
    sections: (kind === "yearly" ? YEARLY_SECTIONS : FILING_SECTIONS).map(({ key, fields }) => ({
      key,
      fields: fields.map((name) => ({ name, value: values[name] ?? "", isTyped: values[name] === typed[name] })),
    })),
    remarks: (await remarksOf(ctx.db, id)).map(({ round: of, path, remark }) => ({ round: of, path, remark })),
    files: (await filesOf(ctx.db, id)).map(({ id: paper, slot, name }) => ({ id: paper, slot, name })),
    may: {
      edit: view === "own" && (state === "draft" || state === "returned"),
      withdraw: view === "own" && ["draft", "returned", "submitted"].includes(state),
      decide: view === "regulator" && state === "submitted" && may(ctx.actor, "agencies.list"),
    },
  };
});

import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { filingFormSchema } from "../agencies.schema";
import { BUSINESS_LINES, type FilingDraft } from "../filing.types";
import { draftOf, FILING_SECTIONS, fieldsOf, linesIn, YEARLY_SECTIONS } from "../filing-lines.rules";
import { filesOf, filingById, remarksOf } from "../filings.queries.server";
import { saveFiling } from "../use-cases/save-filing.server";
import { filingOfAct } from "./act-page.server";

/** The form of one's own filing, with the remarks of the last round beside their fields. */
export const loader = protectedLoader("agencies.file", async (guarded) => {
  const { filing, agency, view } = await filingOfAct(guarded);
  if (view !== "own" || !["draft", "returned"].includes(filing.state)) throw notFound();
  const { ctx, t, url } = guarded;
  const draft = JSON.parse(filing.contentJson) as FilingDraft;
  const { id, kind, version, eventOn, statementYear, state } = filing;
  return {
    title: t(`agencies:form.title`, { name: agency.name }),
    agency: { id: agency.id, name: agency.name },
    filing: {
      id,
      kind,
      version,
      state,
      eventOn: eventOn ?? "",
      statementYear: statementYear ? String(statementYear) : "",
    },
    isSaved: url.searchParams.has("saved"),
    sections: kind === "yearly" ? YEARLY_SECTIONS : FILING_SECTIONS,
    values: fieldsOf(draft),
    chosenLines: linesIn(draft),
    lines: BUSINESS_LINES.map((value) => ({ value, label: t(`agencies:line.${value}`) })),
    remarks: (await remarksOf(ctx.db, id)).filter((one) => one.round === filing.round),
    files: (await filesOf(ctx.db, id)).map(({ id: paper, slot, name }) => ({ id: paper, slot, name })),
  };
});

export const action = protectedAction("agencies.file", filingFormSchema, async ({ ctx, params }, form) => {
  const { version, eventOn, statementYear, ...fields } = form;
  const filingId = params.id ?? "";
  const filing = await filingById(ctx.db, filingId);
  const content = draftOf(fields);
  const days =
    filing?.kind === "change"
      ? { eventOn: eventOn ?? null }
      : filing?.kind === "yearly"
        ? { statementYear: statementYear ?? null }
        : {};
  const result = await saveFiling(ctx, { filingId, version, content, ...days });
  return result.ok ? ok(`/agency-filings/${filingId}/form?saved=1`) : result;
});

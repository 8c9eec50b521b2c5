import { civilDayOf } from "~/platform/clock";
import { type Guarded, notFound } from "~/platform/guard.server";
import { agencyView } from "../access.rules";
import { agencyById } from "../agencies.queries.server";
import type { Agency } from "../agencies.types";
import { complaintDueOn } from "../complaint-due.server";
import { answerPaperOf, complaintById } from "../complaints.queries.server";
import { readingOf } from "../filing-reading.rules";
import { submissionsOf } from "../filing-submissions.queries.server";
import { filingById } from "../filings.queries.server";
import type { ActField, ActPageData } from "../ui/act-page";

type FieldSpec = Omit<ActField, "label" | "help"> & { help?: boolean };

/** What the page of an act shows, its words taken from `agencies:<act>.*` and `agencies:field.*`. */
export function actPage(
  { t }: Guarded,
  act: string,
  back: string,
  fields: readonly FieldSpec[],
  name = "",
): ActPageData {
  return {
    title: t(`agencies:${act}.title`, { name }),
    purpose: t(`agencies:${act}.purpose`),
    submit: t(`agencies:${act}.submit`),
    back,
    crumbs: name
      ? [
          { label: t("agencies:list.title"), to: "/agencies" },
          { label: name, to: back },
        ]
      : [],
    fields: fields.map((field) => ({
      ...field,
      label: t(`agencies:field.${field.name}`),
      help: field.help ? t(`agencies:help.${field.name}`) : undefined,
    })),
  };
}

/** The agency of the address, where the one who asks may look at it. @throws 404 */
export async function agencyOfAct({ ctx, params }: Guarded): Promise<Agency> {
  const agency = await agencyById(ctx.db, params.id ?? "");
  if (!agency || agencyView(ctx.actor, agency) === null) throw notFound();
  return agency;
}

/**
 * The complaint of the address for the agency it is about and for the regulators who decide it, who alone learn who complained.
 * @throws 404
 */
export async function complaintOfAct(guarded: Guarded) {
  const { ctx, params } = guarded;
  const agency = await agencyOfAct(guarded);
  const found = await complaintById(ctx.db, params.complaintId ?? "");
  const view = agencyView(ctx.actor, agency);
  if (!found || found.agencyId !== agency.id || !(view === "own" || view === "regulator")) throw notFound();
  const { id, no, reportId, receivedOn, content, state, decidedOn, decision, answer, answeredAt, version } = found;
  const paper = await answerPaperOf(ctx.db, id);
  const complaint = {
    ...{ id, no, reportId, receivedOn, content, state, decidedOn, decision, answer, version },
    answeredOn: answeredAt && civilDayOf(answeredAt),
    dueOn: await complaintDueOn(ctx.db, receivedOn),
    today: civilDayOf(ctx.now),
    complainant: view === "regulator" ? found.complainant : null,
    paper: paper?.name ?? null,
    at: `/agencies/${agency.id}/complaints/${id}`,
  };
  return { agency, view, complaint };
}

/**
 * The filing of the address with its agency, its submissions and what of it the one who asks reads: the regulator what was handed
 * in, and nothing before that. @throws 404
 */
export async function filingOfAct({ ctx, params }: Guarded) {
  const filing = await filingById(ctx.db, params.id ?? "");
  const agency = filing && (await agencyById(ctx.db, filing.agencyId));
  const view = agencyView(ctx.actor, agency);
  if (!filing || !agency || !(view === "own" || (view === "regulator" && filing.submittedAt !== null)))
    throw notFound();
  const submissions = await submissionsOf(ctx.db, filing.id);
  return { filing, agency, view, submissions, reading: readingOf(filing, submissions, view) };
}

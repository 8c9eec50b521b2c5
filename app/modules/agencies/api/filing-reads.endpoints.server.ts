import { type Endpoint, endpoint } from "~/platform/api/endpoint";
import type { Ctx } from "~/platform/process.server";
import type { Refusal } from "~/platform/result";
import { agencyView } from "../access.rules";
import { agencyById } from "../agencies.queries.server";
import * as shapes from "../agencies-api.schema";
import type { FilingDraft } from "../filing.types";
import { fieldsOf, sectionsOf } from "../filing-lines.rules";
import { differingFields, readingOf } from "../filing-reading.rules";
import { submissionsOf } from "../filing-submissions.queries.server";
import { filesOf, filingById, remarksOf } from "../filings.queries.server";
import { digestOf } from "../snapshots.server";

export const FILINGS = "/api/v1/agency-filings";
export const FILING = `${FILINGS}/{id}`;
const unknown: Refusal = { code: "no-such-filing", key: "agencies:refusal.no-such-filing", status: 404 };

const neverSubmitted: Refusal = {
  code: "no-such-submission",
  key: "agencies:refusal.no-such-submission",
  status: 404,
};

/** The filing with its submissions and what of it the one who asks reads; null where that is nothing. */
async function filingFor({ db, actor }: Ctx, id: string) {
  const filing = await filingById(db, id);
  const view = filing && agencyView(actor, await agencyById(db, filing.agencyId));
  if (!filing || !(view === "own" || (view === "regulator" && filing.submittedAt !== null))) return null;
  const submissions = await submissionsOf(db, filing.id);
  return { filing, submissions, reading: readingOf(filing, submissions, view) };
}

const read = endpoint({
  method: "get",
  path: FILING,
  operationId: "readFiling",
  tag: "Agencies",
  summary:
    "A filing with its content, remarks and papers: for its own agency as it has it before it, for a regulator as it was submitted last",
  permission: ["agencies.file", "agencies.list"],
  params: shapes.idParam,
  responses: { 200: { description: "The filing", schema: shapes.filingView } },
  errors: ["no-such-filing"],
  async handler({ ctx, params }) {
    const found = await filingFor(ctx, params.id);
    if (!found) return { refusal: unknown };
    const { filing, reading, submissions } = found;
    const { id, agencyId, kind, state, receivedOn, effectiveOn, round, version } = filing;
    const { eventOn = null, statementYear = null, ordinal = null } = reading ?? {};
    const paperIds = reading ? reading.paperIds : [];
    const papers = (await filesOf(ctx.db, id)).filter((one) => paperIds === null || paperIds.includes(one.id));
    const files = papers.map(({ slot, name, size }) => ({ slot, name, size: Number(size) }));
    return {
      headers: { ETag: `"${version}"` },
      body: {
        ...{ id, agencyId, kind, state, eventOn, statementYear, receivedOn, effectiveOn, round, version, files },
        isLate: filing.isLate === 1,
        submission: ordinal,
        content: JSON.parse(reading?.contentJson ?? "{}") as Record<string, unknown>,
        remarks: await remarksOf(ctx.db, id),
        submissions: submissions.map((one) => ({
          ordinal: one.ordinal,
          submittedAt: one.submittedAt.toISOString(),
          digest: digestOf(one.contentJson),
        })),
      },
    };
  },
});

const readSubmission = endpoint({
  method: "get",
  path: `${FILING}/submissions/{ordinal}`,
  operationId: "readFilingSubmission",
  tag: "Agencies",
  summary: "One submission of a filing as it was handed in, with what it changed and the remarks that were made on it",
  permission: ["agencies.file", "agencies.list"],
  params: shapes.submissionParams,
  responses: { 200: { description: "The submission", schema: shapes.submissionView } },
  errors: ["no-such-filing", "no-such-submission"],
  async handler({ ctx, params }) {
    const found = await filingFor(ctx, params.id);
    if (!found) return { refusal: unknown };
    const { filing, submissions } = found;
    const one = submissions.find(({ ordinal }) => ordinal === params.ordinal);
    if (!one) return { refusal: neverSubmitted };
    const { ordinal, eventOn, statementYear, submittedAt, contentJson } = one;
    const before = submissions.find((earlier) => earlier.ordinal === ordinal - 1);
    const content = JSON.parse(contentJson) as FilingDraft;
    return {
      body: {
        ...{ ordinal, eventOn, statementYear, content },
        submittedAt: submittedAt.toISOString(),
        digest: digestOf(contentJson),
        changed: before
          ? differingFields(sectionsOf(filing.kind), fieldsOf(JSON.parse(before.contentJson)), fieldsOf(content))
          : [],
        remarks: (await remarksOf(ctx.db, filing.id)).filter(({ round }) => round === ordinal),
      },
    };
  },
});

export const filingReadEndpoints: readonly Endpoint[] = [read, readSubmission];

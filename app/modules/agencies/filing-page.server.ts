import type { Db } from "#db/connection";
import type { Translate } from "~/platform/i18n";
import type { FilingDraft } from "./filing.types";
import { type FilingFields, fieldsOf, sectionsOf } from "./filing-lines.rules";
import { differingFields, type FilingReading } from "./filing-reading.rules";
import { shownFields } from "./filing-shown";
import type { Submission } from "./filing-submissions.queries.server";
import { type Filing, filesOf } from "./filings.queries.server";
import { digestOf } from "./snapshots.server";

/** The sections of a filing with what was stated in each field, as it is read; empty ones where nothing can be shown. */
export function shownSections(kind: Filing["kind"], reading: FilingReading | null, t: Translate) {
  const draft = JSON.parse(reading?.contentJson ?? "{}") as FilingDraft;
  const [values, typed] = [shownFields(draft, t), fieldsOf(draft)];
  return sectionsOf(kind).map(({ key, fields }) => ({
    key,
    fields: fields.map((name) => ({ name, value: values[name] ?? "", isTyped: values[name] === typed[name] })),
  }));
}

/** The papers that belong to what is read. */
export async function shownPapers(db: Db, filingId: string, reading: FilingReading | null) {
  const paperIds = reading ? reading.paperIds : [];
  return (await filesOf(db, filingId))
    .filter(({ id }) => paperIds === null || paperIds.includes(id))
    .map(({ id, slot, name }) => ({ id, slot, name }));
}

/** Submissions as the page of their filing lists them. */
export const submissionLines = (rows: readonly (Submission & { submitter: string | null })[]) =>
  rows.map(({ ordinal, submittedAt, submitter, contentJson }) => ({
    ordinal,
    at: submittedAt,
    by: submitter,
    digest: digestOf(contentJson),
  }));

/** What the agency changed from one submission to the next: days, fields and papers; nothing for the first one. */
export async function shownChanges(
  db: Db,
  filing: Pick<Filing, "id" | "kind">,
  { before, after }: { before: Submission | undefined; after: Submission },
  t: Translate,
): Promise<{ label: string; before: string; after: string }[]> {
  if (!before) return [];
  const papers = new Map((await filesOf(db, filing.id)).map(({ id, name }) => [id, name]));
  const whole = (one: Submission): FilingFields => ({
    eventOn: one.eventOn ?? "",
    statementYear: one.statementYear === null ? "" : String(one.statementYear),
    ...shownFields(JSON.parse(one.contentJson) as FilingDraft, t),
    papers: one.paperIds.map((id) => papers.get(id) ?? id).join("\n"),
  });
  const [was, is] = [whole(before), whole(after)];
  const sections = [{ fields: ["eventOn", "statementYear"] }, ...sectionsOf(filing.kind), { fields: ["papers"] }];
  return differingFields(sections, was, is).map((name) => ({
    label: t(`agencies:field.${name}`),
    before: was[name] ?? "",
    after: is[name] ?? "",
  }));
}

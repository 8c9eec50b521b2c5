import type { Db } from "#db/connection";
import type { Translate } from "~/platform/i18n";
import { filingContentSchema } from "./agencies.schema";
import type { FilingDraft } from "./filing.types";
import { type FilingFields, fieldsOf, isList, sectionsOf } from "./filing-lines.rules";
import { differingFields, type FilingReading } from "./filing-reading.rules";
import { type FieldChange, fieldChanges, shownFields, shownLists } from "./filing-shown";
import type { Submission } from "./filing-submissions.queries.server";
import { type Filing, filesOf, filingsOf } from "./filings.queries.server";
import { digestOf } from "./snapshots.server";

/** The sections of a filing with what was stated in each field, as it is read; empty ones where nothing can be shown. */
export function shownSections(kind: Filing["kind"], reading: FilingReading | null, t: Translate) {
  const draft = JSON.parse(reading?.contentJson ?? "{}") as FilingDraft;
  const [values, typed, lists] = [shownFields(draft, t), fieldsOf(draft), shownLists(draft, t)];
  return sectionsOf(kind).map(({ key, fields }) => ({
    key,
    fields: fields.map((name) => ({
      name,
      value: values[name] ?? "",
      isTyped: values[name] === typed[name],
      list: isList(name) ? lists[name] : null,
    })),
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
): Promise<FieldChange[]> {
  if (!before) return [];
  const papers = new Map((await filesOf(db, filing.id)).map(({ id, name }) => [id, name]));
  const [was, is] = [before, after].map(({ contentJson }) => JSON.parse(contentJson) as FilingDraft) as [
    FilingDraft,
    FilingDraft,
  ];
  const beside = (one: Submission): FilingFields => ({
    eventOn: one.eventOn ?? "",
    statementYear: one.statementYear === null ? "" : String(one.statementYear),
    papers: one.paperIds.map((id) => papers.get(id) ?? id).join("\n"),
  });
  const [earlier, later] = [beside(before), beside(after)];
  const sections = [{ fields: ["eventOn", "statementYear"] }, ...sectionsOf(filing.kind), { fields: ["papers"] }];
  return differingFields(sections, { ...fieldsOf(was), ...earlier }, { ...fieldsOf(is), ...later }).flatMap((name) =>
    name in earlier
      ? [{ label: t(`agencies:field.${name}`), before: earlier[name] ?? "", after: later[name] ?? "" }]
      : fieldChanges(name, was, is, t),
  );
}

/**
 * What a change would alter of what is on file, or altered when it was taken in: field by field, a list row by row. Null where
 * there is nothing to set side by side: another kind of filing, nothing to read, or nothing on file before it.
 */
export async function registerChanges(
  db: Db,
  filing: Filing,
  reading: FilingReading | null,
  t: Translate,
): Promise<FieldChange[] | null> {
  if (filing.kind !== "change" || filing.state === "withdrawn" || reading === null) return null;
  const until = filing.state === "accepted" ? filing.decidedAt : null;
  const [onFile] = (await filingsOf(db, filing.agencyId))
    .filter(({ kind, state }) => kind !== "yearly" && state === "accepted")
    .filter(({ id, decidedAt }) => id !== filing.id && (until === null || decidedAt! <= until))
    .sort((a, b) => Number(b.decidedAt) - Number(a.decidedAt));
  if (!onFile) return null;
  const [was, is] = [contentOf(onFile.contentJson), contentOf(reading.contentJson)];
  const names = differingFields(sectionsOf("change"), fieldsOf(was), fieldsOf(is));
  return names.flatMap((name) => fieldChanges(name, was, is, t));
}

/** As it was taken in, with what the form leaves to the product filled in; a draft that is not whole yet as it was typed. */
function contentOf(json: string): FilingDraft {
  const read = filingContentSchema.safeParse(JSON.parse(json));
  return (read.success ? read.data : JSON.parse(json)) as FilingDraft;
}

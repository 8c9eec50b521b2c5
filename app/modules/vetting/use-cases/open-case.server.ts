import pLimit from "p-limit";
import type { VettingPurposeCode } from "#db/reference/vetting/types";
import { maskIdentityNumber } from "~/modules/people/identity-number.rules";
import { workingCalendar } from "~/modules/reference/calendar.server";
import { cleanDocumentNumber, trimText } from "~/modules/reference/text-cleaning.rules";
import { addWorkingDays } from "~/modules/reference/working-days.rules";
import { type CivilDate, yearOf } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { enqueue } from "~/platform/jobs.server";
import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { encryptColumn } from "~/platform/secrets.server";
import { carriesSecretMark } from "~/platform/workbook/secret-mark";
import { isValidOn } from "../answer.rules";
import { insertCandidates, type NewCandidate } from "../candidate.queries.server";
import type { CandidateList, ListedCandidate } from "../candidate-line.rules";
import { addOfficer, insertCase, lockCase } from "../case.queries.server";
import { recordCase } from "../case-journal.server";
import { purposeByCode } from "../catalogue.queries.server";
import { answerOpened } from "./answer-case.server";

export interface NewCase {
  readonly purpose: VettingPurposeCode;
  /** The civil day whose legal effect is asked, past or future. */
  readonly asOf: CivilDate;
  readonly title: string;
  /** Number of the letter that asks (来函文号). */
  readonly documentNo: string;
  readonly requester: string | null;
  readonly contact: string | null;
  /** The day the letter asks for; the purpose's working days from today where it names none. */
  readonly replyDueOn: CivilDate | null;
  readonly letterFileId: string | null;
  readonly listFileId: string | null;
  readonly list: CandidateList;
}

/** Longer lists are answered in the background: the officer can leave and come back. */
const ANSWERED_AT_ONCE = 500;

/**
 * Lists opened side by side; the others wait in the order they came. More of them at once are answered no sooner, and would keep all
 * connections of the database from everybody else.
 */
const inTurn = pLimit(4);

/** Opens a case for a letter. A list of usual length is answered in the same process; of a longer one the case is kept, and a job answers it. */
export async function openCase(ctx: Ctx, input: NewCase): Promise<Result<string>> {
  const { title, documentNo, requester, contact, list } = input;
  // What a file would be refused for is not kept where it was pasted, typed or sent as JSON either (保守国家秘密法).
  if (carriesSecretMark(JSON.stringify([title, documentNo, requester, contact, list])))
    return refused({ code: "state-secret", key: "workbook:refusal.state-secret", status: 422 });
  const id = newId();
  const open = async (unit: Unit): Promise<Result<string>> => {
    const { db } = unit;
    const purpose = await purposeByCode(db, input.purpose);
    if (!purpose) return no("vetting:refusal.purpose-unknown", { path: "purpose", status: 422 });
    if (!isValidOn(purpose, input.asOf)) {
      const { validFrom: from, validTo: until } = purpose;
      const key = until === null ? "vetting:refusal.purpose-not-yet" : "vetting:refusal.purpose-not-valid";
      const params = { from, until: until ?? "" };
      return refused({ code: "purpose-not-valid", key, path: "asOf", status: 422, params });
    }
    if (input.list.candidates.length === 0)
      return no("vetting:refusal.list-empty", { path: "candidates", status: 422 });
    const today = civilDayOf(ctx.now);
    const calendar = await workingCalendar(db, yearOf(today), yearOf(today) + 1);
    const counted = addWorkingDays(calendar, today, purpose.replyWorkingDays);
    const replyDueOn = input.replyDueOn ?? counted.on;
    const guessed = input.replyDueOn === null ? counted.unpublishedYears : [];
    await insertCase(db, {
      id,
      purpose: input.purpose,
      as_of_on: input.asOf,
      title: trimText(input.title),
      requester: input.requester,
      requester_document_no: cleanDocumentNumber(input.documentNo),
      contact: input.contact,
      reply_due_on: replyDueOn,
      due_guessed_years: guessed.join(","),
      letter_file_id: input.letterFileId,
      list_file_id: input.listFileId,
      headers_json: JSON.stringify(input.list.headers),
      other_rows_json: input.list.otherRows?.length ? JSON.stringify(input.list.otherRows) : null,
      unit_id: ctx.actor.unitId,
      division_code: onlyOne(ctx.actor.scope.divisions),
      state: "computing",
      candidate_count: input.list.candidates.length,
      sign_off_levels: purpose.signOffLevels,
      opened_by: ctx.actor.accountId,
      opened_at: ctx.now,
      updated_at: ctx.now,
    });
    await addOfficer(db, { caseId: id, accountId: ctx.actor.accountId, part: "officer", at: ctx.now });
    const asIs = await recordCase(unit, "case-opened", id, null);
    const listed = input.list.candidates.map((one, index) => candidateRow(id, one, index));
    if (listed.length <= ANSWERED_AT_ONCE) await answerOpened(ctx, unit, (await lockCase(db, id))!, asIs, listed);
    else {
      await insertCandidates(db, listed);
      await enqueue(db, "vetting:answer-case", { caseId: id }, { at: ctx.now, subjectId: id });
    }
    return ok(id);
  };
  return inTurn(() => runProcess(ctx, { name: "open-case", caseId: id }, open));
}

/** What concerns several divisions together is a matter of the whole city. */
const onlyOne = (divisions: readonly string[]) => (divisions.length === 1 ? (divisions[0] ?? null) : null);

function candidateRow(caseId: string, one: ListedCandidate, ordinal: number): NewCandidate {
  // Written out: an object of so many columns that others are spread into is kept as a table of names, at fifty times the memory.
  return {
    id: newId(),
    case_id: caseId,
    ordinal,
    no: one.no,
    shown_no: one.shownNo,
    name: one.name,
    birth_month: one.birthMonth,
    id_number_cipher: one.idNumber ? encryptColumn(one.idNumber) : null,
    id_number_masked: one.idNumber ? maskTyped(one.idNumber) : null,
    unit_text: one.unit,
    position_text: one.position,
    proposed_post: one.proposedPost,
    nominated_by: one.nominatedBy,
    extra_json: JSON.stringify(one.extra),
    cells_json: JSON.stringify(one.cells),
    match_state: null,
    matched_by: null,
    person_id: null,
    suggestions_json: "[]",
    match_confirmed_by: null,
    answer: null,
    answer_code: null,
    eligible_from: null,
    bar_ends: null,
    outward_json: null,
    findings_json: "[]",
    contradictions_json: "[]",
    printed_json: null,
    coverage_key: null,
    has_undisclosed: 0,
    facts_digest: null,
    answer_revision: 1,
    decision: null,
    decision_reason: null,
    decided_by: null,
    decided_at: null,
    decided_digest: null,
    decision_revision: 1,
    draft_decision: null,
    draft_reason: null,
  };
}

/** What was typed may be no number: then less of it is shown. */
function maskTyped(number: string): string {
  return number.length === 18 ? maskIdentityNumber(number) : `${[...number].slice(0, 4).join("")}****`;
}

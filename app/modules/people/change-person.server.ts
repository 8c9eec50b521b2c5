import type { Db } from "#db/connection";
import { unitTreeWith } from "~/modules/reference/unit-tree.server";
import { shanghaiMinute } from "~/platform/clock";
import type { Ctx, Unit } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { unwrapKey } from "~/platform/secrets.server";
import type { PostingSnapshot } from "./people.events";
import * as reads from "./person.queries.server";
import { isStale, personRefusal } from "./person-acts.rules";
import { isInScope } from "./person-scope.rules";
import * as writes from "./roster-import.queries.server";
import type { PostingFields } from "./roster-import.rules";
import {
  personSnapshot,
  postingRow,
  postingSnapshot,
  type StoredPersonRow,
  storedPosting,
  withPostings,
} from "./roster-people.server";

/** A person locked to the end of the transaction, with the posting that counts. */
export interface LockedPerson extends StoredPersonRow {
  main: writes.PostingRow;
}

/**
 * Locks the person of an act. Refusals: 404 where there is nobody in the actor's scope, `person-merged`, and `person-stale`
 * (409), which says who changed what since the form was read.
 */
export async function lockPerson(
  db: Db,
  ctx: Ctx,
  { personId, version }: { personId: string; version: number },
): Promise<Result<LockedPerson>> {
  const [row] = await writes.personsById(db, [personId], true);
  const tree = row && (await unitTreeWith(db, [row.unit_id]));
  if (!row || !isInScope(ctx.actor, tree?.byId.get(row.unit_id))) {
    return refused({ code: "not-found", key: "common:api-problem.not-found", status: 404 });
  }
  const merged = personRefusal({ mergedIntoId: row.merged_into_id });
  if (merged) return refused(merged);
  if (isStale(row, version)) return staleRefusal(db, personId);
  const stored = (await withPostings(db, [row])).get(personId)!;
  const main = stored.postings.find(({ id }) => id === row.main_posting_id)!;
  return ok({ ...stored, main });
}

async function staleRefusal(db: Db, personId: string): Promise<Result<never>> {
  const last = await reads.lastChangeOfPerson(db, personId);
  if (!last) return no("people:refusal.person-stale-unknown");
  const params = { who: last.actorName, at: shanghaiMinute(last.at), event: last.name };
  return no("people:refusal.person-stale", { params });
}

export interface PersonAct {
  event: "person-corrected" | "person-transferred" | "person-retired" | "person-left";
  /** What becomes of the person; unit, position and rank follow from `main`. */
  person: Partial<
    Pick<
      writes.PersonChange,
      "staff_class" | "status" | "political_status" | "party_joined_on" | "work_started_on" | "nationality"
    >
  >;
  /** The main posting after the act: the present one with other fields, or a new one where `isNew`. */
  main: { id: string; fields: PostingFields; toOn: string | null; isNew: boolean };
  /** Postings that end, with their last day. */
  ended: readonly { row: writes.PostingRow; toOn: string }[];
  divisionCode: string;
}

/** Writes an act on a person with its postings and its event; no difference, no event and no new version. */
export async function changePerson(unit: Unit, ctx: Ctx, locked: LockedPerson, act: PersonAct): Promise<boolean> {
  const { row } = locked;
  const { main, ended } = act;
  const touched = [...ended.map((each) => each.row), ...(main.isNew ? [] : [locked.main])];
  const before = personSnapshot(
    row,
    unique(touched).map((posting) => snapshotOf(posting, posting.to_on)),
  );
  const after = {
    ...row,
    ...act.person,
    unit_id: main.fields.unitId,
    division_code: act.divisionCode,
    position: main.fields.position,
    post_rank: main.fields.rank,
    main_posting_id: main.id,
  };
  const postings: PostingSnapshot[] = ended
    .filter((each) => each.row.id !== main.id)
    .map((each) => snapshotOf(each.row, each.toOn));
  postings.push(postingSnapshot(main.id, main.fields, true, main.toOn));
  const state = personSnapshot(
    after as writes.PersonRow,
    postings.sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  before.postings.sort((a, b) => (a.id < b.id ? -1 : 1));
  if (JSON.stringify(before) === JSON.stringify(state)) return false;
  await writes.updatePersons(unit.db, [after], ctx.now);
  const rows = postings.map((posting) => postingRow(row.id, posting));
  const isOpened = ({ id }: { id: string }) => main.isNew && id === main.id;
  const kept = rows.filter((each) => !isOpened(each));
  await writes.replacePostings(unit.db, kept, ctx.now);
  await writes.insertPostings(unit.db, rows.filter(isOpened), ctx.now);
  unit.record({
    name: act.event,
    subject: { type: "person", id: row.id },
    before,
    after: state,
    person: { id: row.id, key: unwrapKey(row.person_key_wrapped) },
    touches: [...new Set([row.unit_id, main.fields.unitId])].map((id) => ({ type: "org-unit", id })),
  });
  return true;
}

function snapshotOf(row: writes.PostingRow, toOn: string | null): PostingSnapshot {
  return postingSnapshot(row.id, storedPosting(row), row.is_main === 1, toOn);
}

function unique(rows: readonly writes.PostingRow[]): writes.PostingRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

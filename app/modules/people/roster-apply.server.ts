import { setImmediate as breath } from "node:timers/promises";
import type { AppliedRow, ApplyContext, ApplyOutcome, ImportApplier } from "~/modules/reference/import-handler.types";
import { newId } from "~/platform/id";
import type { Unit } from "~/platform/process.server";
import { newWrappedKey, unwrapKey } from "~/platform/secrets.server";
import { identityBirthDate, identitySex } from "./identity-number.rules";
import { identityNumberIndex, storedIdentityNumber } from "./identity-number.server";
import { nameColumns } from "./name-columns.server";
import { endAccountsOfChanges } from "./roster-accounts.server";
import * as queries from "./roster-import.queries.server";
import { endAfter, lastDayBefore } from "./roster-import.rules";
import type { RosterPayload } from "./roster-import.types";
import {
  personSnapshot,
  postingRow,
  postingSnapshot,
  storedPeople,
  storedPosting,
  withPostings,
} from "./roster-people.server";

type Of<M extends RosterPayload["mode"]> = Extract<RosterPayload, { mode: M }>;

interface Registered {
  persons: readonly queries.NewPerson[];
  postings: readonly queries.NewPosting[];
}

const ROWS_OF_A_BREATH = 25;
const changed: ApplyOutcome = { ok: false, code: "facts-changed" };

/** Writes roster rows in bulk inside the transaction of their commit; people read at another version since make it stop. */
export class RosterApplier implements ImportApplier {
  private readonly sides: Of<"side-of-new">[] = [];
  /** The units that rows of this commit post people to, held to its end. */
  private readonly units = new Map<string, Awaited<ReturnType<typeof queries.holdUnits>>[number]>();
  /** The people of the batches before, on their way into the tables while this batch is prepared; two batches at most. */
  private pending: Promise<ApplyOutcome> = Promise.resolve({ ok: true });
  private earlier: Promise<ApplyOutcome> = this.pending;

  constructor(
    private readonly unit: Unit,
    private readonly context: ApplyContext,
  ) {}

  async apply(rows: readonly AppliedRow[]): Promise<ApplyOutcome> {
    const payloads = rows.map((row) => row.payload as RosterPayload);
    if (!(await this.unitsStand(payloads))) return changed;
    this.sides.push(...payloads.filter((payload) => payload.mode === "side-of-new"));
    const prepared = await this.registering(payloads.filter((payload) => payload.mode === "new"));
    const before = this.pending;
    this.pending = before.then((outcome) => (outcome.ok ? this.register(prepared) : outcome));
    this.pending.catch(() => {});
    const earlier = await this.earlier;
    if (!earlier.ok) return earlier;
    this.earlier = before;
    const changes = payloads.filter((payload) => payload.mode !== "new" && payload.mode !== "side-of-new");
    if (changes.length === 0) return { ok: true };
    const registered = await this.pending;
    if (!registered.ok) return registered;
    const main = changes.filter((payload) => payload.mode !== "side");
    const first = await this.change(main);
    if (!first.ok) return first;
    const touched = new Set(main.map((payload) => payload.personId));
    return this.change(
      changes.filter((payload) => payload.mode === "side"),
      touched,
    );
  }

  async finish(): Promise<ApplyOutcome> {
    const registered = await this.pending;
    if (!registered.ok) return registered;
    for (let i = 0; i < this.sides.length; i += 1_000) {
      const part = this.sides.slice(i, i + 1_000);
      const people = await storedPeople(
        this.unit.db,
        [...new Set(part.map((side) => side.idNumber))],
        identityNumberIndex,
      );
      const payloads: Of<"correct" | "transfer" | "side">[] = [];
      for (const side of part) {
        const stored = people.get(side.idNumber);
        if (!stored) return changed;
        const { id: personId, version } = stored.person;
        payloads.push({
          mode: "side",
          personId,
          version,
          person: stored.person,
          posting: side.posting,
          postingId: null,
          divisionCode: side.divisionCode,
        });
      }
      const outcome = await this.change(payloads);
      if (!outcome.ok) return outcome;
      await this.unit.flush();
    }
    return { ok: true };
  }

  /** Whether the units are as they were when the rows were checked: none closed before an appointment, none in another division. */
  private async unitsStand(payloads: readonly RosterPayload[]): Promise<boolean> {
    const ids = new Set(payloads.map(({ posting }) => posting.unitId));
    const fresh = [...ids].filter((id) => !this.units.has(id));
    for (const row of await queries.holdUnits(this.unit.db, fresh)) this.units.set(row.id, row);
    return payloads.every(({ posting, divisionCode }) => {
      const held = this.units.get(posting.unitId);
      const isOver = held?.closed_on && posting.fromOn > held.closed_on;
      return held?.division_code === divisionCode && !isOver;
    });
  }

  private async registering(payloads: readonly Of<"new">[]): Promise<Registered> {
    const { today } = this.context;
    const persons: queries.NewPerson[] = [];
    const postings: queries.NewPosting[] = [];
    for (const [index, { idNumber, name, person, posting, divisionCode }] of payloads.entries()) {
      // The database gets its next statement of the batch before, instead of waiting for the end of this one.
      if (index % ROWS_OF_A_BREATH === 0) await breath();
      const [id, postingId] = [newId(), newId()];
      const { key, wrapped } = newWrappedKey();
      const left = person.status !== "in-post";
      const toOn = left ? endAfter(posting.fromOn, null, { before: person.status, after: person.status }, today) : null;
      const main = postingSnapshot(postingId, posting, true, toOn);
      const names = nameColumns(name);
      const number = storedIdentityNumber(idNumber);
      const row = {
        id,
        name,
        name_sort: names.name_sort,
        name_strokes: names.name_strokes,
        name_pinyin: names.name_pinyin,
        name_initials: names.name_initials,
        id_number_cipher: number.id_number_cipher,
        id_number_index: number.id_number_index,
        id_number_masked: number.id_number_masked,
        person_key_wrapped: wrapped,
        sex: identitySex(idNumber) === "男" ? ("male" as const) : ("female" as const),
        born_on: identityBirthDate(idNumber),
        staff_class: person.staffClass,
        status: person.status as queries.PersonRow["status"],
        political_status: person.politicalStatus,
        party_joined_on: person.partyJoinedOn,
        work_started_on: person.workStartedOn,
        nationality: person.nationality,
        former_names_json: JSON.stringify(person.formerNames),
        unit_id: posting.unitId,
        division_code: divisionCode,
        position: posting.position,
        post_rank: posting.rank,
        main_posting_id: postingId,
      };
      persons.push(row);
      postings.push(postingRow(id, main));
      this.unit.record({
        name: "person-registered",
        subject: { type: "person", id },
        before: null,
        after: personSnapshot(row, [main]),
        person: { id, key },
      });
    }
    return { persons, postings };
  }

  private async register({ persons, postings }: Registered): Promise<ApplyOutcome> {
    try {
      await queries.insertPersons(this.unit.db, persons, this.context.now);
    } catch (error) {
      if ((error as { errno?: number }).errno === 1062) return changed;
      throw error;
    }
    await queries.insertPostings(this.unit.db, postings, this.context.now);
    return { ok: true };
  }

  /** `touched`: people whose version this very commit has already raised. */
  private async change(
    payloads: readonly Of<"correct" | "transfer" | "side">[],
    touched?: ReadonlySet<string>,
  ): Promise<ApplyOutcome> {
    if (payloads.length === 0) return { ok: true };
    const { db } = this.unit;
    const { now, today } = this.context;
    const locked = await queries.personsById(db, [...new Set(payloads.map((payload) => payload.personId))], true);
    const people = await withPostings(db, locked);
    const persons = new Map<string, queries.PersonChange>();
    const opened: queries.NewPosting[] = [];
    const replaced: queries.NewPosting[] = [];
    for (const payload of payloads) {
      const stored = people.get(payload.personId);
      if (!stored) return changed;
      const isSeen = touched?.has(payload.personId) || persons.has(payload.personId);
      if (!isSeen && stored.row.version !== payload.version) return changed;
      const isMain = payload.mode !== "side";
      const { posting } = payload;
      const old = stored.postings.find((each) =>
        payload.postingId !== null
          ? each.id === payload.postingId
          : isMain
            ? each.id === stored.row.main_posting_id
            : each.is_main === 0 &&
              each.to_on === null &&
              (each.unit_id === posting.unitId || each.id === payload.replacesId),
      );
      const current = persons.get(payload.personId);
      const person = { ...stored.row, ...current };
      const after = isMain ? payload.person.status : person.status;
      const status = { before: payload.isAgain ? "" : stored.row.status, after };
      const id = payload.postingId ?? newId();
      const own = postingSnapshot(id, posting, isMain, endAfter(posting.fromOn, old?.to_on ?? null, status, today));
      const before = old ? [postingSnapshot(old.id, storedPosting(old), isMain, old.to_on)] : [];
      const then = [own];
      const end = (ended: queries.PostingRow, toOn: string | null) => {
        const closed = postingSnapshot(ended.id, storedPosting(ended), ended.is_main === 1, toOn);
        replaced.push(postingRow(ended.person_id, closed));
        then.unshift(closed);
      };
      if (payload.postingId !== null) replaced.push(postingRow(payload.personId, own));
      else {
        opened.push(postingRow(payload.personId, own));
        if (old && (old.to_on === null || old.to_on >= posting.fromOn))
          end(old, lastDayBefore(posting.fromOn, old.from_on));
      }
      // Whoever leaves, leaves the places held beside the main one as well.
      if (isMain && after !== "in-post") {
        for (const side of stored.postings) {
          if (side.is_main === 1 || side.to_on !== null) continue;
          before.unshift(postingSnapshot(side.id, storedPosting(side), false, null));
          end(side, endAfter(side.from_on, null, status, today));
        }
      }
      const next = { ...person, ...this.personColumns(payload, isMain, id, person) };
      const { id: personId } = stored.row;
      this.unit.record({
        name:
          !isMain && payload.postingId === null
            ? "side-posting-opened"
            : payload.mode === "transfer"
              ? "person-transferred"
              : "person-changed",
        subject: { type: "person", id: personId },
        before: personSnapshot(person as queries.PersonRow, before),
        after: personSnapshot(next as queries.PersonRow, then),
        person: { id: personId, key: unwrapKey(stored.row.person_key_wrapped) },
      });
      persons.set(personId, pick(next as queries.PersonRow));
    }
    await queries.insertPostings(db, opened, now);
    await queries.replacePostings(db, replaced, now);
    await queries.updatePersons(db, [...persons.values()], now);
    const leftUnits = new Map(locked.map((row) => [row.id, row.unit_id]));
    await endAccountsOfChanges(this.unit, this.context, payloads, leftUnits);
    return { ok: true };
  }

  private personColumns(
    payload: Of<"correct" | "transfer" | "side">,
    isMain: boolean,
    postingId: string,
    row: { main_posting_id: string },
  ) {
    if (!isMain) return {};
    const { person, posting } = payload;
    return {
      staff_class: person.staffClass,
      status: person.status,
      political_status: person.politicalStatus,
      party_joined_on: person.partyJoinedOn,
      work_started_on: person.workStartedOn,
      nationality: person.nationality,
      former_names_json: JSON.stringify(person.formerNames),
      unit_id: posting.unitId,
      division_code: payload.divisionCode,
      position: posting.position,
      post_rank: posting.rank,
      main_posting_id: payload.mode === "transfer" ? postingId : row.main_posting_id,
    };
  }
}

function pick(row: queries.PersonRow): queries.PersonChange {
  return {
    id: row.id,
    staff_class: row.staff_class,
    status: row.status,
    political_status: row.political_status,
    party_joined_on: row.party_joined_on,
    work_started_on: row.work_started_on,
    nationality: row.nationality,
    former_names_json: row.former_names_json,
    unit_id: row.unit_id,
    division_code: row.division_code,
    position: row.position,
    post_rank: row.post_rank,
    main_posting_id: row.main_posting_id,
  };
}

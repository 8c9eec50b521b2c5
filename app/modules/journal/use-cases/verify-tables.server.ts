import type { Db } from "#db/connection";
import type { Foldable, PresentState } from "~/platform/fold";
import { differingFields, sameState } from "../fold.rules";

import { openPayloads } from "../payload.server";
import * as queries from "../verify.queries.server";
import type { Report } from "./verify-entries.server";

const PAGE = 500;

/**
 * Folds the events of one kind of thing and holds the result against its tables, both by id, so that memory stays flat
 * however many there are. Reports rows that were changed, are missing, or have no event that made them.
 * @returns how many things were compared
 */
export async function verifyTables(db: Db, foldable: Foldable<Db>, report: Report): Promise<number> {
  const initial = new Map((await foldable.initial?.(db)) ?? []);
  const present = presentCursor(db, foldable);
  let count = 0;
  const compare = (id: string, folded: unknown, held: unknown) => {
    count++;
    if (sameState(folded, held)) return;
    const kind = held === null ? "row-missing" : folded === null ? "row-added" : "row-changed";
    const fields = kind === "row-changed" ? differingFields(folded, held) : [];
    report({ kind, subjectType: foldable.subjectType, id, fields });
  };
  const startOf = (id: string) => {
    const state = initial.get(id) ?? null;
    initial.delete(id);
    return state;
  };
  for await (const { id, state } of foldedStates(db, foldable, startOf, report)) {
    for (let row = await present.peek(); row && row.id < id; row = await present.peek()) {
      compare(row.id, startOf(row.id), row.state);
      present.next();
    }
    const row = await present.peek();
    const held = row?.id === id ? row.state : null;
    if (row?.id === id) present.next();
    compare(id, state, held);
  }
  for (let row = await present.peek(); row; row = await present.peek()) {
    compare(row.id, startOf(row.id), row.state);
    present.next();
  }
  for (const [id, state] of initial) compare(id, state, null);
  return count;
}

function presentCursor(db: Db, foldable: Foldable<Db>) {
  let page: PresentState[] = [];
  let at = 0;
  let last: string | null = null;
  let ended = false;
  return {
    async peek(): Promise<PresentState | undefined> {
      if (at >= page.length && !ended) {
        page = await foldable.present(db, last, PAGE);
        at = 0;
        last = page.at(-1)?.id ?? last;
        ended = page.length === 0;
      }
      return page[at];
    },
    next(): void {
      at++;
    },
  };
}

/** What the events say of each thing, by id. */
async function* foldedStates(
  db: Db,
  foldable: Foldable<Db>,
  startOf: (id: string) => unknown,
  report: Report,
): AsyncGenerator<PresentState> {
  const state: { current: PresentState | null } = { current: null };
  let place = { subjectId: "", id: "" };
  for (;;) {
    const page = await queries.subjectEventsAfter(db, foldable.subjectType, place);
    if (page.length === 0) break;
    const opened = await openPayloads(db, page);
    for (const [index, event] of page.entries()) {
      const { name, version, subject_id: id, by, at } = event;
      if (state.current && state.current.id !== id) yield state.current;
      const thing = state.current?.id === id ? state.current : { id, state: startOf(id) };
      const payload = opened[index];
      if (payload) thing.state = foldable.fold(thing.state, { ...payload, name, version, by, at });
      else report({ kind: "event-unreadable", subjectType: "journal-event", id: event.id, fields: [] });
      state.current = thing;
    }
    const last = page.at(-1)!;
    place = { subjectId: last.subject_id, id: last.id };
  }
  if (state.current) yield state.current;
}

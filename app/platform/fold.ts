import type { DB } from "#db/schema";
import { canonicalJson } from "./canonical-json";

/** One event as the journal holds it, its payload opened. */
export interface FoldedEvent {
  name: string;
  version: number;
  before: unknown;
  after: unknown;
  /** The account of its process, null where the product itself acted, and when. */
  by: string | null;
  at: Date;
}

/** A thing as its table holds it now, in the words of its events. */
export interface PresentState {
  id: string;
  state: unknown;
}

/**
 * A kind of thing whose tables the journal can be held against: its events, folded in their order, must give what the
 * tables hold. Each module says it in `x.fold.server.ts`; `app/foldables.server.ts` lists them.
 */
export interface Foldable<Db> {
  /** `subject.type` of its events. */
  subjectType: string;
  /** The tables it is held against. Every table is in one of these lists, or exempt by name (tests/architecture/folded.test.ts). */
  tables: readonly (keyof DB)[];
  /** What is known after one more event; `state` is null before the first, and the answer null once the thing is gone. */
  fold(state: unknown, event: FoldedEvent): unknown;
  /** What the tables hold, by id in code-point order, after `after` (exclusive; null from the start), at most `limit` things. */
  present(db: Db, after: string | null, limit: number): Promise<PresentState[]>;
  /** What is set up with the product and therefore has no event of its own, by id. */
  initial?(db: Db): Promise<ReadonlyMap<string, unknown>>;
}

/** The usual fold: events of these names carry the whole state, all others leave it as it was. */
export function lastAfter(names: readonly string[]): (state: unknown, event: FoldedEvent) => unknown {
  const whole = new Set(names);
  return (state, event) => (whole.has(event.name) ? event.after : state);
}

/** The fold of things whose events carry only the fields that changed (`changedFields`); once gone, they are gone. */
export function mergedAfter(names: readonly string[]): (state: unknown, event: FoldedEvent) => unknown {
  const own = new Set(names);
  return (state, { name, after }) => {
    if (!own.has(name)) return state;
    return after === null ? null : { ...(state as object | null), ...(after as object) };
  };
}

/**
 * Both sides of a change, reduced to the fields in which they differ and those to keep for the reader; a thing that comes
 * or goes is whole. Null where nothing differs.
 */
export function changedFields<State extends object>(
  was: State | null,
  is: State | null,
  keep: readonly (keyof State)[] = [],
): { before: Partial<State> | null; after: Partial<State> | null } | null {
  if (was === null || is === null) return was === is ? null : { before: was, after: is };
  const names = (Object.keys(is) as (keyof State)[]).filter((name) => !isSame(was[name], is[name]));
  if (names.length === 0) return null;
  const part = (state: State) =>
    Object.fromEntries([...keep, ...names].map((name) => [name, state[name]])) as Partial<State>;
  return { before: part(was), after: part(is) };
}

const isSame = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

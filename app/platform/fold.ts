/** One event as the journal holds it, its payload opened. */
export interface FoldedEvent {
  name: string;
  version: number;
  before: unknown;
  after: unknown;
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

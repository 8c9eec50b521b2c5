import type { CivilDate } from "~/platform/civil-date";
import type { CellProblem, SheetDefinition } from "./sheet-column.types";
import type { FieldProblem, ReadRow } from "./sheet-row.rules";

/** What committing would do with a row. */
export type RowAction = "add" | "change" | "unchanged" | "refused";

/** A row of the file as its cells were read. */
export interface ImportRow extends ReadRow {
  /** As Excel shows it. */
  readonly number: number;
  /** The column (from 1) of a field; null where the sheet has none. */
  columnOf(field: string): number | null;
}

/** One field that a change would alter, in the words of the sheet; never an identity number. */
export interface FieldDifference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface CheckedRow {
  readonly number: number;
  readonly action: RowAction;
  /** All problems, those of reading among them; a row with any is refused. */
  readonly problems: readonly FieldProblem[];
  readonly warnings: readonly FieldProblem[];
  /** What `apply` needs, as JSON; kept encrypted. Null where there is nothing to do. */
  readonly payload: unknown;
  readonly differences?: readonly FieldDifference[];
}

export interface CheckContext<Db> {
  readonly db: Db;
  readonly today: CivilDate;
  /** Fields that the sheet has a column for: a blank there was left blank on purpose. */
  readonly fields: ReadonlySet<string>;
  /** The agency of who stages; null for accounts of units. */
  readonly agencyId: string | null;
  /** Files that came with the workbook; null where none did. */
  readonly files: DeliveredFiles | null;
  /**
   * What the collection item collects that the file was delivered for; where it names none, what the items of who stages collect;
   * null where who stages speaks for the whole city.
   */
  readonly collects: CollectedItem | null;
  /** Whether who stages may deliver for this unit. */
  allowsUnit(unit: ScopedUnit): boolean;
}

/** A collection item as far as a row must fit it. */
export interface CollectedItem {
  /** Null where it stands for all items of who stages. */
  readonly name: string | null;
  /** Names of the record kinds that it collects. */
  readonly kinds: readonly string[];
}

/** Files that were delivered in one zip with the workbook; folders inside do not matter. */
export interface DeliveredFiles {
  /** How many have this name. */
  count(name: string): number;
  /** Those that none of these names means, the workbook not among them. */
  others(named: readonly string[]): string[];
  /** Unpacks one to a path that the caller removes. @throws WorkbookRefused where it is damaged */
  unpack(name: string): Promise<string>;
}

/** A unit as far as scope needs it: `path` lists the ids from the root down to itself, each between slashes (`/root/…/own/`). */
export interface ScopedUnit {
  readonly id: string;
  readonly path: string;
  readonly divisionCode: string;
}

/** Checks the rows of one file, batch by batch in their order. Look-ups are made per batch, never per row. */
export interface ImportChecker {
  check(rows: readonly ImportRow[]): Promise<CheckedRow[]>;
  /** After the last batch: what only the whole file shows (differing rows of one key, a missing parent), by row number. */
  finish(): Promise<ReadonlyMap<number, LateVerdict>>;
  /** After `finish`: what is to be said of the file that is of no row; each `collection:warning.<code>`. */
  warnings?(): readonly CellProblem[];
}

/** A change to a row already checked: problems added refuse it; a payload replaces the one it had. */
export interface LateVerdict {
  readonly problems?: readonly FieldProblem[];
  readonly payload?: unknown;
}

/** What `apply` says: everything done, or the facts are no longer those that were checked (nothing stays done). */
export type ApplyOutcome = { readonly ok: true } | { readonly ok: false; readonly code: "facts-changed" };

/** One kind of list that can be imported; each module brings its own. `U` is the unit of work of a process. */
export interface ImportHandler<Db, U> {
  readonly item: string;
  readonly sheet: SheetDefinition;
  /** Whether a zip of the workbook and files that its rows name is taken. */
  readonly takesFiles?: boolean;
  checker(context: CheckContext<Db>): Promise<ImportChecker>;
  /**
   * Applies rows inside the one transaction of the commit; called batch by batch in their order, `importId` names the
   * evidence. Guards by version what it changes.
   */
  applier(unit: U, context: ApplyContext): Promise<ImportApplier>;
}

export interface ImportApplier {
  apply(rows: readonly AppliedRow[]): Promise<ApplyOutcome>;
  /** After the last batch, for what had to wait for other rows. */
  finish(): Promise<ApplyOutcome>;
}

export interface ApplyContext {
  /** The accounts that staged and that commit. */
  readonly stagedBy: string;
  readonly committedBy: string;
  readonly now: Date;
  readonly today: CivilDate;
  readonly importId: string;
  readonly agencyId: string | null;
  readonly files: DeliveredFiles | null;
}

export interface AppliedRow {
  readonly number: number;
  readonly action: "add" | "change";
  readonly payload: unknown;
}

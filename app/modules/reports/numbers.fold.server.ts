import type { Db } from "#db/connection";
import type { Foldable } from "~/platform/fold";
import { groupBy } from "~/platform/group-by";
import * as queries from "./numbers-fold.queries.server";
import type { NumbersSnapshot } from "./reports.events";

/** A number that was reserved: by whom and when, and whether it was given back. In use it is still a reserved one, and its report says so. */
interface FoldedNumber {
  state: string;
  by: string | null;
  at: string;
}
type FoldedNumbers = Record<string, FoldedNumber>;

/**
 * The numbers that an agency reserved and gave back, each under itself, so that the one that was touched is named. A number in use
 * is held against its report: `reportFold` says that it must be.
 */
export const numberFold: Foldable<Db> = {
  subjectType: "report-numbers",
  tables: ["report_numbers"],
  fold(state, { name, after, by, at }) {
    const { agencyId, numbers } = after as Partial<NumbersSnapshot>;
    // Events of before named the act and not the agency.
    if (!agencyId || !numbers) return state;
    const known = state as FoldedNumbers | null;
    const told = (no: string): FoldedNumber =>
      name === "report-numbers-reserved"
        ? { state: "reserved", by, at: at.toISOString() }
        : { by: null, at: "", ...known?.[no], state: "released" };
    return { ...known, ...Object.fromEntries(numbers.map((no) => [no, told(no)])) };
  },
  async present(db, after, limit) {
    const holders = await queries.numberHoldersAfter(db, after, Math.min(limit, 50));
    const rows = groupBy(await queries.reservedNumbers(db, holders), ({ agencyId }) => agencyId);
    return holders.map((id) => {
      const own = (rows.get(id) ?? []).map(({ no, state, reportId, by, at }): [string, FoldedNumber] => {
        return [no, { state: state === "used" && reportId !== null ? "reserved" : state, by, at: at.toISOString() }];
      });
      return { id, state: own.length === 0 ? null : Object.fromEntries(own) };
    });
  },
};

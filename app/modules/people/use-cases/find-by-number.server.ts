import { unitTree } from "~/modules/reference/unit-tree.server";
import { type Ctx, recordRead } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { readIdentityNumber } from "../identity-number.rules";
import { identityNumberIndex } from "../identity-number.server";
import * as queries from "../person-list.queries.server";
import { peopleScope } from "../person-scope.rules";
import type { ReadingFor } from "../read-grounds.rules";
import { type ListedPerson, listed } from "./list-people.server";

/**
 * The person behind a whole identity number, within the reader's scope; journalled, also where nobody is found, never with
 * the number. Refusals: `number-invalid` (422), `nobody-found` (404), the same for nobody and for somebody out of scope.
 */
export async function findByNumber(ctx: Ctx, typed: string, reading: ReadingFor): Promise<Result<ListedPerson>> {
  const number = readIdentityNumber(typed);
  if (!number.ok) return no("people:refusal.number-invalid", { path: "idNumber", status: 422 });
  const tree = await unitTree(ctx.db);
  const scope = peopleScope(ctx.actor, tree.units);
  const filter = { scope, numberIndex: identityNumberIndex(number.number) };
  const [row] = await queries.peoplePage(ctx.db, filter, { order: "pinyin", direction: "asc", limit: 1 });
  await recordRead(ctx, {
    name: "search-people",
    subjectType: "person",
    subjectIds: row ? [row.id] : [],
    filter: { by: "number" },
    caseId: reading.caseId,
    ground: reading.ground,
  });
  if (!row) return no("people:refusal.nobody-found", { path: "idNumber", status: 404 });
  return ok(listed(row, tree.byId.get(row.unit_id)));
}

import type { Db } from "#db/connection";
import { nameKeys } from "~/modules/people/person-name.server";
import { addDays, type CivilDate, latestOf } from "~/platform/civil-date";
import { newId } from "~/platform/id";
import type { Ctx, Unit } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import type { AnalystSnapshot } from "./agencies.events";
import { analystsOf } from "./agencies.queries.server";
import { addDutyTask } from "./agency-tasks.server";
import * as analysts from "./analysts.queries.server";
import { dutyRules } from "./duties.queries.server";
import { eventDue } from "./duty.rules";
import type { FiledAnalyst } from "./filing.types";
import { arise } from "./settle-duty.server";

/** One analyst as the journal keeps them, with every posting. */
export async function analystSnapshots(
  db: Db,
  rows: readonly analysts.StoredAnalyst[],
): Promise<{ id: string; state: AnalystSnapshot }[]> {
  const postings = await analysts.postingsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name, credential, credentialNo }) => ({
    id,
    state: {
      name,
      credential,
      credentialNo,
      postings: postings
        .filter((one) => one.analystId === id)
        .map(({ agencyId, fromOn, untilOn }) => ({ agencyId, fromOn, untilOn })),
    },
  }));
}

interface Place {
  agencyId: string;
  filingId: string;
  effectiveOn: CivilDate;
  /** Last day of those who are no longer named. */
  leftOn: CivilDate;
}

/**
 * Brings the postings of an agency in line with the analysts it names. Whoever comes from another agency leaves it the day
 * before, and that agency owes a change. Refusals: `analyst-differs`, `analyst-overlap`, `analyst-from-future`,
 * `analyst-signed-since`, where reports that the other one issued from that day on bear the signature.
 */
export async function fileAnalysts(
  unit: Unit,
  ctx: Ctx,
  place: Place,
  named: readonly FiledAnalyst[],
): Promise<Result<null>> {
  const present = await analystsOf(unit.db, place.agencyId, "9999-12-31");
  for (const filed of named) {
    const placed = await fileOne(unit, ctx, place, filed);
    if (!placed.ok) return placed;
  }
  const numbers = new Set(named.map(({ credentialNo }) => credentialNo));
  for (const gone of present.filter((one) => !numbers.has(one.credentialNo))) {
    const analyst = (await analysts.lockAnalyst(unit.db, gone.credentialNo))!;
    const posting = (await analysts.lockPostings(unit.db, analyst.id)).find(
      (one) => one.agencyId === place.agencyId && one.untilOn === null,
    );
    if (!posting) continue;
    const before = await snapshotOf(unit, analyst);
    await analysts.endPosting(unit.db, posting.id, latestOf(place.leftOn, posting.fromOn)!);
    await note(unit, "analyst-moved", analyst, before, place.agencyId);
  }
  return ok(null);
}

async function fileOne(unit: Unit, ctx: Ctx, place: Place, filed: FiledAnalyst): Promise<Result<null>> {
  const params = { name: filed.name, no: filed.credentialNo };
  if (filed.from > place.effectiveOn)
    return no("agencies:refusal.analyst-from-future", { params, path: "analysts", status: 422 });
  const fresh = newId();
  const nameSort = nameKeys(filed.name).sort;
  let known = await analysts.lockAnalyst(unit.db, filed.credentialNo);
  if (!known) {
    await analysts.insertAnalyst(unit.db, { id: fresh, ...filed, nameSort }, ctx.now);
    known = (await analysts.lockAnalyst(unit.db, filed.credentialNo))!;
  }
  if (known.name !== filed.name)
    return no("agencies:refusal.analyst-differs", { params, path: "analysts", status: 422 });
  const { id } = known;
  const before = id === fresh ? null : await snapshotOf(unit, known);
  if (known.credential !== filed.credential)
    await analysts.changeAnalyst(unit.db, id, { name: filed.name, nameSort, credential: filed.credential }, ctx.now);
  const postings = await analysts.lockPostings(unit.db, id);
  const own = postings.find((one) => one.agencyId === place.agencyId && one.untilOn === null);
  if (!own) {
    const elsewhere = postings.find((one) => one.untilOn === null);
    const overlaps = postings.some(
      (one) => one.fromOn >= filed.from || (one.untilOn !== null && one.untilOn >= filed.from),
    );
    if (overlaps) return no("agencies:refusal.analyst-overlap", { params, path: "analysts", status: 422 });
    if (elsewhere) {
      // Two agencies say otherwise of one person: what was signed there on that day or later stands against the new one.
      const signed = await analysts.lastSigned(unit.db, {
        analystId: id,
        agencyId: elsewhere.agencyId,
        from: filed.from,
      });
      if (signed)
        return no("agencies:refusal.analyst-signed-since", {
          ...{ params: { ...params, day: signed.day }, path: "analysts", status: 422 },
        });
      await analysts.endPosting(unit.db, elsewhere.id, addDays(filed.from, -1));
      await oweDeparture(unit, ctx, elsewhere.agencyId, filed);
    }
    const { agencyId, filingId } = place;
    const posting = { id: newId(), analystId: id, agencyId, fromOn: filed.from, filingId };
    await analysts.insertPosting(unit.db, posting, ctx.now);
  }
  const analyst = { id, name: filed.name, credential: filed.credential, credentialNo: filed.credentialNo };
  const isMove = before !== null && !own;
  await note(unit, isMove ? "analyst-moved" : "analyst-filed", analyst, before, place.agencyId);
  return ok(null);
}

/** The agency that was left owes a change, within what the rule `analyst-departure` of the catalogue allows after the departure. */
async function oweDeparture(unit: Unit, ctx: Ctx, agencyId: string, { name, from }: FiledAnalyst): Promise<void> {
  const rule = (await dutyRules(unit.db)).find((one) => one.code === "analyst-departure");
  if (!rule) return;
  const dueOn = eventDue(rule.term, from);
  const subject = `${name} ${from}`;
  const dutyId = await arise(unit, ctx, { agencyId, ruleCode: "analyst-departure", subject, dueOn });
  if (dutyId) await addDutyTask(unit.db, dutyId, { agencyId, kind: "duty-due", title: subject, dueOn }, ctx.now);
}

/** As it stands now, whatever the transaction saw before it came to hold the analyst. */
async function snapshotOf(
  unit: Unit,
  { id, name, credential, credentialNo }: analysts.StoredAnalyst,
): Promise<AnalystSnapshot> {
  const held = await analysts.lockPostings(unit.db, id);
  const postings = held.map(({ agencyId, fromOn, untilOn }) => ({ agencyId, fromOn, untilOn }));
  return { name, credential, credentialNo, postings };
}

async function note(
  unit: Unit,
  name: "analyst-filed" | "analyst-moved",
  analyst: analysts.StoredAnalyst,
  before: AnalystSnapshot | null,
  agencyId: string,
): Promise<void> {
  unit.record({
    name,
    subject: { type: "analyst", id: analyst.id },
    before,
    after: await snapshotOf(unit, analyst),
    touches: [{ type: "agency", id: agencyId }],
  });
}

import { tieAccountToAgency } from "~/modules/accounts/tie-account.server";
import { nameKeys } from "~/modules/people/person-name.server";
import { readUscc } from "~/modules/reference/uscc.rules";
import { newId } from "~/platform/id";
import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { agencyByUscc } from "../agencies.queries.server";
import type { FilingKind } from "../agencies.types";
import * as agencies from "../agency-writes.queries.server";
import type { FilingDraft } from "../filing.types";
import { textIn } from "../filing-lines.rules";
import * as filings from "../filings.queries.server";
import { keepChangeDuty } from "../settle-duty.server";
import { agencySnapshot, filingSnapshot } from "../snapshots.server";

export interface NewDraft {
  kind: FilingKind;
  eventOn?: string | null;
  statementYear?: number | null;
  content: FilingDraft;
}

/**
 * Begins a filing of one's own agency. The first one makes the agency, and ties the account of whoever files to it; a
 * change begins from what is on file. Refusals: `name-missing`, `uscc-wrong`, `uscc-known`, `no-agency`, `already-filed`,
 * `not-listed`, `filing-open`.
 */
export async function draftFiling(ctx: Ctx, draft: NewDraft): Promise<Result<{ id: string; agencyId: string }>> {
  try {
    return await draftOne(ctx, draft);
  } catch (error) {
    // Somebody else began the first filing of this code at the same moment.
    const { errno, sqlMessage = "" } = error as { errno?: number; sqlMessage?: string };
    if (errno !== 1062 || !sqlMessage.includes("uscc_unique")) throw error;
    return no("agencies:refusal.uscc-known", { path: "content.uscc" });
  }
}

async function draftOne(ctx: Ctx, draft: NewDraft): Promise<Result<{ id: string; agencyId: string }>> {
  return runProcess(ctx, { name: "draft-filing" }, async (unit) => {
    const found = await agencyOf(unit, ctx, draft);
    if (!found.ok) return found;
    const agency = found.value;
    const earlier = await filings.filingsOf(unit.db, agency.id);
    if (draft.kind === "initial" && agency.filingState === "listed") return no("agencies:refusal.already-filed");
    if (draft.kind !== "initial" && agency.filingState !== "listed") return no("agencies:refusal.not-listed");
    const open = earlier.find(
      (one) => ["draft", "submitted", "returned"].includes(one.state) && one.kind === draft.kind,
    );
    if (open) return no("agencies:refusal.filing-open", { params: { id: open.id } });
    const id = newId();
    const content =
      draft.kind === "yearly"
        ? draft.content
        : { ...(JSON.parse(agency.contentJson) as FilingDraft), ...draft.content };
    await filings.insertFiling(
      unit.db,
      {
        id,
        agencyId: agency.id,
        ordinal: (earlier[0]?.ordinal ?? 0) + 1,
        kind: draft.kind,
        statementYear: draft.kind === "yearly" ? (draft.statementYear ?? null) : null,
        eventOn: draft.kind === "change" ? (draft.eventOn ?? null) : null,
        contentJson: JSON.stringify(content),
      },
      ctx.now,
    );
    const made = await filings.lockFiling(unit.db, id);
    unit.record({
      name: "filing-drafted",
      subject: { type: "agency-filing", id },
      before: null,
      after: filingSnapshot(made!),
      touches: [{ type: "agency", id: agency.id }],
    });
    await keepChangeDuty(unit, ctx, made!);
    return ok({ id, agencyId: agency.id });
  });
}

/** The agency that files: the actor's own, or a new one with a first filing. */
async function agencyOf(unit: Unit, ctx: Ctx, draft: NewDraft): Promise<Result<agencies.StoredAgency>> {
  const own = ctx.actor.agencyId;
  if (own !== null) {
    const agency = await agencies.lockAgency(unit.db, own);
    return agency ? ok(agency) : no("agencies:refusal.no-agency", { status: 404 });
  }
  if (draft.kind !== "initial") return no("agencies:refusal.no-agency", { status: 404 });
  const name = textIn(draft.content.name).trim();
  if (name === "" || name.length > 120)
    return no("agencies:refusal.name-missing", { path: "content.name", status: 422 });
  const reading = readUscc(textIn(draft.content.uscc));
  if (!reading.ok)
    return no(`agencies:problem.${reading.problem.code}`, {
      params: reading.problem.params,
      path: "content.uscc",
      status: 422,
    });
  if (await agencyByUscc(unit.db, reading.uscc)) return no("agencies:refusal.uscc-known", { path: "content.uscc" });
  const id = newId();
  const row = { id, uscc: reading.uscc, name, nameSort: nameKeys(name).sort, contentJson: "{}" };
  await agencies.insertAgency(unit.db, row, ctx.now);
  const made = await agencies.lockAgency(unit.db, id);
  unit.record({
    name: "agency-drafted",
    subject: { type: "agency", id },
    before: null,
    after: agencySnapshot(made!),
  });
  await tieAccountToAgency(unit, ctx, id);
  return ok(made!);
}

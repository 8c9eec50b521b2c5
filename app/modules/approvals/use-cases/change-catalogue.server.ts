import type { Db } from "#db/connection";
import { legalSources } from "~/modules/reference/catalogue.queries.server";
import * as rows from "~/modules/reference/catalogue-change.queries.server";
import { type CatalogueGround, catalogueRefusal } from "~/modules/reference/catalogue-change.rules";
import {
  type CatalogueProposal,
  CHANGE_CATALOGUE,
  catalogueSubject,
  type KeptCatalogue,
} from "~/modules/reference/catalogue-change.types";
import { unitsByCode } from "~/modules/reference/org-units.queries.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { addTask, finishTasks } from "~/platform/tasks.server";
import { lockApproval } from "../approvals.queries.server";
import { returnSubmission, signApproval, submitForApproval } from "../approve.server";

interface RowOf {
  catalogue: KeptCatalogue;
  code: string;
}

/** What a changed row rests on: itself as it was read, and what it names. */
async function groundOf(
  db: Db,
  { catalogue, code }: RowOf,
  { row }: CatalogueProposal,
  known: rows.KeptRow | undefined,
): Promise<{ ground: CatalogueGround; facts: unknown }> {
  const contributor = row.contributorCode
    ? await rows.lockCatalogueRow(db, "contributors", row.contributorCode)
    : undefined;
  const isUnitNew = row.unitCode !== null && row.unitCode !== known?.row.unitCode;
  const units = isUnitNew ? await unitsByCode(db, [row.unitCode!]) : null;
  const itemsLeft = catalogue === "contributors" ? await rows.countItemsAfter(db, code, row.validTo) : 0;
  const ground: CatalogueGround = {
    isSourceKnown: (await legalSources(db)).some((source) => source.source_key === row.source),
    isUnitKnown: units && units.length > 0,
    contributor: contributor ? { validTo: contributor.row.validTo } : null,
    itemsLeft,
  };
  return { ground, facts: { contributor: contributor?.version ?? null, itemsLeft } };
}

/**
 * Proposes to change a row of the collection catalogue, or to add one (version 0); a second registrar confirms.
 * Refusals: `code-taken`, `version-stale`, those of `catalogueRefusal`, `already-submitted`.
 */
export async function proposeCatalogueChange(
  ctx: Ctx,
  change: RowOf & CatalogueProposal & { version: number },
): Promise<Result<string>> {
  const { catalogue, code, version, row, text } = change;
  const proposal: CatalogueProposal = { row, text };
  return runProcess(ctx, { name: "propose-catalogue-change", reason: { text } }, async (unit) => {
    const known = await rows.lockCatalogueRow(unit.db, catalogue, code);
    if (version === 0 && known) return no("reference:refusal.code-taken", { path: "code" });
    if ((known?.version ?? 0) !== version) return no("common:refusal.version-stale");
    const { ground, facts } = await groundOf(unit.db, change, proposal, known);
    const refusal = catalogueRefusal(known?.row ?? null, row, ground);
    if (refusal) return refused(refusal);
    const subject = catalogueSubject(catalogue, code);
    const submitted = await submitForApproval(unit, ctx, {
      kind: CHANGE_CATALOGUE,
      subject,
      proposal,
      facts: { version, facts },
    });
    if (!submitted.ok) return submitted;
    await addTask(
      unit.db,
      {
        kind: "confirm-catalogue-change",
        namespace: "reference",
        subject: { type: "approval", id: submitted.value },
        permission: "reference.confirm",
        notAccountId: ctx.actor.accountId,
        params: { row: row.nameZh },
        href: `/catalogues/${catalogue}/${code}/change-confirmation`,
      },
      ctx.now,
    );
    return ok(code);
  });
}

/** Confirms a proposed change; from then on the row holds and no release renews it. Refusals: those of every approval. */
export async function confirmCatalogueChange(ctx: Ctx, { catalogue, code }: RowOf): Promise<Result<string>> {
  return runProcess(ctx, { name: "confirm-catalogue-change" }, async (unit) => {
    const subject = catalogueSubject(catalogue, code);
    const known = await rows.lockCatalogueRow(unit.db, catalogue, code);
    const approval = await lockApproval(unit.db, CHANGE_CATALOGUE, subject);
    const { facts } = approval
      ? await groundOf(unit.db, { catalogue, code }, approval.proposal as CatalogueProposal, known)
      : { facts: null };
    const signed = await signApproval(unit, ctx, {
      kind: CHANGE_CATALOGUE,
      subject,
      facts: { version: known?.version ?? 0, facts },
    });
    if (!signed.ok) return signed;
    const { row } = signed.value.proposal as CatalogueProposal;
    await rows.putCatalogueRow(unit.db, catalogue, { code, row });
    unit.record({
      name: known ? "catalogue-row-changed" : "catalogue-row-added",
      subject,
      before: known?.row ?? null,
      after: row,
    });
    await finishTasks(unit.db, { type: "approval", id: signed.value.approvalId }, ctx.now);
    return ok(code);
  });
}

/** Gives a proposed change back with the reason. Refusals: those of every approval. */
export async function returnCatalogueChange(
  ctx: Ctx,
  { catalogue, code, text }: RowOf & { text: string },
): Promise<Result<string>> {
  return runProcess(ctx, { name: "return-catalogue-change", reason: { text } }, async (unit) => {
    const subject = catalogueSubject(catalogue, code);
    const returned = await returnSubmission(unit, ctx, { kind: CHANGE_CATALOGUE, subject, text });
    if (!returned.ok) return returned;
    await finishTasks(unit.db, { type: "approval", id: returned.value.approvalId }, ctx.now);
    return ok(code);
  });
}

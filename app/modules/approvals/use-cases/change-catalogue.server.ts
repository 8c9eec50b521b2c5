import type { Db } from "#db/connection";
import { legalSources } from "~/modules/reference/catalogue.queries.server";
import type { CatalogueRowSnapshot } from "~/modules/reference/catalogue-change.events";
import * as rows from "~/modules/reference/catalogue-change.queries.server";
import { type CatalogueGround, catalogueRefusal } from "~/modules/reference/catalogue-change.rules";
import {
  type CatalogueProposal,
  CHANGE_CATALOGUE,
  catalogueSubject,
  type KeptCatalogue,
} from "~/modules/reference/catalogue-change.types";
import { allowsCatalogueRow, unitOfCatalogueRow } from "~/modules/reference/catalogue-scope.server";
import { unitsByCode } from "~/modules/reference/org-units.queries.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { addTask, finishTasks } from "~/platform/tasks.server";
import { lockApproval } from "../approvals.queries.server";
import type { Approval } from "../approvals.types";
import { type ReturnedLine, returnSubmission, signApproval, submitForApproval } from "../approve.server";

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

/** 404 where the row, as it is or as it is to be, lies outside the actor's scope. */
async function scopeRefusal(db: Db, ctx: Ctx, rows: readonly (CatalogueRowSnapshot | undefined)[]) {
  for (const row of rows)
    if (row && !(await allowsCatalogueRow(db, ctx.actor, row)))
      return no("reference:refusal.row-outside-scope", { status: 404 });
  return null;
}

/**
 * Proposes to change a row of the collection catalogue, or to add one (version 0); a second registrar confirms.
 * Refusals: `code-taken`, `version-stale`, `row-outside-scope`, those of `catalogueRefusal`, `already-submitted`.
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
    if ((known?.version ?? 0) !== version) {
      const subject = catalogueSubject(catalogue, code);
      return staleRefusal(unit.db, { subject, namespace: "reference" });
    }
    const outside = await scopeRefusal(unit.db, ctx, [known?.row, row]);
    if (outside) return outside;
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
        unitId: await unitOfCatalogueRow(unit.db, row),
        notAccountId: ctx.actor.accountId,
        params: { row: { zh: row.nameZh, en: row.nameEn } },
        href: `/catalogues/${catalogue}/${code}/change-confirmation`,
      },
      ctx.now,
    );
    return ok(code);
  });
}

/** Confirms the change that was read (`seen`); from then on the row holds and no release renews it. Refusals: `row-outside-scope`, those of every approval. */
export async function confirmCatalogueChange(
  ctx: Ctx,
  { catalogue, code }: RowOf,
  seen: string | null = null,
): Promise<Result<string>> {
  return runProcess(ctx, { name: "confirm-catalogue-change" }, async (unit) => {
    const subject = catalogueSubject(catalogue, code);
    const known = await rows.lockCatalogueRow(unit.db, catalogue, code);
    const approval = await lockApproval(unit.db, CHANGE_CATALOGUE, subject);
    const outside = await scopeRefusal(unit.db, ctx, [known?.row, proposedRow(approval)]);
    if (outside) return outside;
    const { facts } = approval
      ? await groundOf(unit.db, { catalogue, code }, approval.proposal as CatalogueProposal, known)
      : { facts: null };
    const signed = await signApproval(unit, ctx, {
      kind: CHANGE_CATALOGUE,
      subject,
      facts: { version: known?.version ?? 0, facts },
      seen,
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

/** Gives the proposed change that was read (`seen`) back with the reason. Refusals: `row-outside-scope`, those of every approval. */
export async function returnCatalogueChange(
  ctx: Ctx,
  { catalogue, code, text, seen = null }: RowOf & { text: string; seen?: string | null },
): Promise<Result<string>> {
  return runProcess(ctx, { name: "return-catalogue-change", reason: { text } }, async (unit) => {
    const subject = catalogueSubject(catalogue, code);
    const known = await rows.lockCatalogueRow(unit.db, catalogue, code);
    const row = proposedRow(await lockApproval(unit.db, CHANGE_CATALOGUE, subject));
    const outside = await scopeRefusal(unit.db, ctx, [known?.row, row]);
    if (outside) return outside;
    const unitId = row ? await unitOfCatalogueRow(unit.db, row) : null;
    const line = (proposal: unknown) => returnedLine(proposal as CatalogueProposal, unitId);
    const returned = await returnSubmission(unit, ctx, { kind: CHANGE_CATALOGUE, subject, text, line, seen });
    if (!returned.ok) return returned;
    await finishTasks(unit.db, { type: "approval", id: returned.value.approvalId }, ctx.now);
    return ok(code);
  });
}

const proposedRow = (approval: Approval | null) => (approval?.proposal as CatalogueProposal | undefined)?.row;

const returnedLine = ({ row }: CatalogueProposal, unitId: string | null): ReturnedLine => {
  const about = { permission: "reference.propose" as const, unitId };
  const params = { row: { zh: row.nameZh, en: row.nameEn } };
  return { kind: "returned-catalogue-change", namespace: "reference", ...about, params };
};

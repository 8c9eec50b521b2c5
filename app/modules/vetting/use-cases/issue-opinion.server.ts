import type { Db } from "#db/connection";
import { settingsNow } from "~/modules/reference/settings.server";
import { civilDayOf } from "~/platform/clock";
import { storeFile } from "~/platform/files.server";
import { translator } from "~/platform/messages.server";
import { renderOfficialDocument } from "~/platform/pdf/official-document.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { encryptColumn, sha256 } from "~/platform/secrets.server";
import { finishTasks } from "~/platform/tasks.server";
import { addOfficer, revokeGrants, updateCase } from "../case.queries.server";
import { caseSnapshot, recordCase } from "../case-journal.server";
import { stateRefusal } from "../case-state.rules";
import { insertOpinion, nextNumber } from "../opinion.queries.server";
import { opinionNumber, type Say } from "../opinion.rules";
import type { OpinionSnapshot } from "../opinion.types";
import { opinionDocument } from "../opinion-document.rules";
import { factsNow, officerRefusal } from "./approve-case.server";
import { lockedCase, notThere, staleCase } from "./case-access.server";
import { opinionWorkbook } from "./opinion-workbook.server";
import { takeSnapshot } from "./take-snapshot.server";

export interface Issued {
  readonly documentNo: string;
  readonly revision: number;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Issues the opinion of an approved case: the next number of the year, workbook and official document as they leave,
 * and the snapshot of rules, records and sources they rest on, all in one transaction. Facts changed since the
 * signature: `facts-changed`. The case is closed by it. `readAt` as of a signature.
 */
export async function issueOpinion(ctx: Ctx, caseId: string, readAt: number | null = null): Promise<Result<Issued>> {
  return runProcess(ctx, { name: "issue-opinion", caseId }, async (unit) => {
    const { db } = unit;
    const found = await lockedCase(db, ctx.actor, caseId);
    if (!found) return notThere();
    const stale = await staleCase(db, found, readAt);
    if (stale) return stale;
    const wrongState = stateRefusal("issue-opinion", found.state);
    if (wrongState) return refused(wrongState);
    const sameAccount = await officerRefusal(ctx, db, found);
    if (sameAccount) return refused(sameAccount);
    if ((await factsNow(ctx, db, found)) !== found.facts_digest?.toString("hex")) {
      return no("vetting:refusal.facts-changed", { params: { nos: "" } });
    }
    const issuedOn = civilDayOf(ctx.now);
    const year = Number(issuedOn.slice(0, 4));
    const { "vetting.place": place, "vetting.issuer": issuer } = await settingsNow(db);
    const was = await caseSnapshot(db, caseId);
    await addOfficer(db, { caseId, accountId: ctx.actor.accountId, part: "issuer", at: ctx.now });
    const number = await nextNumber(db, year);
    const documentNo = opinionNumber(String(place), year, number);
    const snapshot = await takeSnapshot(db, found, documentNo, issuedOn);
    const files = await storeDocuments(ctx, db, snapshot, String(issuer));
    const text = JSON.stringify(snapshot);
    await insertOpinion(db, {
      case_id: caseId,
      year,
      number,
      document_no: documentNo,
      issued_on: issuedOn,
      issued_by: ctx.actor.accountId,
      issued_at: ctx.now,
      snapshot_cipher: encryptColumn(text),
      snapshot_digest: sha256(text),
      xlsx_file_id: files.xlsx.id,
      pdf_file_id: files.pdf.id,
    });
    const revision = found.revision + 1;
    await updateCase(db, caseId, { state: "issued", revision, closed_at: ctx.now, updated_at: ctx.now });
    await revokeGrants(db, caseId);
    await finishTasks(db, { type: "vetting-case", id: caseId }, ctx.now);
    await recordCase(unit, "opinion-issued", caseId, was, {
      keep: ["state"],
      touches: snapshot.candidates.flatMap((one) => (one.personId ? [{ type: "person", id: one.personId }] : [])),
    });
    return ok({ documentNo, revision });
  });
}

async function storeDocuments(ctx: Ctx, db: Db, snapshot: OpinionSnapshot, issuer: string) {
  const t = translator("zh-CN");
  const say: Say = (key, params) => t(key, { ...params });
  const name = `${snapshot.case.documentNo} ${snapshot.case.title}`.replace(/[\\/:*?"<>|]/g, " ").slice(0, 120);
  const meta = { purpose: "opinion", createdBy: ctx.actor.accountId, at: ctx.now };
  const xlsx = await opinionWorkbook(snapshot, issuer, ctx.now, say);
  const pdf = await renderOfficialDocument(opinionDocument(snapshot, issuer, ctx.now.toISOString(), say));
  return {
    xlsx: await storeFile(db, xlsx, { ...meta, name: `${name}.xlsx`, mediaType: XLSX }),
    pdf: await storeFile(db, pdf, { ...meta, name: `${name}.pdf`, mediaType: "application/pdf" }),
  };
}

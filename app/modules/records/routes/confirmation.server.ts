import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { actingBodyOf } from "../acting.server";
import { kindLabel, mustBeAllowed, noteHandling, openRecordPage, pendingChange } from "../record-page.server";
import { confirmRefusal } from "../records.rules";
import { confirmRecord } from "../use-cases/confirm-record.server";
import { proposedRecord } from "./proposed-record.server";

export const loader = protectedLoader("records.confirm", async (guarded) => {
  const { ctx, actor, t, lng } = guarded;
  const opened = await openRecordPage(guarded);
  const { record, kind, person } = opened;
  mustBeAllowed(confirmRefusal(record, await actingBodyOf(ctx.db, actor)) === null);
  const waiting = await pendingChange(guarded, record.id);
  await noteHandling(guarded, opened);
  const head = {
    id: record.id,
    version: record.version,
    kind: kindLabel(kind, lng),
    person: person.name,
    unit: person.unit_name,
  };
  if (!waiting) return { title: head.kind, head, pending: null };
  const pending = proposedRecord(guarded, opened, waiting);
  return { title: t("records:confirmation.title", { act: pending.act, kind: head.kind }), head, pending };
});

export const action = protectedAction("records.confirm", signatureSchema, async (guarded, { proposal }) => {
  const { record } = await openRecordPage(guarded);
  const confirmed = await confirmRecord(guarded.ctx, record.id, proposal);
  return confirmed.ok ? ok(`/records/${record.id}`) : confirmed;
});

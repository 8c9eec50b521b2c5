import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { actingBodyOf } from "../acting.server";
import { kindLabel, mustBeAllowed, noteHandling, openRecordPage, pendingChange } from "../record-page.server";
import { confirmRefusal } from "../records.rules";
import { returnSchema } from "../records.schema";
import { returnRecord } from "../use-cases/return-record.server";

export const loader = protectedLoader("records.confirm", async (guarded) => {
  const opened = await openRecordPage(guarded);
  const { record, kind } = opened;
  const acting = await actingBodyOf(guarded.ctx.db, guarded.actor);
  mustBeAllowed(confirmRefusal(record, acting) === null && (await pendingChange(guarded, record.id)) !== null);
  await noteHandling(guarded, opened);
  return { title: guarded.t("records:return.title", { kind: kindLabel(kind, guarded.lng) }), id: record.id };
});

export const action = protectedAction("records.confirm", returnSchema, async (guarded, { text }) => {
  const { record } = await openRecordPage(guarded);
  const returned = await returnRecord(guarded.ctx, record.id, text);
  return returned.ok ? ok(`/records/${record.id}`) : returned;
});

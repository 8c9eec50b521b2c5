import { readToReturn } from "~/modules/approvals/read-proposal.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { actingBodyOf } from "../acting.server";
import { kindLabel, mustBeAllowed, noteHandling, openRecordPage, pendingChange } from "../record-page.server";
import { confirmRefusal } from "../records.rules";
import { returnSchema } from "../records.schema";
import { returnRecord } from "../use-cases/return-record.server";
import { proposedRecord } from "./proposed-record.server";

export const loader = protectedLoader("records.confirm", async (guarded) => {
  const opened = await openRecordPage(guarded);
  const { record, kind } = opened;
  const acting = await actingBodyOf(guarded.ctx.db, guarded.actor);
  const pending = await pendingChange(guarded, record.id);
  mustBeAllowed(confirmRefusal(record, acting) === null && pending !== null);
  await noteHandling(guarded, opened);
  return {
    title: guarded.t("records:return.title", { kind: kindLabel(kind, guarded.lng) }),
    id: record.id,
    kind: kindLabel(kind, guarded.lng),
    ...(await readToReturn(guarded.url, pending, (waiting) => proposedRecord(guarded, opened, waiting))),
  };
});

export const action = protectedAction("records.confirm", returnSchema, async (guarded, { text, proposal }) => {
  const { record } = await openRecordPage(guarded);
  const returned = await returnRecord(guarded.ctx, record.id, text, proposal);
  return returned.ok ? ok(`/records/${record.id}`) : returned;
});

import { recordKindOf } from "#db/reference/record-kinds";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { isOwnHand } from "~/platform/actor";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { unwrapKey } from "~/platform/secrets.server";
import { actingBodyOf } from "../acting.server";
import { contentWarnings } from "../content.rules";
import { effectPersonOf } from "../effect-person.rules";
import { openNarrative } from "../narrative.server";
import { contentOfProposal } from "../proposal.server";
import { changedFields, openContentOf } from "../record-content.rules";
import {
  kindLabel,
  mustBeAllowed,
  noteHandling,
  openRecordPage,
  pendingChange,
  reasonLabel,
} from "../record-page.server";
import { confirmRefusal } from "../records.rules";
import { shownFields } from "../shown-fields";
import { confirmRecord } from "../use-cases/confirm-record.server";

export const loader = protectedLoader("records.confirm", async (guarded) => {
  const { ctx, actor, t, lng } = guarded;
  const opened = await openRecordPage(guarded);
  const { record, kind, person } = opened;
  mustBeAllowed(confirmRefusal(record, await actingBodyOf(ctx.db, actor)) === null);
  const pending = await pendingChange(guarded, record.id);
  await noteHandling(guarded, opened);
  const head = {
    id: record.id,
    version: record.version,
    kind: kindLabel(kind, lng),
    person: person.name,
    unit: person.unit_name,
  };
  if (!pending) return { title: head.kind, head, pending: null };
  const { proposal } = pending;
  const content = contentOfProposal(proposal, unwrapKey(person.person_key_wrapped));
  const before = { ...openContentOf(record), ...openNarrative(person.person_key_wrapped, record.narrativeCipher) };
  const changed = new Set<string>(proposal.act === "enter" ? [] : changedFields(before, content));
  const proposed = recordKindOf(content.kind) ?? kind;
  const old = new Map(shownFields(before, t, lng).map((one) => [one.field, one.value]));
  return {
    title: t("records:confirmation.title", { act: t(`records:propose.${proposal.act}`), kind: head.kind }),
    head,
    pending: {
      id: pending.id,
      isOwn: isOwnHand(actor, pending.submitted_by),
      submitted: t("records:confirmation.submitted", { name: pending.submitter_name }),
      at: pending.submitted_at,
      reason: proposal.reason && reasonLabel(proposal.reason.code, lng),
      reasonText: proposal.reason?.text ?? null,
      hasEvidence: proposal.evidenceFileId !== null,
      fields: shownFields(content, t, lng),
      changes: shownFields(content, t, lng)
        .filter(({ field }) => changed.has(field))
        .map(({ field, label, value }) => ({ label, before: old.get(field) ?? null, after: value })),
      warnings: contentWarnings(content, proposed, effectPersonOf([], person.political_status)).map(
        ({ field, code, params }) => `${t(`records:field.${field}`)}: ${t(`records:warning.${code}`, { ...params })}`,
      ),
    },
  };
});

export const action = protectedAction("records.confirm", signatureSchema, async (guarded, { proposal }) => {
  const { record } = await openRecordPage(guarded);
  const confirmed = await confirmRecord(guarded.ctx, record.id, proposal);
  return confirmed.ok ? ok(`/records/${record.id}`) : confirmed;
});

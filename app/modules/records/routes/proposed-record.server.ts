import { recordKindOf } from "#db/reference/record-kinds";
import { isOwnHand } from "~/platform/actor";
import type { Guarded } from "~/platform/guard.server";
import { unwrapKey } from "~/platform/secrets.server";
import { contentWarnings } from "../content.rules";
import { effectPersonOf } from "../effect-person.rules";
import { openNarrative } from "../narrative.server";
import { contentOfProposal } from "../proposal.server";
import { changedFields, openContentOf } from "../record-content.rules";
import { type OpenedRecord, type pendingChange, reasonLabel } from "../record-page.server";
import { shownFields } from "../shown-fields";

type Pending = NonNullable<Awaited<ReturnType<typeof pendingChange>>>;

/** What a colleague submitted of a record, for the page where it is confirmed and for that where it goes back. */
export function proposedRecord({ actor, t, lng }: Guarded, { record, kind, person }: OpenedRecord, pending: Pending) {
  const { proposal } = pending;
  const content = contentOfProposal(proposal, unwrapKey(person.person_key_wrapped));
  const before = { ...openContentOf(record), ...openNarrative(person.person_key_wrapped, record.narrativeCipher) };
  const changed = new Set<string>(proposal.act === "enter" ? [] : changedFields(before, content));
  const proposed = recordKindOf(content.kind) ?? kind;
  const old = new Map(shownFields(before, t, lng).map((one) => [one.field, one.value]));
  return {
    id: pending.id,
    recordId: record.id,
    act: t(`records:propose.${proposal.act}`),
    person: person.name,
    unit: person.unit_name,
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
      ({ field, code, params }) =>
        `${t(`records:field.${field}`)}${t("common:ui.colon")}${t(`records:warning.${code}`, { ...params })}`,
    ),
  };
}

export type ProposedRecord = ReturnType<typeof proposedRecord>;

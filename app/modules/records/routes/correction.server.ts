import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { changeForm, initialValues, mayBecome, withEvidence } from "../change-form.server";
import { furtherFields } from "../content.rules";
import { MAX_EVIDENCE_BYTES } from "../evidence.server";
import { kindChoices } from "../kind-choices.server";
import { openRecordPage, reasonChoices } from "../record-page.server";
import { isByHand } from "../records.rules";
import { correctionSchema } from "../records.schema";
import { typedContent } from "../typed-content.rules";
import { correctRecord } from "../use-cases/correct-record.server";

export const loader = protectedLoader("records.correct", async (guarded) => {
  const { t, lng } = guarded;
  const { head, content, kind } = await changeForm(guarded);
  return {
    title: t("records:correction.title"),
    head,
    values: initialValues(content),
    further: furtherFields(content, kind),
    kinds: kindChoices(t, lng, mayBecome(content.kind, isByHand)),
    reasons: reasonChoices("correct", lng),
  };
});

export const action = protectedUpload(
  "records.correct",
  { schema: correctionSchema, maxFileBytes: MAX_EVIDENCE_BYTES },
  async (guarded, value, files) => {
    const { record } = await openRecordPage(guarded);
    return withEvidence(guarded.ctx, files, (evidenceFileId) =>
      correctRecord(guarded.ctx, {
        recordId: record.id,
        readAt: value.version,
        content: { ...typedContent(value), datePrecision: record.datePrecision },
        reason: { code: value.reasonCode, text: value.reasonText },
        evidenceFileId,
      }),
    );
  },
);

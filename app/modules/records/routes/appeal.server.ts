import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { changeForm, withEvidence } from "../change-form.server";
import { MAX_EVIDENCE_BYTES } from "../evidence.server";
import { openRecordPage, reasonChoices } from "../record-page.server";
import { appealSchema } from "../records.schema";
import { APPEAL_STAGES } from "../records.types";
import { markAppeal } from "../use-cases/mark-appeal.server";

export const loader = protectedLoader("records.appeal", async (guarded) => {
  const { t, lng } = guarded;
  const { head } = await changeForm(guarded, { besideWaiting: true });
  const stages = APPEAL_STAGES.map((stage) => ({ value: stage, label: t(`records:appeal-stage.${stage}`) }));
  return { title: t("records:appeal.title"), head, stages, reasons: reasonChoices("appeal", lng) };
});

export const action = protectedUpload(
  "records.appeal",
  { schema: appealSchema, maxFileBytes: MAX_EVIDENCE_BYTES },
  async (guarded, value, files) => {
    const { record } = await openRecordPage(guarded);
    const { stage, on, documentNo } = value;
    return withEvidence(guarded.ctx, files, (evidenceFileId) =>
      markAppeal(guarded.ctx, {
        recordId: record.id,
        readAt: value.version,
        appeal: { stage, on, documentNo },
        reason: { code: value.reasonCode, text: value.reasonText },
        evidenceFileId,
      }),
    );
  },
);

import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { changeForm, withEvidence } from "../change-form.server";
import { MAX_EVIDENCE_BYTES } from "../evidence.server";
import { openRecordPage, reasonChoices } from "../record-page.server";
import { voidingSchema } from "../records.schema";
import { voidRecord } from "../use-cases/void-record.server";

export const loader = protectedLoader("records.void", async (guarded) => {
  const { head } = await changeForm(guarded);
  return { title: guarded.t("records:voiding.title"), head, reasons: reasonChoices("void", guarded.lng) };
});

export const action = protectedUpload(
  "records.void",
  { schema: voidingSchema, maxFileBytes: MAX_EVIDENCE_BYTES },
  async (guarded, value, files) => {
    const { record } = await openRecordPage(guarded);
    return withEvidence(guarded.ctx, files, (evidenceFileId) =>
      voidRecord(guarded.ctx, {
        recordId: record.id,
        readAt: value.version,
        reason: { code: value.reasonCode, text: value.reasonText },
        evidenceFileId,
      }),
    );
  },
);

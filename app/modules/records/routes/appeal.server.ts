import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { changeForm } from "../change-form.server";
import { openRecordPage } from "../record-page.server";
import { appealSchema } from "../records.schema";
import { APPEAL_STAGES } from "../records.types";
import { markAppeal } from "../use-cases/mark-appeal.server";

export const loader = protectedLoader("records.appeal", async (guarded) => {
  const { head } = await changeForm(guarded);
  const stages = APPEAL_STAGES.map((stage) => ({ value: stage, label: guarded.t(`records:appeal-stage.${stage}`) }));
  return { title: guarded.t("records:appeal.title"), head, stages };
});

export const action = protectedAction("records.appeal", appealSchema, async (guarded, value) => {
  const { record } = await openRecordPage(guarded);
  const { stage, on, documentNo } = value;
  const marked = await markAppeal(guarded.ctx, {
    recordId: record.id,
    readAt: value.version,
    appeal: { stage, on, documentNo },
  });
  return marked.ok ? ok(`/records/${marked.value}`) : marked;
});

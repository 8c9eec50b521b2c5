import { civilDayOf } from "~/platform/clock";
import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { changeForm, withEvidence } from "../change-form.server";
import { effectPersonOf } from "../effect-person.rules";
import { MAX_EVIDENCE_BYTES } from "../evidence.server";
import { mustBeAllowed, openRecordPage, reasonChoices } from "../record-page.server";
import * as recordPeople from "../record-people.queries.server";
import { liftingSchema } from "../records.schema";
import { liftSanction } from "../use-cases/lift-sanction.server";
import { readRecords } from "../visible-records.server";

export const loader = protectedLoader("records.lift", async (guarded) => {
  const { ctx, t, lng } = guarded;
  const { head, record, kind, person } = await changeForm(guarded);
  mustBeAllowed(kind.effect.type === "period");
  const services = await recordPeople.servicesOfPersons(ctx.db, [person.id]);
  const asOf = civilDayOf(ctx.now);
  const { records } = readRecords([record], effectPersonOf(services, person.political_status), asOf);
  return {
    title: t("records:lifting.title"),
    head,
    reasons: reasonChoices("lift", lng),
    lapsesOn: kind.regime === null ? null : (records[0]?.effect.until ?? null),
  };
});

export const action = protectedUpload(
  "records.lift",
  { schema: liftingSchema, maxFileBytes: MAX_EVIDENCE_BYTES },
  async (guarded, value, files) => {
    const { record } = await openRecordPage(guarded);
    return withEvidence(guarded.ctx, files, (evidenceFileId) =>
      liftSanction(guarded.ctx, {
        recordId: record.id,
        readAt: value.version,
        liftedOn: value.liftedOn,
        documentNo: value.documentNo,
        reason: { code: value.reasonCode, text: value.reasonText },
        evidenceFileId,
      }),
    );
  },
);

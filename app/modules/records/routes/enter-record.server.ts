import { findByNumber } from "~/modules/people/use-cases/find-by-number.server";
import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { no, ok } from "~/platform/result";
import { actingBodyOf } from "../acting.server";
import { MAX_EVIDENCE_BYTES, takeEvidence } from "../evidence.server";
import { kindChoices } from "../kind-choices.server";
import { isByHand } from "../records.rules";
import { entrySchema } from "../records.schema";
import { typedContent } from "../typed-content.rules";
import { enterRecord } from "../use-cases/enter-record.server";

export const loader = protectedLoader("records.enter", async ({ ctx, actor, lng, t }) => {
  const acting = await actingBodyOf(ctx.db, actor);
  return { title: t("records:enter.title"), body: acting.names[0] ?? "", kinds: kindChoices(t, lng, isByHand) };
});

export const action = protectedUpload(
  "records.enter",
  { schema: entrySchema, maxFileBytes: MAX_EVIDENCE_BYTES },
  async ({ ctx }, value, files) => {
    // Whoever is out of scope is not there, exactly like nobody.
    const person = await findByNumber(ctx, value.idNumber, { caseId: null, ground: "case-handling" });
    if (!person.ok) {
      if (person.refusal.status === 422) return person;
      return no("records:refusal.person-missing", { path: "idNumber", status: 422 });
    }
    const evidence = await takeEvidence(ctx, files, { isNeeded: false });
    if (!evidence.ok) return evidence;
    const entered = await enterRecord(ctx, {
      personId: person.value.id,
      content: typedContent(value),
      evidenceFileId: evidence.value?.id ?? null,
    });
    return entered.ok ? ok(`/records/${entered.value}`) : entered;
  },
);

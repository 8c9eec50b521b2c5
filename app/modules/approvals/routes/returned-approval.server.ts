import { notFound, protectedLoader } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { lineOf, seeLines } from "~/platform/tasks.server";
import { returnedTo } from "../approvals.queries.server";
import { RETURNED_APPROVAL } from "../approvals.types";
import { subjectAddress } from "../subject-address";

/** Only to the account that submitted, and while its rights and scope still reach the thing. Whoever has read it has been told. */
export const loader = protectedLoader("signed-in", async ({ ctx, actor, params, t, lng }) => {
  const id = params.id ?? "";
  const returned = await returnedTo(ctx.db, id, actor.accountId);
  const line = returned && (await lineOf(ctx, { type: RETURNED_APPROVAL, id }, lng));
  if (!returned || !line) throw notFound();
  const subject = { type: returned.subject_type, id: returned.subject_id };
  await recordRead(ctx, {
    name: "read-return",
    subjectType: "approval",
    subjectIds: [id],
    ...(subject.type === "person" ? { personId: subject.id } : {}),
  });
  await seeLines(ctx, { type: RETURNED_APPROVAL, id });
  return {
    title: t(line.key, line.params),
    submittedAt: returned.submitted_at,
    by: returned.decider_name ?? "",
    at: returned.decided_at ?? returned.submitted_at,
    text: returned.decision_text ?? "",
    subject: subjectAddress(subject),
  };
});

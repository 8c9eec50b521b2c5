import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { readToReturn } from "~/modules/approvals/read-proposal.server";
import { returnCalendar } from "~/modules/approvals/use-cases/change-calendar.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { CHANGE_CALENDAR, calendarSubject } from "../calendar-change.types";
import { returnReasonSchema } from "../reference.schema";
import { proposedCalendar } from "./proposed-change.server";
import { yearToChange } from "./year-of.server";

export const loader = protectedLoader("reference.confirm", async (guarded) => {
  const { ctx, actor, params, url, t } = guarded;
  const year = yearToChange(actor, params);
  const pending = await pendingApproval(ctx.db, CHANGE_CALENDAR, calendarSubject(year));
  const read = await readToReturn(url, pending, (waiting) => proposedCalendar(guarded, year, waiting));
  return { title: t("reference:calendar-return.title", { year }), year, ...read };
});

const returnedSchema = signatureSchema.extend(returnReasonSchema.shape);

export const action = protectedAction(
  "reference.confirm",
  returnedSchema,
  async ({ ctx, actor, params }, { text, proposal }) => {
    const result = await returnCalendar(ctx, { year: yearToChange(actor, params), text, seen: proposal });
    return result.ok ? ok("/calendar") : result;
  },
);

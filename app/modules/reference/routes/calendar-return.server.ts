import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { readProposal } from "~/modules/approvals/read-proposal.server";
import { returnCalendar } from "~/modules/approvals/use-cases/change-calendar.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { CHANGE_CALENDAR, calendarSubject } from "../calendar-change.types";
import { returnReasonSchema } from "../reference.schema";
import { yearToChange } from "./year-of.server";

export const loader = protectedLoader("reference.confirm", async ({ ctx, actor, params, url, t }) => {
  const year = yearToChange(actor, params);
  const pending = await pendingApproval(ctx.db, CHANGE_CALENDAR, calendarSubject(year));
  return { title: t("reference:calendar-return.title", { year }), year, proposal: readProposal(url, pending) };
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

import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { decideComplaintSchema } from "../agencies.schema";
import { complaintsOf } from "../supervision.queries.server";
import { decideComplaint } from "../use-cases/receive-complaint.server";
import { actPage, agencyOfAct } from "./act-page.server";

export const loader = protectedLoader("agencies.complaints", async (guarded) => {
  const agency = await agencyOfAct(guarded);
  const { ctx, params, t } = guarded;
  const complaint = (await complaintsOf(ctx.db, agency.id)).find(({ id }) => id === params.complaintId);
  if (!complaint) throw notFound();
  const choices = ["upheld", "dismissed"].map((value) => ({ value, label: t(`agencies:complaint-state.${value}`) }));
  const fields = [
    { name: "result", kind: "select", choices },
    { name: "decision", kind: "area" },
    { name: "decidedOn", kind: "date" },
  ] as const;
  const page = actPage(guarded, "decide-complaint", `/agencies/${agency.id}`, [...fields], agency.name);
  const { no, receivedOn, complainant, content, state } = complaint;
  return { ...page, complaint: { no, receivedOn, complainant, content, state } };
});

export const action = protectedAction("agencies.complaints", decideComplaintSchema, async ({ ctx, params }, form) => {
  const result = await decideComplaint(ctx, { complaintId: params.complaintId ?? "", ...form });
  return result.ok ? ok(`/agencies/${params.id}`) : result;
});

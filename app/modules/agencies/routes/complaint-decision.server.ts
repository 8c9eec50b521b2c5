import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { decisionFormSchema } from "../supervision.schema";
import { decideComplaint } from "../use-cases/receive-complaint.server";
import { actPage, complaintOfAct } from "./act-page.server";

export const loader = protectedLoader("agencies.complaints", async (guarded) => {
  const { agency, complaint } = await complaintOfAct(guarded);
  const choices = ["upheld", "dismissed"].map((value) => ({
    value,
    label: guarded.t(`agencies:complaint-state.${value}`),
  }));
  const fields = [
    { name: "result", kind: "select", choices },
    { name: "decision", kind: "area" },
    { name: "decidedOn", kind: "date" },
  ] as const;
  return { ...actPage(guarded, "decide-complaint", complaint.at, [...fields], agency.name), complaint };
});

export const action = protectedAction("agencies.complaints", decisionFormSchema, async ({ ctx, params }, form) => {
  const result = await decideComplaint(ctx, { complaintId: params.complaintId ?? "", ...form });
  return result.ok ? ok(`/agencies/${params.id}`) : result;
});

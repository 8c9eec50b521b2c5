import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { complaintSchema } from "../supervision.schema";
import { receiveComplaint } from "../use-cases/receive-complaint.server";
import { actPage, agencyOfAct } from "./act-page.server";

export const loader = protectedLoader("agencies.complaints", async (guarded) => {
  const agency = await agencyOfAct(guarded);

  return actPage(
    guarded,
    "receive-complaint",
    `/agencies/${agency.id}`,
    [
      { name: "receivedOn", kind: "date" },
      { name: "complainant", kind: "text" },
      { name: "reportNo", kind: "text", optional: true, help: true },
      { name: "content", kind: "area" },
    ],
    agency.name,
  );
});

export const action = protectedAction("agencies.complaints", complaintSchema, async ({ ctx, params }, form) => {
  const agencyId = params.id ?? "";
  const result = await receiveComplaint(ctx, { agencyId, ...form });
  return result.ok ? ok(`/agencies/${agencyId}`) : result;
});

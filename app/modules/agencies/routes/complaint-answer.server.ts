import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { answerComplaintSchema } from "../supervision.schema";
import { answerComplaint } from "../use-cases/answer-complaint.server";
import { actPage, complaintOfAct } from "./act-page.server";

export const loader = protectedLoader("agencies.file", async (guarded) => {
  const { complaint } = await complaintOfAct(guarded);
  const fields = [
    { name: "answer", kind: "area" },
    { name: "file", kind: "file", optional: true },
  ] as const;
  return { ...actPage(guarded, "answer-complaint", complaint.at, fields, complaint.no), complaint };
});

export const action = protectedUpload(
  "agencies.file",
  { schema: answerComplaintSchema, maxFileBytes: 20 * 1024 * 1024 },
  async (guarded, { answer }, files) => {
    const { complaint } = await complaintOfAct(guarded);
    const paper = files.find((one) => one.field === "file") ?? null;
    const result = await answerComplaint(guarded.ctx, { complaintId: complaint.id, answer, paper });
    return result.ok ? ok(complaint.at) : result;
  },
);

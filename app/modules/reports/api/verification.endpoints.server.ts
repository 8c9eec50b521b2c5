import { z } from "zod";
import { type ApiReply, type Endpoint, endpoint } from "~/platform/api/endpoint";
import { civilDayOf } from "~/platform/clock";
import { no, type Refusal } from "~/platform/result";
import { readReportNumber } from "../report-number.rules";
import { NOT_CHECKED } from "../verification.rules";
import { type Verification, verifyByDigest, verifyByNumber } from "../verification.server";
import { noteMiss, secondsToWait } from "../verification-limit.server";
import { day, verificationShape } from "./shapes";

const errors = ["asked-too-often"];

/** Anyone may ask; who finds nothing too often waits. */
async function answered(
  address: string | null,
  ask: () => Promise<Verification | null>,
): Promise<ApiReply | { refusal: Refusal }> {
  const wait = await secondsToWait(address);
  if (wait > 0) return no("reports:refusal.asked-too-often", { status: 429, params: { seconds: wait } });
  const found = await ask();
  if (!found) await noteMiss(address);
  return { body: found ?? NOT_ON_FILE };
}

const NOT_ON_FILE = { result: "not-on-file", notChecked: NOT_CHECKED };

export const verificationEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "get",
    path: "/api/v1/reports/{no}/verification",
    operationId: "verifyReportByNumber",
    tag: "reports",
    summary: "Whether a report is on file under this number and how it stands on a day",
    permission: "public",
    params: z.object({ no: z.string().min(1).max(60) }),
    query: z.object({ on: day.optional() }),
    responses: { 200: { description: "On file or not, and what was not checked", schema: verificationShape } },
    errors,
    async handler({ ctx, params, query }) {
      const read = readReportNumber(params.no);
      const days = { today: civilDayOf(ctx.now), on: query.on ?? null };
      // What cannot be a number is on file nowhere: the answer says so, and why.
      const reply = await answered(ctx.origin.address, async () =>
        read.ok ? verifyByNumber(ctx.db, read.no, days) : null,
      );
      if ("refusal" in reply || read.ok) return reply;
      return { body: { ...NOT_ON_FILE, reason: read.code } };
    },
  }),
  endpoint({
    method: "post",
    path: "/api/v1/reports/verification",
    operationId: "verifyReportByDigest",
    tag: "reports",
    summary: "Whether a PDF of these bytes is on file; only its SHA-256 is sent",
    permission: "public",
    body: z.object({
      sha256: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[0-9a-f]{64}$/),
      on: day.optional(),
    }),
    responses: { 200: { description: "On file or not, and what was not checked", schema: verificationShape } },
    errors,
    async handler({ ctx, body }) {
      const days = { today: civilDayOf(ctx.now), on: body.on ?? null };
      return answered(ctx.origin.address, () => verifyByDigest(ctx.db, body.sha256, days));
    },
  }),
];

import { z } from "zod";
import type { Case } from "./cases";
import type { Answered, Sent } from "./send";

const MOST_MS = 10_000;

/** What is wrong with an answer, whatever was asked; null where nothing is. */
export function complaintAbout(asked: Case, sent: Sent, answered: Answered, codes: readonly string[]): string | null {
  const { status, type, text, ms } = answered;
  if (status === 0) return `cut off: ${text}`;
  if (status >= 500) return "an error of the product's own";
  if (ms > MOST_MS) return `answered after ${Math.round(ms)} ms`;
  if (status < 400) return statusComplaint(asked, sent, status);
  // Said by the server itself before the request reaches the product: its head is larger than any it reads.
  if (status === 431 || sent.method === "HEAD") return null;
  if (!type.startsWith("application/problem+json")) return `a refusal as ${type || "nothing"}`;
  const read = problem.safeParse(JSON.parse(text));
  if (!read.success) return `no problem: ${read.error.message}`;
  if (read.data.status !== status) return "a problem of another status";
  return codes.includes(read.data.code) ? null : `the code ${read.data.code} is not described`;
}

const problem = z.object({
  type: z.string(),
  title: z.string().min(1),
  status: z.number(),
  code: z.string(),
  detail: z.string().min(1),
  requestId: z.string().min(1),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string().min(1) })),
});

function statusComplaint({ operation }: Case, { method, headers }: Sent, status: number): string | null {
  if (status === 304 && headers["If-None-Match"] !== undefined) return null;
  return method !== operation.method || operation.statuses.includes(status) ? null : `${status} is not described`;
}

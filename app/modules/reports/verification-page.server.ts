import type { LoaderFunctionArgs } from "@remix-run/node";
import { isCivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { languageOf, translator } from "~/platform/messages.server";
import { readReportNumber } from "./report-number.rules";
import { NOT_CHECKED } from "./verification.rules";
import { type Verification, verifyByDigest, verifyByNumber } from "./verification.server";
import { noteMiss, secondsToWait } from "./verification-limit.server";

/** What a verification page shows: an answer, or why there is none. */
export interface VerificationPage {
  title: string;
  /** As typed. */
  no: string;
  on: string;
  sha256: string;
  reason: string | null;
  answer: Verification | null;
  notChecked: readonly string[];
}

/**
 * Answers for the public pages, the same as the API gives. @throws Response 429 with Retry-After where an address found nothing
 * too often
 */
export async function verificationPage(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  typedNo: string | null,
): Promise<VerificationPage> {
  const wait = await secondsToWait(context.address);
  if (wait > 0) throw new Response(null, { status: 429, headers: { "Retry-After": String(wait) } });
  const { searchParams } = new URL(request.url);
  const [on, sha256] = [searchParams.get("on")?.trim() ?? "", searchParams.get("sha256")?.trim().toLowerCase() ?? ""];
  const isDigest = /^[0-9a-f]{64}$/.test(sha256);
  const days = { today: civilDayOf(context.now), on: isCivilDate(on) ? on : null };
  const read = typedNo === null ? null : readReportNumber(typedNo);
  const asked = { ...days, ...(isDigest ? { sha256 } : {}) };
  const answer = read?.ok
    ? await verifyByNumber(context.db, read.no, asked)
    : read === null && isDigest
      ? await verifyByDigest(context.db, sha256, days)
      : null;
  if (!answer) await noteMiss(context.address);
  return {
    title: translator(languageOf(request))("reports:verify.title"),
    no: read?.ok ? read.no : (typedNo ?? "").slice(0, 60),
    on: days.on ?? "",
    sha256: isDigest ? sha256 : "",
    reason: read && !read.ok ? read.code : null,
    answer,
    notChecked: NOT_CHECKED,
  };
}

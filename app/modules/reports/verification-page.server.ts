import type { LoaderFunctionArgs } from "@remix-run/node";
import { type CivilDate, isCivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { languageOf, translator } from "~/platform/messages.server";
import { typedDate } from "~/platform/typed-date";
import { readReportNumber } from "./report-number.rules";
import { NOT_CHECKED } from "./verification.rules";
import { type Verification, verifyByDigest, verifyByNumber } from "./verification.server";
import { noteMiss, secondsToWait } from "./verification-limit.server";

/** What a verification page shows: an answer, or why there is none. */
export interface VerificationPage {
  title: string;
  /** As typed. */
  no: string;
  /** The day asked for, empty for today; as typed where it cannot be read. */
  on: string;
  isOnUnreadable: boolean;
  sha256: string;
  /** Whether anything was held against the register: without a number and a digest nothing was, and nothing may be said of it. */
  isAsked: boolean;
  reason: string | null;
  answer: Verification | null;
  notChecked: readonly string[];
}

/** The beginning of what was typed, never half a character: half of one has no place in an address. */
export const beginningOf = (text: string, max: number): string => [...text].slice(0, max).join("");

/** A day as typed: null where none was, false where what was typed is no day. */
export function readOn(searchParams: URLSearchParams): { typed: string; on: CivilDate | null | false } {
  const typed = beginningOf(searchParams.get("on")?.trim() ?? "", 40);
  const day = typedDate(typed);
  return { typed, on: typed === "" ? null : isCivilDate(day) ? day : false };
}

/**
 * Answers for the public pages, the same as the API gives. @throws Response 429 with Retry-After where an address found nothing
 * too often. Asked for what is no day, nothing is answered: a status of today in its place would mislead.
 */
export async function verificationPage(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  typedNo: string | null,
): Promise<VerificationPage> {
  const wait = await secondsToWait(context.address);
  if (wait > 0) throw new Response(null, { status: 429, headers: { "Retry-After": String(wait) } });
  const { searchParams } = new URL(request.url);
  const sha256 = searchParams.get("sha256")?.trim().toLowerCase() ?? "";
  const { typed, on } = readOn(searchParams);
  const isDigest = /^[0-9a-f]{64}$/.test(sha256);
  const read = typedNo === null ? null : readReportNumber(typedNo);
  const page = {
    title: translator(languageOf(request))("reports:verify.answer-title"),
    no: read?.ok ? read.no : beginningOf(typedNo ?? "", 60),
    on: on || typed,
    isOnUnreadable: on === false,
    sha256: isDigest ? sha256 : "",
    isAsked: read !== null || isDigest,
    reason: read && !read.ok ? read.code : null,
    notChecked: NOT_CHECKED,
  };
  if (on === false || !page.isAsked) return { ...page, answer: null };
  const days = { today: civilDayOf(context.now), on };
  const asked = { ...days, ...(isDigest ? { sha256 } : {}) };
  const answer = read?.ok
    ? await verifyByNumber(context.db, read.no, asked)
    : read === null && isDigest
      ? await verifyByDigest(context.db, sha256, days)
      : null;
  if (!answer) await noteMiss(context.address);
  return { ...page, answer, ...(answer ? { notChecked: answer.notChecked } : {}) };
}

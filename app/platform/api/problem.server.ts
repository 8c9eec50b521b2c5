import type { Response } from "express";
import type { Language } from "../i18n";
import { sentenceOf, translator } from "../messages.server";
import type { Refusal } from "../result";

/** Codes any endpoint may answer with; the rest are listed by each endpoint. */
export const COMMON_PROBLEMS = {
  "bad-request": 400,
  "invalid-input": 400,
  "invalid-cursor": 400,
  "number-in-address": 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "not-acceptable": 406,
  "already-done": 409,
  "version-stale": 412,
  "too-large": 413,
  "unsupported-media-type": 415,
  "state-secret": 422,
  "idempotency-key-reused": 422,
  "if-match-missing": 428,
  "too-many-requests": 429,
  "internal-error": 500,
  unavailable: 503,
} as const;

export type CommonProblem = keyof typeof COMMON_PROBLEMS;

export interface ProblemDetail {
  path: string;
  code: string;
  message: string;
}

/** Answers `application/problem+json` (RFC 9457) with our `code`, the request id and the single errors. */
export function sendProblem(
  res: Response,
  {
    code,
    status,
    lng,
    detail,
    errors = [],
  }: { code: string; status: number; lng: Language; detail?: string; errors?: ProblemDetail[] },
): void {
  const t = translator(lng);
  const title = code in COMMON_PROBLEMS ? t(`common:api-problem.${code}`) : (detail ?? code);
  res
    .status(status)
    .type("application/problem+json")
    .set("Content-Language", lng)
    .send(
      JSON.stringify({
        type: `urn:xinheng:problem:${code}`,
        title,
        status,
        code,
        detail: detail ?? title,
        requestId: res.locals.requestId as string,
        errors,
      }),
    );
}

export function sendCommon(
  res: Response,
  code: CommonProblem,
  lng: Language,
  more: { detail?: string; errors?: ProblemDetail[] } = {},
): void {
  sendProblem(res, { code, status: COMMON_PROBLEMS[code], lng, ...more });
}

export function sendRefusal(res: Response, refusal: Refusal, lng: Language): void {
  const errors = (refusal.errors ?? []).map((item) => ({
    path: item.path ?? "",
    code: item.code,
    message: sentenceOf(item, lng),
  }));
  if (refusal.status === 429) res.set("Retry-After", String(refusal.params?.seconds ?? 1));
  if (refusal.path) errors.unshift({ path: refusal.path, code: refusal.code, message: sentenceOf(refusal, lng) });
  sendProblem(res, {
    code: refusal.code,
    status: refusal.status ?? 409,
    lng,
    detail: sentenceOf(refusal, lng),
    errors,
  });
}

import { z } from "zod";
import type { Result } from "~/platform/result";

export const CASES = "/api/v1/vetting-cases";
export const CASE = `${CASES}/{id}`;
export const CANDIDATE = `${CASE}/candidates/{no}`;

/** What an act answers with: where the case stands now. */
export const done = z.object({ id: z.string(), state: z.string(), version: z.number().int() });

export const etag = (revision: number) => ({ ETag: `"${revision}"` });

export function reply(id: string, result: Result<number>, state: string) {
  if (!result.ok) return { refusal: result.refusal };
  return { body: { id, state, version: result.value }, headers: etag(result.value) };
}

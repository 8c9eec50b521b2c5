import type { Ctx } from "~/platform/process.server";
import { no, type Refusal, type Result } from "~/platform/result";
import type { LodgeProblem } from "./lodge.rules";
import { dropFile } from "./report-file.server";

/** Runs what keeps a PDF; refused, doubled by another at the same moment or broken off, the PDF goes again. */
export async function keepingFile<T>(ctx: Ctx, fileId: string, run: () => Promise<Result<T>>): Promise<Result<T>> {
  let result: Result<T> | null = null;
  try {
    result = await run();
  } catch (error) {
    result = duplicateRefusal(error);
    if (!result) throw error;
  } finally {
    if (!result?.ok) await dropFile(ctx, fileId);
  }
  return result;
}

/** One refusal with every problem at its field: 409 where it exists already, else 422. */
export function problemsRefusal(problems: readonly LodgeProblem[]): Refusal {
  const all = problems.map(({ field, code, params }) => ({
    code,
    key: `reports:refusal.${code}`,
    params,
    path: field,
  }));
  const [first, ...rest] = all;
  const isDouble = ["already-lodged", "own-number-taken", "number-used"].includes(first!.code);
  return { ...first!, status: isDouble ? 409 : 422, errors: rest };
}

/** The constraints of the database, told as refusals: two submissions at the same moment. */
function duplicateRefusal(error: unknown): { readonly ok: false; readonly refusal: Refusal } | null {
  const { errno, sqlMessage = "" } = error as { errno?: number; sqlMessage?: string };
  if (errno !== 1062) return null;
  if (sqlMessage.includes("natural_unique")) return no("reports:refusal.already-lodged-now", { path: "issuedOn" });
  if (sqlMessage.includes("own_no_unique")) return no("reports:refusal.own-number-taken", { path: "ownNo" });
  if (sqlMessage.includes("file_unique")) return no("reports:refusal.file-known-now", { path: "file" });
  if (sqlMessage.includes("no_unique") || sqlMessage.includes("report_unique"))
    return no("reports:refusal.number-used", { path: "no" });
  return null;
}

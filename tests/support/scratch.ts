import { mkdirSync } from "node:fs";
import path from "node:path";
import { newId } from "~/platform/id";

/** Where tests put files of a moment; emptied when the next run begins. */
export const SCRATCH = path.resolve(process.env.XINHENG_TEST_HOME ?? ".data-test", "scratch");

/** A path that nothing has yet: `scratchFile(".csv")`. */
export function scratchFile(ending = ""): string {
  mkdirSync(SCRATCH, { recursive: true });
  return path.join(SCRATCH, `${newId()}${ending}`);
}

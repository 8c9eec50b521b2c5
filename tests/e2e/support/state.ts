import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Home of the product under test, apart from everything else. */
export const HOME = path.resolve(process.env.XINHENG_E2E_HOME ?? ".data-e2e");

/** What the set-up tells the tests. */
export interface State {
  url: string;
  /** Things made before the tests, by what they are: `answeredCase`, `person`. */
  ids: Record<string, string>;
  /** The cookies of each demo account, signed in once for all tests, by user name. */
  sessions: Record<string, string>;
}

export function saveState(state: State): void {
  writeFileSync(path.join(HOME, "e2e.json"), JSON.stringify(state));
}

export function readState(): State {
  return JSON.parse(readFileSync(path.join(HOME, "e2e.json"), "utf8")) as State;
}

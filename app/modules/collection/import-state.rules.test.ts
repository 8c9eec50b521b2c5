import { describe, expect, it } from "vitest";
import { IMPORT_STATES, type ImportState } from "./collection.types";
import { cancelRefusal, commitRefusal, mappingRefusal } from "./import-state.rules";

const codes = (decide: (state: ImportState) => { code: string } | null) =>
  Object.fromEntries(IMPORT_STATES.map((state) => [state, decide(state)?.code ?? "may"]));

describe("what may be done with an import", () => {
  it("commits what another staged", () => {
    expect(codes((state) => commitRefusal({ state, stagedBy: "a", taken: 1 }, ["b"]))).toEqual({
      queued: "not-staged",
      reading: "not-staged",
      staged: "may",
      committing: "already-committed",
      committed: "already-committed",
      refused: "not-staged",
      cancelled: "not-staged",
      withdrawn: "not-staged",
      failed: "not-staged",
    });
    expect(commitRefusal({ state: "staged", stagedBy: "a", taken: 1 }, ["b", "a"])?.code).toBe("same-account");
    expect(commitRefusal({ state: "staged", stagedBy: "a", taken: 0 }, ["b"])?.code).toBe("nothing-accepted");
  });

  it("cancels until the commit has begun", () => {
    const may = Object.entries(codes((state) => cancelRefusal({ state, stagedBy: "a" }))).filter(
      ([, code]) => code === "may",
    );
    expect(may.map(([state]) => state)).toEqual(["queued", "reading", "staged", "refused"]);
  });

  it("corrects the columns of what is staged or refused, while the file is kept", () => {
    const may = Object.entries(codes((state) => mappingRefusal({ state, stagedBy: "a", hasFile: true }, "a"))).filter(
      ([, code]) => code === "may",
    );
    expect(may.map(([state]) => state)).toEqual(["staged", "refused"]);
    expect(mappingRefusal({ state: "refused", stagedBy: "a", hasFile: false }, "a")?.code).toBe("file-not-kept");
    expect(mappingRefusal({ state: "staged", stagedBy: "a", hasFile: true }, "b")?.code).toBe("not-the-stager");
  });
});

import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it("modules and layers look downwards only", () => {
  const args = ["depcruise", "--config", ".dependency-cruiser.cjs", "app", "db", "--output-type", "err"];
  const { stdout, status } = spawnSync("npx", args, { encoding: "utf8" });
  expect(stdout).toContain("no dependency violations found");
  expect(status).toBe(0);
});

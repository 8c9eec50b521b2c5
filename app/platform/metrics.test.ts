import { expect, test } from "vitest";
import { metrics, timed } from "./metrics.server";

test("what a watched work took is told by its name, also where it failed", async () => {
  expect(await timed("trial", async () => 7)).toBe(7);
  await expect(timed("trial", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  const { text } = await metrics();
  expect(text).toContain('xinheng_work_seconds_count{work="trial"} 2');
});

import { expect, it } from "vitest";
import { purposeRefusal } from "./purpose-change.rules";

const known = { signOffLevels: 1, replyWorkingDays: 3 } as const;

it.each([
  ["another number of signatures", { signOffLevels: 2, replyWorkingDays: 3 }, null],
  ["other days", { signOffLevels: 1, replyWorkingDays: 5 }, null],
  ["nothing else", { signOffLevels: 1, replyWorkingDays: 3 }, "nothing-changed"],
] as const)("%s", (_what, proposed, code) => {
  expect(purposeRefusal(known, proposed)?.code ?? null).toBe(code);
});

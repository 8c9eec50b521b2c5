import { expect, it } from "vitest";
import { stateRefusal } from "./webhook.rules";

it.each([
  ["pause", "active", null],
  ["pause", "paused", "not-active"],
  ["pause", "stopped", "not-active"],
  ["resume", "active", "is-active"],
  ["resume", "paused", null],
  ["resume", "stopped", null],
] as const)("%s of one that is %s: %s", (act, state, code) => {
  expect(stateRefusal(act, state)?.code ?? null).toBe(code);
});

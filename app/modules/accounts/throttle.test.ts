import { expect, it } from "vitest";
import { noteFailure, noteSuccess, secondsToWait } from "./throttle.server";

it("lets 200 officers behind one proxy err once and sign in", async () => {
  const proxy = "192.0.2.1";
  for (let officer = 0; officer < 200; officer++) await noteFailure(`officer-${officer}`, proxy);
  for (let officer = 0; officer < 200; officer++) expect(await secondsToWait(`officer-${officer}`, proxy)).toBe(0);
});

it("brakes guessing at one account, and only from where it is guessed", async () => {
  for (let guess = 0; guess < 5; guess++) await noteFailure("victim", "192.0.2.2");
  expect(await secondsToWait("victim", "192.0.2.2")).toBeGreaterThan(0);
  expect(await secondsToWait("VICTIM", "192.0.2.2")).toBeGreaterThan(0);
  expect(await secondsToWait("victim", "192.0.2.3")).toBe(0);
  await noteSuccess("victim", "192.0.2.2");
  expect(await secondsToWait("victim", "192.0.2.2")).toBe(0);
});

it("brakes an account that is guessed at from very many places, but not its owner elsewhere", async () => {
  for (let place = 0; place < 101; place++) await noteFailure("target", `10.0.0.${place}`);
  expect(await secondsToWait("target", "10.0.0.1")).toBeGreaterThan(0);
  expect(await secondsToWait("target", "10.9.9.9")).toBe(0);
});

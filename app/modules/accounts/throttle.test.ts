import { expect, it } from "vitest";
import { noteSuccess, noteTry, secondsToWait } from "./throttle.server";

const at = (username: string, address: string, browser: string | null = null) => ({ username, address, browser });

async function fail(times: number, attempt: ReturnType<typeof at>): Promise<void> {
  for (let each = 0; each < times; each++) await noteTry(attempt);
}

it("lets 200 officers behind one proxy err twice each and sign in", async () => {
  const proxy = "192.0.2.1";
  for (let officer = 0; officer < 200; officer++) await fail(2, at(`officer-${officer}`, proxy));
  for (let officer = 0; officer < 200; officer++) expect(await secondsToWait(at(`officer-${officer}`, proxy))).toBe(0);
});

it("lets nobody lock the others behind the same proxy out, however often they fail", async () => {
  const proxy = "192.0.2.4";
  for (let guess = 0; guess < 2_000; guess++) await noteTry(at(`guessed-${guess % 700}`, proxy));
  expect(await secondsToWait(at("officer", proxy))).toBe(0);
});

it("gives an address that fails a thousand times fewer tries an account", async () => {
  const proxy = "192.0.2.5";
  await fail(4, at("first", proxy));
  expect(await secondsToWait(at("first", proxy))).toBe(0);
  for (let guess = 0; guess < 1_000; guess++) await noteTry(at(`name-${guess}`, proxy));
  expect(await secondsToWait(at("first", proxy))).toBeGreaterThan(900);
  await noteSuccess(at("first", proxy));
  expect(await secondsToWait(at("first", proxy))).toBe(0);
});

it("brakes guessing at one account, and only from where it is guessed", async () => {
  await fail(5, at("victim", "192.0.2.2"));
  expect(await secondsToWait(at("victim", "192.0.2.2"))).toBeGreaterThan(0);
  expect(await secondsToWait(at("VICTIM", "192.0.2.2"))).toBeGreaterThan(0);
  expect(await secondsToWait(at("victim", "192.0.2.3"))).toBe(0);
  await noteSuccess(at("victim", "192.0.2.2"));
  expect(await secondsToWait(at("victim", "192.0.2.2"))).toBe(0);
});

it("never lets guessing from the same address keep somebody from their own desk, and brakes that desk by itself", async () => {
  await fail(9, at("colleague", "192.0.2.6"));
  expect(await secondsToWait(at("colleague", "192.0.2.6"))).toBeGreaterThan(0);
  expect(await secondsToWait(at("colleague", "192.0.2.6", "own-desk"))).toBe(0);
  await fail(5, at("colleague", "192.0.2.6", "own-desk"));
  expect(await secondsToWait(at("colleague", "192.0.2.6", "own-desk"))).toBeGreaterThan(0);
});

it("brakes an account that is guessed at from very many places, but not its owner elsewhere", async () => {
  for (let place = 0; place < 101; place++) await noteTry(at("target", `10.0.0.${place}`));
  expect(await secondsToWait(at("target", "10.0.0.1"))).toBeGreaterThan(0);
  expect(await secondsToWait(at("target", "10.9.9.9"))).toBe(0);
});

it("brakes whoever guesses from ever new addresses of one IPv6 network", async () => {
  for (let host = 1; host <= 5; host++) await noteTry(at("sought", `2001:db8:1:2::${host}`));
  expect(await secondsToWait(at("sought", "2001:db8:1:2::99"))).toBeGreaterThan(0);
  expect(await secondsToWait(at("sought", "2001:db8:1:3::99"))).toBe(0);
});

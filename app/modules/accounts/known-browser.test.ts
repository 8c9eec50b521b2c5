import { expect, it } from "vitest";
import { browserCookie, knownBrowser } from "./known-browser.server";

const sent = (setCookie: string) => setCookie.split(";")[0]!;

it("is known for the accounts that signed in there, and for no other", () => {
  const first = sent(browserCookie(null, "wang.ming"));
  expect(knownBrowser(first, "Wang.Ming")).not.toBeNull();
  expect(knownBrowser(first, "li.hua")).toBeNull();
  const both = sent(browserCookie(first, "li.hua"));
  expect(knownBrowser(both, "wang.ming")).toBe(knownBrowser(both, "li.hua"));
});

it("remembers the last eight, each once", () => {
  let cookie = "";
  for (const name of ["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a9"])
    cookie = sent(browserCookie(cookie, name));
  expect(knownBrowser(cookie, "a1")).toBeNull();
  expect(knownBrowser(cookie, "a2")).not.toBeNull();
  expect(cookie.split(".")).toHaveLength(9);
});

it.each([null, "", "xinheng_browser=x", "xinheng_browser=0123456789abcdef0123.AAAAAAAAAAAAAAAAAAAAAA"])(
  "%s proves nothing",
  (cookie) => expect(knownBrowser(cookie, "wang.ming")).toBeNull(),
);

it("stays with the browser and is read by no script", () => {
  expect(browserCookie(null, "wang.ming")).toMatch(/; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax/);
});

import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Role } from "~/platform/permissions";
import { readCredentials } from "./product";
import { readState } from "./state";

export { expect };

interface Fixtures {
  /** Lines the browser wrote to its console that nobody expected; they fail the test. */
  complaints: string[];
  /** A page with the (first, or the named) account of a role signed in. */
  signedIn(role: Role | { username: string }, options?: Options): Promise<Page>;
}

interface Options {
  lng?: "zh-CN" | "en";
  width?: number;
  scripts?: boolean;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from this pattern
  baseURL: async ({}, use) => use(readState().url),
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints, "the browser's console must stay empty").toEqual([]);
    },
    { auto: true },
  ],
  page: async ({ page, complaints }, use) => {
    listen(page, complaints);
    await use(page);
  },
  signedIn: async ({ browser, complaints, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (who, { lng = "zh-CN", width = 1280, scripts = true } = {}) => {
      const context = await browser.newContext({
        baseURL,
        locale: lng,
        viewport: { width, height: 800 },
        javaScriptEnabled: scripts,
        acceptDownloads: true,
      });
      opened.push(context);
      const cookies = [...sessionOf(who).filter(({ name }) => name !== "lang"), { name: "lang", value: lng }];
      await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: baseURL ?? "" })));
      const page = await context.newPage();
      listen(page, complaints);
      return page;
    });
    for (const context of opened) await context.close();
  },
});

function listen(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    // A page that is meant to be refused answers 4xx, which the browser reports by itself.
    if (/the server responded with a status of 4\d\d/.test(message.text())) return;
    // Who moves on while the body of an answer is still coming gives it up: the framework reports that, and it is no fault.
    if (/^AbortError: signal is aborted/.test(message.text())) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
}

/** The account of this name, or the first of a role; all were signed in before the tests. */
export function sessionOf(who: Role | { username: string }): { name: string; value: string }[] {
  const username = typeof who === "string" ? credentialsOf(who).username : who.username;
  const cookies = readState().sessions[username];
  if (!cookies) throw new Error(`nobody signed in as ${username}`);
  return cookies.split("; ").map((cookie) => {
    const [name, ...value] = cookie.split("=");
    return { name: name!, value: value.join("=") };
  });
}

export function credentialsOf(who: Role | { username: string }): { username: string; password: string } {
  const user = readCredentials().users.find(({ username, roles }) =>
    typeof who === "string" ? roles.includes(who) : username === who.username,
  );
  if (!user) throw new Error(`no demo account for ${typeof who === "string" ? who : who.username}`);
  return user;
}

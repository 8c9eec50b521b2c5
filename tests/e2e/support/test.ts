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

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

const sessions = new Map<string, Cookies>();

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
      await context.addCookies(await cookiesOf(context, who));
      await context.addCookies([{ name: "lang", value: lng, url: baseURL ?? "" }]);
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
    complaints.push(`${page.url()}: ${message.text()}`);
  });
}

/** Signs in once a worker; a session serves all its tests. */
async function cookiesOf(context: BrowserContext, who: Role | { username: string }): Promise<Cookies> {
  const { users } = readCredentials();
  const user = users.find(({ username, roles }) =>
    typeof who === "string" ? roles.includes(who) : username === who.username,
  );
  if (!user) throw new Error(`no demo account for ${JSON.stringify(who)}`);
  let cookies = sessions.get(user.username);
  if (!cookies) {
    const answer = await context.request.post("/sign-in", {
      form: { username: user.username, password: user.password, to: "/" },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(302);
    cookies = await context.cookies();
    sessions.set(user.username, cookies);
  }
  return cookies;
}

export function credentialsOf(role: Role): { username: string; password: string } {
  const user = readCredentials().users.find(({ roles }) => roles.includes(role));
  if (!user) throw new Error(`no demo account for ${role}`);
  return user;
}

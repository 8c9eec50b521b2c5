import { ROLES } from "~/platform/permissions";
import { VISITS } from "./support/addresses";
import { expect, sessionOf, test } from "./support/test";
import { mayVisit, pathOf } from "./support/visiting";

/** Every address that answers a visit, asked for by every role and by nobody. */
const ASKED = Object.entries(VISITS).filter(([, { kind, needs }]) => kind !== "act" && needs !== "public");

for (const role of ROLES) {
  test(`${role} is refused what it has no right to`, async ({ request }) => {
    const cookie = sessionOf(role)
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
    const ask = (path: string) => request.get(path, { headers: { cookie }, maxRedirects: 0 });
    const wrong: string[] = [];
    let refusedPage: string | null = null;
    for (const [address, visit] of ASKED) {
      const path = pathOf(address);
      const status = (await ask(visit.kind === "page" ? dataOf(path) : path)).status();
      if (mayVisit(visit, role) ? status === 403 && !visit.ownBody : status !== 403)
        wrong.push(`${address}: ${status}`);
      if (status >= 500) wrong.push(`${address}: ${status}`);
      if (status === 403 && visit.kind === "page") refusedPage ??= path;
    }
    expect(wrong).toEqual([]);
    const page = await ask(refusedPage!);
    expect([page.status(), (await page.text()).includes("<h1")], "the page of a refusal has words").toEqual([
      403,
      true,
    ]);
  });
}

/** What the server answers when a page is opened from another one: the same rights, without the drawing. */
function dataOf(path: string): string {
  const { pathname, search } = new URL(path, "http://page");
  return `${pathname === "/" ? "/_root" : pathname}.data${search}`;
}

test("whoever is not signed in is led to the sign-in page, and back from there", async ({ request }) => {
  const wrong: string[] = [];
  for (const [address] of ASKED) {
    const path = pathOf(address);
    const answer = await request.get(path, { maxRedirects: 0 });
    const to = path === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(path)}`;
    if (answer.status() !== 302 || answer.headers().location !== to) {
      wrong.push(`${address}: ${answer.status()} ${answer.headers().location}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("the refusal is said in words, within the frame, with a number", async ({ signedIn }) => {
  const page = await signedIn("auditor");
  const answer = await page.goto("/people");
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有权限");
  await expect(page.getByText(/^编号/)).toContainText(answer?.headers()["x-request-id"] ?? "?");
  await expect(page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "操作日志" })).toBeVisible();
});

import { checkNarrow, checkPage } from "./support/check-page";
import { expect, test } from "./support/test";
import { pathOf } from "./support/visiting";

const SEARCH = "/public/agencies?q=x";
const ADDRESSES = [
  "/public",
  "/public/agencies",
  "/public/agencies/:code",
  "/public/lists",
  "/public/help",
  "/open-data",
];
const PAGES = [...ADDRESSES, SEARCH];
const whole = (address: string) => (address === SEARCH ? SEARCH : pathOf(address));

for (const address of ["/verify", "/verify/:no", "/verify/file", "/verify/certificate"]) {
  test(`${address} weighs at most 60 kB with the script that takes a digest`, async ({ context, baseURL }) => {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    let bytes = 0;
    network.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const answer = await page.goto(baseURL + whole(address), { waitUntil: "networkidle" });
    expect(answer?.status()).toBe(200);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(60_000);
    expect(answer?.headers()["set-cookie"]).toBeUndefined();
  });
}

for (const address of PAGES) {
  test(`${address} weighs at most 60 kB, runs no script and is kept`, async ({ context, baseURL }) => {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    let bytes = 0;
    network.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const path = baseURL + whole(address);
    const answer = await page.goto(path, { waitUntil: "networkidle" });
    expect(answer?.status()).toBe(200);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(60_000);
    expect(await page.locator("script").count()).toBe(0);
    expect(answer?.headers()["set-cookie"]).toBeUndefined();
    expect(answer?.headers()["cache-control"]).toBe("public, no-cache");
    const tag = answer?.headers().etag ?? "";
    const again = await page.request.get(path, { headers: { "If-None-Match": tag } });
    expect(again.status()).toBe(304);
  });
}

for (const lng of ["zh-CN", "en"] as const) {
  test(`the public pages are readable by everybody, in ${lng}`, async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: "lang", value: lng, url: baseURL ?? "" }]);
    for (const address of PAGES) {
      await page.goto(baseURL + whole(address));
      await checkPage(page, lng);
      await page.setViewportSize({ width: 390, height: 800 });
      await checkNarrow(page);
      // Of what the public reads, what a measure says until when may not stand off the screen.
      expect(await page.locator(".table:not(.stacked):has(thead th:nth-child(3))").count(), address).toBe(0);
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  });
}

test("the label of how a report stands on a day is one line, at a desk and on a phone", async ({ page, baseURL }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(baseURL + pathOf("/verify/:no"));
    const label = page.locator("dt").filter({ hasText: /^\d{4}-\d{2}-\d{2} 的状态$/ });
    expect((await label.boundingBox())?.height, `${width} px`).toBeLessThan(30);
  }
});

test("the public pages work without scripts, in both languages and on a phone", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${baseURL}/public`);
  await page.getByLabel("机构名称、编号或统一社会信用代码").fill("没有这家");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/\/public\/agencies\?q=/);
  await expect(page.getByText("没有符合条件的机构")).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Register of agencies");
  await context.close();
});

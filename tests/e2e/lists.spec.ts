import { readState } from "./support/state";
import { expect, test } from "./support/test";
import { open, pathOf, visitorOf } from "./support/visiting";

/** Lists and what their first page must show before any script has run. */
const LISTS = [
  "/people",
  "/accounts",
  "/journal",
  "/vetting-cases",
  "/vetting-outcomes",
  "/imports",
  "/zero-reports",
  "/contributors",
  "/org-units",
  "/record-kinds",
  "/collection-items",
  "/divisions",
  "/code-tables",
  "/legal-sources",
  "/calendar",
  "/roles",
];

test("the first page of every list is in the server's HTML", async ({ request }) => {
  const empty: string[] = [];
  for (const address of LISTS) {
    const cookie = readState().sessions[visitorOf(address)]!;
    const html = await (await request.get(pathOf(address), { headers: { cookie } })).text();
    if (!/<tbody[^>]*>\s*<tr/.test(html)) empty.push(address);
  }
  expect(empty).toEqual([]);
});

test("filters, order, pages and links work without scripts", async ({ signedIn }) => {
  const page = await signedIn("registrar", { scripts: false });
  await page.goto("/people");
  await page.getByLabel("姓名、拼音或首字母").fill("zh");
  await page.getByLabel("姓名排序").selectOption("strokes");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/q=zh/);
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await page.getByRole("link", { name: /取消筛选：姓名/ }).click();
  await page.getByRole("link", { name: /下一页/ }).click();
  await expect(page).toHaveURL(/offset=100/);
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  await page.getByLabel("查阅事由").selectOption("register-keeping");
  await page.getByRole("button", { name: "打开档案" }).click();
  await expect(page.getByText("查阅事由：")).toBeVisible();
});

test("on a phone each line of a list is a list of its own, with nothing beside the screen; at a desk the grid comes", async ({
  signedIn,
}) => {
  const page = await signedIn("registrar", { width: 390 });
  await open(page, "/people");
  const cells = page.getByRole("row").nth(1).getByRole("cell");
  expect(await cells.count()).toBeGreaterThan(5);
  for (const cell of await cells.all()) {
    const place = await cell.boundingBox();
    expect(place!.x + place!.width).toBeLessThanOrEqual(390);
    expect(await cell.getAttribute("data-label")).not.toBe("");
  }
  await expect(page.locator(".grid-live")).toHaveCount(0);
  await page.getByRole("link", { name: "姓名", exact: true }).click();
  await expect(page).toHaveURL(/sort=-name/);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.locator(".ag-row[row-index='0']")).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(cells.first()).toBeVisible();
});

test("everything is in English at one press, and stays so", async ({ signedIn }) => {
  const page = await signedIn("vetting-officer");
  await page.goto("/vetting-cases");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(
    page.getByRole("navigation", { name: /navigation/i }).getByRole("link", { name: "People" }),
  ).toBeVisible();
  await page
    .getByRole("navigation", { name: /navigation/i })
    .getByRole("link", { name: "People" })
    .click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

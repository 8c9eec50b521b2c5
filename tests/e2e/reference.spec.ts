import { civilDayOf, now } from "~/platform/clock";
import { expect, test } from "./support/test";
import { open } from "./support/visiting";

test("a unit is closed by two registrars and forwards to its successor", async ({ signedIn }) => {
  const page = await signedIn("registrar");
  await open(page, "/org-units?q=荷塘园林局");
  await page.getByRole("link", { name: "宿城区荷塘园林局" }).click();
  await expect(page).toHaveURL(/\/org-units\/[0-9A-Z]{26}/);
  const at = new URL(page.url()).pathname;
  await page.goto(`${at}/closing`);
  await page.getByRole("textbox", { name: "撤并日期", exact: true }).fill(civilDayOf(now()));
  await page.getByLabel("并入单位编码").fill("E2E-1");
  await page.getByLabel("说明").fill("机构改革，并入水利局");
  await page.getByRole("button", { name: "提出撤并" }).click();
  await expect(page).toHaveURL(at);
  await page.goto(`${at}/closing-confirmation`);
  await expect(page.getByRole("button", { name: "确认撤并" })).toBeDisabled();
  const colleague = await signedIn({ username: "dengji2" });
  await colleague.goto(at);
  await colleague.getByRole("link", { name: "办理撤并确认" }).click();
  await colleague.getByRole("button", { name: "确认撤并" }).click();
  await expect(colleague.getByRole("region").getByRole("link", { name: "宿城区松岭水利局" })).toBeVisible();
});

test("the calendar of a year is filled in and says whether it was published", async ({ signedIn }) => {
  const page = await signedIn("registrar");
  await page.goto("/calendar/2028");
  await page.getByLabel("依据").fill("测试年度放假安排");
  await page.getByRole("textbox", { name: "与平日不同的日期", exact: true }).fill("2028-01-01 休 元旦");
  await page.getByLabel("把握程度").selectOption("M");
  await page.getByRole("button", { name: "提出工作日历" }).click();
  await expect(page).toHaveURL(/\/calendar$/);
  const second = await signedIn({ username: "dengji2" });
  await second.goto("/calendar/2028/confirmation");
  await second.getByRole("button", { name: "确认工作日历" }).click();
  await expect(second).toHaveURL(/\/calendar$/);
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: "2028" })).toContainText("尚未公布");
});

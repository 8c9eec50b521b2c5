import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { inhabitants } from "./support/city";
import { readState } from "./support/state";
import { expect, test } from "./support/test";
import { awake, open } from "./support/visiting";

const people = inhabitants(240);

test("the grid of people is searched, filtered, sorted by strokes, read by keyboard and exported", async ({
  signedIn,
}) => {
  const page = await signedIn("registrar");
  await open(page, "/people");
  await page.getByLabel("姓名、拼音或首字母").fill(people[40]!.name);
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByRole("link", { name: people[40]!.name }).first()).toBeVisible();
  await expect(page.getByText(/筛选后 \d+ 条/)).toBeVisible();
  await page.getByRole("link", { name: /取消筛选：姓名/ }).click();
  await expect(page.getByRole("searchbox", { name: "姓名、拼音或首字母" })).toHaveValue("");
  await page.getByLabel("单位", { exact: true }).selectOption({ label: "宿城区松岭水利局" });
  await expect(page).toHaveURL(/unit=/);
  await page.getByLabel("姓名排序").selectOption("strokes");
  await expect(page).toHaveURL(/order=strokes/);
  await awake(page);
  await page.locator(".ag-row[row-index='0'] .ag-cell").nth(1).click();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".ag-row[row-index='1'] .ag-cell-focus")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "导出", exact: true }).click(),
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(await download.path()) as unknown as ArrayBuffer);
  const lines: string[] = [];
  book.worksheets[0]!.eachRow((row) => lines.push(JSON.stringify(row.values)));
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.join("\n")).not.toMatch(/321399\d{11}/);
});

test("a file is opened on a ground, as of a day on the slider, and its number shown for a reason", async ({
  signedIn,
}) => {
  const page = await signedIn("registrar");
  const { person } = readState().ids;
  await open(page, `/people/${person}`);
  await page.getByLabel("查阅事由").selectOption("register-keeping");
  await page.getByRole("button", { name: "打开档案" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(people[0]!.name);
  await awake(page);
  const day = page.getByLabel("所看日期");
  const today = await day.inputValue();
  await page.getByLabel("拖动选择日期").focus();
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/asOf=/);
  expect(await day.inputValue()).not.toBe(today);
  await page.getByRole("link", { name: "回到今天" }).click();
  await page.getByRole("link", { name: "显示完整号码" }).click();
  await page.getByRole("button", { name: "显示号码" }).click();
  await expect(page.getByRole("alert")).toContainText("显示事由");
  await page.getByLabel("显示事由").selectOption({ index: 1 });
  await page.getByLabel("用于何事").fill("核对任免审批表");
  await page.getByRole("button", { name: "显示号码" }).click();
  await expect(page.getByText(people[0]!.idNumber)).toBeVisible();
  expect(page.url()).not.toContain(people[0]!.idNumber);
});

test("a person is corrected, transferred and retired: proposed with a reason by one registrar, confirmed by another", async ({
  signedIn,
}) => {
  const page = await signedIn("registrar");
  const second = await signedIn({ username: "dengji2" });
  const { name } = people[230]!;
  await open(page, `/people?q=${encodeURIComponent(name)}&ground=register-keeping`);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  const address = new URL(page.url()).pathname;
  const confirmed = async (fact: string) => {
    await expect(page.getByText("正等待另一名登记管理员确认")).toBeVisible();
    await expect(page.locator(".facts").first()).not.toContainText(fact);
    await second.goto(`${address}/confirmation`);
    await second.getByRole("button", { name: "确认变更" }).click();
    await expect(second.locator(".facts").first()).toContainText(fact);
    await page.reload();
    await expect(page.locator(".facts").first()).toContainText(fact);
  };
  await page.getByRole("link", { name: "更正", exact: true }).click();
  await page.getByLabel(/^职务/).fill("副调研员");
  await page.getByLabel("理由").selectOption("file-audited");
  await page.getByLabel("说明").fill("干部档案审核认定");
  await page.getByRole("button", { name: "提交更正" }).click();
  await confirmed("副调研员");
  await page.getByRole("link", { name: "调动", exact: true }).click();
  await page.getByLabel("调入单位").selectOption({ label: "宿城区竹溪林业局" });
  await page.getByRole("textbox", { name: "新任职日期" }).fill("2026-10-08");
  await page.getByLabel("理由").selectOption("exchange");
  await page.getByLabel("说明").fill("交流任职通知");
  await page.getByRole("button", { name: "提交调动" }).click();
  await confirmed("宿城区竹溪林业局");
  await page.getByRole("link", { name: "离岗", exact: true }).click();
  await page.getByLabel("退休", { exact: true }).check();
  await page.getByRole("textbox", { name: "在职最后一日" }).fill("2026-11-01");
  await page.getByLabel("理由").selectOption("age");
  await page.getByLabel("说明").fill("达到退休年龄");
  await page.getByRole("button", { name: "提交离岗" }).click();
  await confirmed("退休");
});

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { sampleFile } from "./support/seed";
import { expect, test } from "./support/test";

/** The office samples in the order in which an office sends them; what their truth files say is refused. */
const SAMPLES = [
  { item: "org-units", file: "org-units.xlsx", refused: [] },
  { item: "roster", file: "roster-titled.xlsx", refused: refusedRows("roster-titled") },
  { item: "roster", file: "roster-gb18030.csv", refused: [] },
  { item: "records", file: "records-merged.xlsx", refused: refusedRows("records-merged") },
] as const;

function refusedRows(name: string): number[] {
  const truth = JSON.parse(readFileSync(sampleFile(`${name}.truth.json`), "utf8")) as {
    rows: { row: number; refused?: string }[];
  };
  return truth.rows.filter(({ refused }) => refused).map(({ row }) => row);
}

async function upload(page: Page, item: string, file: string): Promise<string> {
  await page.goto("/imports/new");
  await page.getByLabel("报送内容").selectOption(item);
  await page.getByLabel("文件", { exact: true }).setInputFiles(sampleFile(file));
  await page.getByRole("button", { name: "上传并检查" }).click();
  await expect(page).toHaveURL(/\/imports\/[0-9A-Z]{26}$/);
  return new URL(page.url()).pathname;
}

test("a filler brings in the office samples, a reviewer commits each", async ({ signedIn }) => {
  const filler = await signedIn("filler");
  const reviewer = await signedIn("contribution-reviewer");
  for (const { item, file, refused } of SAMPLES) {
    const at = await upload(filler, item, file);
    await expect(filler.locator(".page-head .mark")).toHaveText("待审核");
    if (refused.length > 0) await seeRefused(filler, refused);
    await expect(filler.getByRole("link", { name: "审核入库" })).toHaveCount(0);
    await reviewer.goto(at);
    await reviewer.getByRole("link", { name: "审核入库" }).click();
    await reviewer.getByRole("button", { name: "审核入库" }).click();
    await expect(reviewer.locator(".page-head .mark")).toHaveText("已入库");
  }
});

/** The preview marks each refused row, and the workbook of them holds the reason beside each. */
async function seeRefused(page: Page, rows: readonly number[]): Promise<void> {
  const [first] = rows;
  await page.goto(`${new URL(page.url()).pathname}?at=${first}`);
  await expect(page.locator(`#row-${first}`)).toHaveAttribute("data-kind", "refused");
  await expect(page.locator(`#row-${first} .sheet-reason`).first()).toBeVisible();
  const href = await page.getByRole("link", { name: "下载退回的行" }).getAttribute("href");
  const file = await page.request.get(href ?? "");
  expect(file.headers()["content-disposition"]).toContain("attachment");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await file.body()) as unknown as ArrayBuffer);
  const lines: string[] = [];
  book.worksheets[0]!.eachRow((row) => lines.push(JSON.stringify(row.values)));
  expect(lines.length).toBeGreaterThan(rows.length);
}

test("a filler corrects how a column was recognised", async ({ signedIn }) => {
  const page = await signedIn("filler");
  await page.goto("/imports/new");
  await page.getByLabel("报送内容").selectOption("roster");
  const lines = [
    "证件,姓名,人员类别,单位编码,任职日期,来历",
    "321399198003151219,梅渡甲,公务员,321300-010,2020-01-01,张三",
  ];
  await page
    .getByLabel("文件", { exact: true })
    .setInputFiles({ name: "没写清楚的花名册.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) });
  await page.getByRole("button", { name: "上传并检查" }).click();
  await expect(page.locator(".page-head .mark")).not.toHaveText(/等待|正在/);
  await page.getByRole("link", { name: "更正列的识别" }).click();
  await page.getByLabel(/第 1 列/).selectOption("idNumber");
  await page.getByLabel(/第 6 列/).selectOption("");
  await page.getByRole("button", { name: "重新读取" }).click();
  await expect(page.locator(".page-head .mark")).toHaveText("待审核");
  await expect(page.getByText("→ 身份证号")).toBeVisible();
});

test("an old binary workbook is refused with the way to save it", async ({ signedIn }) => {
  const page = await signedIn("filler");
  await upload(page, "roster", "roster-97.xls");
  await expect(page.locator(".page-head .mark")).toHaveText("整批退回");
  await expect(page.locator(".notice")).toContainText("xlsx");
});

test("a zero-report is signed by one and confirmed by another", async ({ signedIn }) => {
  const filler = await signedIn("filler");
  await filler.goto("/zero-reports/new");
  await filler.getByLabel("归集事项").selectOption("321300-discipline-admonition");
  await filler.getByRole("textbox", { name: "起始日期", exact: true }).fill("2026-09-01");
  await filler.getByRole("textbox", { name: "截止日期", exact: true }).fill("2026-09-30");
  await filler.getByRole("button", { name: "签报" }).click();
  await expect(filler).toHaveURL(/\/zero-reports/);
  const line = (page: Page) => page.getByRole("row").filter({ hasText: "2026-09-01" });
  await expect(line(filler)).toContainText("待确认");
  await expect(line(filler).getByRole("link", { name: "确认" })).toHaveCount(0);
  const reviewer = await signedIn("contribution-reviewer");
  await reviewer.goto("/zero-reports?state=pending");
  await line(reviewer).getByRole("link", { name: "确认" }).click();
  await reviewer.getByRole("button", { name: "确认零报告" }).click();
  await expect(reviewer).toHaveURL(/\/zero-reports$/);
  await reviewer.goto("/zero-reports");
  await expect(line(reviewer)).toContainText("已确认");
});

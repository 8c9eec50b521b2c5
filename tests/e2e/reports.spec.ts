import type { Page } from "@playwright/test";
import { pdfOf } from "#tests/factories/pdfs";
import { addDays } from "~/platform/civil-date";
import { civilDayOf, now } from "~/platform/clock";
import { checkNarrow } from "./support/check-page";
import { AGENCIES, ENTERPRISES, STRONG_VALUES } from "./support/city";
import { readState } from "./support/state";
import { expect, test } from "./support/test";
import { open } from "./support/visiting";

const PHONE = { width: 390, height: 844 };

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ viewport: PHONE, javaScriptEnabled: scripts });

    test("anybody verifies a report by its number on a phone", async ({ page }) => {
      const { reportNo } = readState().ids;
      await page.goto("/verify");
      await checkNarrow(page);
      await expect(page.getByLabel("报告文件（PDF）")).toBeVisible({ visible: scripts });
      await expect(page.locator("noscript p")).toBeVisible({ visible: !scripts });
      await page.getByLabel("报告编号").fill(reportNo!.toLowerCase());
      await page.getByRole("button", { name: "核验" }).click();
      await expect(page).toHaveURL(/\/verify\//);
      await expect(page.locator(".page-head .mark")).toHaveText("登记在案，有效");
      await expect(page.getByText(ENTERPRISES[0]!.name)).toBeVisible();
      await expect(page.getByText(AGENCIES[0]!.name)).toBeVisible();
      await expect(page.getByText("有效", { exact: true })).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: "持有报告的人是否为该企业" })).toBeVisible();
      await checkNarrow(page);
      await page.goto("/verify/0000-0000-0000");
      await expect(page.locator(".page-head .mark")).toHaveText("未登记");
    });
  });
}

test("anybody drops a report in: the digest is taken in the browser, and the file stays there", async ({
  page,
  signedIn,
}) => {
  const { report, reportNo } = readState().ids;
  const agency = await signedIn({ username: "jigou" });
  const original = await (await agency.request.get(`/reports/${report}/original`)).body();
  const changed = Buffer.concat([original, Buffer.from("\n")]);
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.method()} ${request.postData() ?? ""}`));
  await page.setViewportSize(PHONE);
  const answer = page.locator(".page-head .mark");
  // As under plain http, where browsers have no digests of their own.
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { value: undefined }));

  await page.goto("/verify");
  expect(await page.evaluate(() => crypto.subtle)).toBeUndefined();
  await page.getByLabel("报告文件（PDF）").setInputFiles(pdf(original));
  await expect(answer).toHaveText("登记在案，有效，与登记原件一致");
  await checkNarrow(page);

  await page.goto(`/verify/${reportNo}`);
  await drop(page, changed);
  await expect(page.getByText("字节不一致", { exact: true })).toBeVisible();
  await expect(page.getByText("字节不一致不等于内容被改动")).toBeVisible();
  await drop(page, original);
  await expect(answer).toHaveText("登记在案，有效，与登记原件一致");

  await page.goto("/verify");
  await drop(page, changed);
  await expect(answer).toHaveText("该文件未登记");
  expect(new Set(sent)).toEqual(new Set(["GET "]));
});

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ viewport: PHONE, javaScriptEnabled: scripts });

    test("anybody checks a certificate on a phone, as PDF and as JSON", async ({ page, signedIn }) => {
      const { report, reportNo } = readState().ids;
      const agency = await signedIn({ username: "jigou" });
      const given = async (format: string) =>
        (await agency.request.get(`/reports/${report}/certificate/${format}`)).body();
      const chosen = async (buffer: Buffer, name: string) => {
        await page.goto("/verify");
        await page.getByRole("link", { name: "核验登记证明" }).click();
        await page.getByLabel("证明文件（PDF 或 JSON）").setInputFiles({ name, mimeType: "application/pdf", buffer });
        if (!scripts) await page.getByRole("button", { name: "核验" }).click();
      };
      const answer = page.locator(".page-head .mark");

      await chosen(await given("pdf"), "证明.pdf");
      await expect(answer).toHaveText("由公布的密钥签名");
      await expect(page.getByText("逐字节相同")).toBeVisible();
      await expect(page.getByText(ENTERPRISES[0]!.name)).toBeVisible();
      await expect(page.getByRole("link", { name: printed(reportNo!) })).toBeVisible();
      await checkNarrow(page);

      const bent = (await given("json")).toString().replace(/"grade": "[^"]+"/, '"grade": "甲级"');
      await chosen(Buffer.from(bent), "证明.json");
      await expect(answer).toHaveText("内容与签名不符");
      await expect(page.getByRole("row", { name: /信用等级/ })).toContainText("甲级");
      await checkNarrow(page);

      await chosen(Buffer.from("%PDF-1.7"), "别的.pdf");
      await expect(page.getByText("没有读出登记证明").first()).toBeVisible();
      await page.getByLabel("或粘贴 JSON 证明全文").fill((await given("json")).toString());
      await page.getByRole("button", { name: "核验" }).click();
      await expect(answer).toHaveText("由公布的密钥签名");
    });
  });
}

const printed = (no: string) => no.replace(/(.{4})(.{4})(.{4})/, "$1-$2-$3");

const REPORT_NO = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;

const pdf = (buffer: Buffer) => ({ name: "信用评价报告.pdf", mimeType: "application/pdf", buffer });

/** Drops a PDF on the form that verifies by file, as a file manager does. */
async function drop(page: Page, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    transfer.items.add(new File([content], "信用评价报告.pdf", { type: "application/pdf" }));
    return transfer;
  }, bytes.toString("base64"));
  await page.getByLabel("报告文件（PDF）").dispatchEvent("drop", { dataTransfer });
}

test("a grade that the filed method does not give is opened from the queue and closed with a reason", async ({
  signedIn,
}) => {
  const today = civilDayOf(now());
  const [about] = ENTERPRISES;
  const agency = await signedIn({ username: "jigou" });
  await open(agency, "/reports/new");
  const typed = {
    统一社会信用代码: about!.uscc,
    企业名称: about!.name,
    数据截止日: addDays(today, -20),
    出具日期: addDays(today, -10),
    信用等级: "AA",
    评价人员: AGENCIES[0]!.analysts
      .slice(0, 2)
      .map(({ name }) => name)
      .join("、"),
  };
  for (const [name, value] of Object.entries(typed))
    await agency.getByRole("textbox", { name, exact: true }).fill(value);
  await agency.getByLabel("评价目的").selectOption("property-service");
  await agency.getByLabel("指标值").fill(JSON.stringify(STRONG_VALUES));
  await agency.getByLabel("报告文件").setInputFiles(pdf(await pdfOf([`${about!.uscc} AA`])));
  await agency.getByRole("button", { name: "提交登记" }).click();
  const title = agency.getByRole("heading", { level: 1, name: REPORT_NO });
  const [printed] = REPORT_NO.exec((await title.textContent()) ?? "")!;

  const regulator = await signedIn({ username: "jianguan" });
  await open(regulator, "/");
  await regulator.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "等级复算" }).click();
  await regulator.getByRole("link", { name: printed }).click();
  await expect(regulator.getByRole("heading", { level: 1 })).toHaveText(`等级复算 ${printed}`);
  const steps = regulator.getByRole("region", { name: "复算过程" }).getByRole("listitem");
  await expect(steps.first()).toContainText("资产负债率 40%：100 分");
  await expect(steps.last()).toContainText("达到 AAA 的下限 90 分");
  await regulator.getByRole("button", { name: "办结" }).click();
  await expect(regulator.getByRole("alert")).toContainText("处理意见");
  await regulator.getByLabel("认定有误").check();
  await regulator.getByLabel("处理意见").fill("报告等级与备案方法不符，责成机构更正。");
  await regulator.getByRole("button", { name: "办结" }).click();
  await expect(regulator.getByText("报告等级与备案方法不符，责成机构更正。")).toBeVisible();
  await expect(regulator.getByText("认定有误", { exact: true })).toBeVisible();
  await regulator.goto("/grade-recomputations");
  await expect(regulator.getByRole("link", { name: printed })).toHaveCount(0);
  await regulator.goto("/grade-recomputations?state=upheld");
  await expect(regulator.getByRole("link", { name: printed })).toBeVisible();
});

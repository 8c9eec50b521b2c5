import type { Page } from "@playwright/test";
import { buildAgencies, demoUscc } from "#scripts/demo/agencies";
import { writeWorkbook } from "#scripts/demo/write-workbook";
import { REPORT_HEAD } from "#tests/factories/bundles";
import words from "~/locales/zh-CN/agencies.json" with { type: "json" };
import { FILING_SECTIONS, fieldsOf } from "~/modules/agencies/filing-lines.rules";
import { addDays, addMonths } from "~/platform/civil-date";
import { civilDayOf, now } from "~/platform/clock";
import { mendRefused, writeBundle } from "./support/bundle";
import { csvOf, STRONG_VALUES } from "./support/city";
import { facesOf } from "./support/faces";
import { PAPER } from "./support/session";
import { readState } from "./support/state";
import { expect, test } from "./support/test";
import { open } from "./support/visiting";

const REPORTS = 500;
const USERNAME = "pingjia-01";
const PASSWORD = "Chengjian-Pingjia-2026";
/** The third agency of the demo, which no other test files. */
const { content: AGENCY } = buildAgencies()[2]!;
const ABOUT = Array.from({ length: REPORTS }, (_, index) => ({
  uscc: demoUscc("MB2E", index + 1),
  name: `宿迁批量第${index + 1}建设有限公司`,
}));
const TODAY = civilDayOf(now());
const ISSUED_ON = addDays(TODAY, -10);
const column = (header: string) => REPORT_HEAD.indexOf(header);

test("an agency files, comes back once, is listed, reserves numbers and submits 500 reports of which 12 are corrected", async ({
  signedIn,
  page: agency,
}, info) => {
  test.setTimeout(300_000);
  await facesOf(readState().url).bringIn("enterprises", "企业.csv", csvOf(lines(ABOUT)));
  const regulator = await signedIn("regulator");
  await takeSeat(agency, await signedIn("system-administrator"), await signedIn("security-administrator"));

  const filing = await file(agency);
  await regulator.goto(filing);
  await regulator.getByRole("link", { name: "退回备案" }).click();
  await regulator.getByLabel("对“收费制度”的意见").fill("请写明收费标准在何处公示。");
  await regulator.getByRole("button", { name: "退回备案" }).click();
  await expect(regulator.locator(".page-head .mark")).toHaveText("已退回");

  await open(agency, "/");
  await agency.getByRole("link", { name: `备案被退回，请补正：${AGENCY.name}` }).click();
  await expect(agency.getByText("第1次退回意见：请写明收费标准在何处公示。")).toBeVisible();
  await open(agency, filing);
  // Why it came back stands before all that was filed.
  await expect(agency.getByRole("listitem").filter({ hasText: "收费制度：请写明收费标准在何处公示。" })).toBeVisible();
  await open(agency, `${filing}/form`);
  await expect(agency.getByText("第1次退回意见：请写明收费标准在何处公示。")).toBeVisible();
  await agency.getByRole("textbox", { name: words.field.feePolicy, exact: true }).fill(AGENCY.feePolicy);
  await submit(agency);

  await regulator.goto(filing);
  await regulator.getByRole("link", { name: "备案登记" }).click();
  for (const name of [words.field.receivedOn, words.field.effectiveOn])
    await regulator.getByRole("textbox", { name }).fill(addMonths(TODAY, -1));
  await regulator.getByRole("button", { name: "备案登记" }).click();
  await expect(regulator.locator(".page-head .mark")).toHaveText("已登记");
  await regulator.getByRole("link", { name: AGENCY.name }).first().click();
  await expect(regulator.locator(".page-head .mark")).toHaveText("正常");

  const numbers = await reserve(agency);
  const rows = ABOUT.map((about, index) => reportRow(about, numbers[index]!, `报告${index + 1}.pdf`));
  const right = rows.map((row) => [...row]);
  const wrong = spoil(rows);
  const [list, bundle] = [info.outputPath("清单.xlsx"), info.outputPath("报告.zip")];
  await writeWorkbook(list, "报告清单", REPORT_HEAD, rows);
  await writeBundle(bundle, list, printedOf(right));
  const first = await upload(agency, bundle);
  await expect(agency.getByText("报送人不能审核入库自己报送的批次")).toBeVisible();
  await expect(count(agency, "新增")).toHaveText(String(REPORTS - wrong.size));
  await expect(count(agency, "退回")).toHaveText(String(wrong.size));
  const mended = await mend(agency, info.outputPath("退回.xlsx"), right);
  expect([...mended]).toEqual([...wrong]);
  await commit(regulator, first);

  const again = info.outputPath("补正.zip");
  await writeBundle(again, info.outputPath("退回.xlsx"), printedOf([...wrong].map((index) => right[index]!)));
  const second = await upload(agency, again);
  await expect(count(agency, "新增")).toHaveText(String(wrong.size));
  await expect(count(agency, "退回")).toHaveText("0");
  await commit(regulator, second);

  await open(agency, "/report-numbers");
  await expect(agency.getByRole("heading", { name: "未用编号 0 个" })).toBeVisible();
  await open(agency, "/reports");
  await expect(agency.getByText(`共 ${REPORTS} 条`)).toBeVisible();
});

const lines = (about: readonly { uscc: string; name: string }[]) => [
  ["统一社会信用代码", "企业名称"],
  ...about.map(({ uscc, name }) => [uscc, name]),
];

/** An account by one administrator, its role by another, a password of its own. */
async function takeSeat(page: Page, system: Page, security: Page): Promise<void> {
  await open(system, "/accounts/new");
  await system.getByLabel("用户名").fill(USERNAME);
  await system.getByLabel("姓名").fill("评价机构经办人");
  await system.getByLabel("账号性质").selectOption("agency-seat");
  await system.getByRole("button", { name: "建立账号" }).click();
  const once = system.getByRole("status").filter({ hasText: "初始密码" });
  const password = (await once.locator(".copyable .mono").textContent()) ?? "";
  await once.getByRole("link", { name: "返回账号" }).click();
  await expect(system.getByRole("heading", { level: 1 })).toHaveText("评价机构经办人");
  await open(security, `${new URL(system.url()).pathname}/roles`);
  await security.getByRole("combobox", { name: "角色" }).selectOption("agency-user");
  await security.getByLabel("数据范围", { exact: true }).selectOption("city");
  await security.getByLabel("理由").fill("首次备案");
  await security.getByRole("button", { name: "授予角色" }).click();
  await expect(security.getByRole("row").filter({ hasText: "本机构" })).toBeVisible();

  await open(page, "/sign-in");
  await page.getByLabel("用户名").fill(USERNAME);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/account\/password/);
  await page.getByLabel("当前密码").fill(password);
  await page.getByLabel("新密码", { exact: true }).fill(PASSWORD);
  await page.getByLabel("再次输入新密码").fill(PASSWORD);
  await page.getByRole("button", { name: "修改密码" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("工作台");
}

/** Fills the form of a first filing on screen, its fees still open, adds the papers and submits. */
async function file(page: Page): Promise<string> {
  await open(page, "/agency-filings/new");
  await page.getByLabel(words.field.kind).selectOption("initial");
  await page.getByLabel(words.field.uscc).fill(AGENCY.uscc);
  await page.getByLabel(words.field.name).fill(AGENCY.name);
  await page.getByRole("button", { name: "办理备案" }).click();
  await expect(page).toHaveURL(/\/agency-filings\/[0-9A-Z]{26}\/form/);
  const base = new URL(page.url()).pathname.replace("/form", "");
  const values: Record<string, string> = { ...fieldsOf({ ...AGENCY }), feePolicy: "面议。" };
  for (const name of FILING_SECTIONS.flatMap(({ fields }) => fields)) {
    const label = words.field[name as keyof typeof words.field];
    const value = values[name] ?? "";
    if (name === "businessLines")
      for (const line of AGENCY.businessLines) await page.getByRole("checkbox", { name: words.line[line] }).check();
    else if (name === "home") await page.getByLabel(label, { exact: true }).selectOption(value);
    else if (value === "on") await page.getByRole("checkbox", { name: label }).check();
    else await page.getByRole("textbox", { name: label, exact: true }).fill(value);
  }
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByText("草稿已保存")).toBeVisible();
  for (const slot of [words.slot.licence, words.slot["sample-report"]]) {
    await open(page, `${base}/files`);
    await page.getByLabel(words.field.slot).selectOption({ label: slot });
    await page
      .getByLabel(words.field.file, { exact: true })
      .setInputFiles({ name: `${slot}.pdf`, mimeType: "application/pdf", buffer: PAPER.bytes });
    await page.getByRole("button", { name: "添加材料" }).click();
    await expect(page.getByText(`${slot}：${slot}.pdf`)).toBeVisible();
  }
  await open(page, `${base}/form`);
  await submit(page);
  return base;
}

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByText("草稿已保存")).toBeVisible();
  await page.getByRole("link", { name: "提交备案" }).click();
  await page.getByRole("button", { name: "提交备案" }).click();
  await expect(page.locator(".page-head .mark")).toHaveText("待审核");
}

/** Reserves a number for each report and reads them from the pages of the list. */
async function reserve(page: Page): Promise<string[]> {
  await open(page, "/report-numbers");
  await page.getByLabel("数量").fill(String(REPORTS));
  await page.getByRole("button", { name: "预留编号" }).click();
  await expect(page.getByRole("heading", { name: `未用编号 ${REPORTS} 个` })).toBeVisible();
  const numbers: string[] = [];
  for (let offset = 0; offset < REPORTS; offset += 100) {
    await open(page, `/report-numbers?offset=${offset}`);
    numbers.push(...(await page.locator("tbody td:first-child").allTextContents()));
  }
  expect(new Set(numbers).size).toBe(REPORTS);
  return numbers;
}

function reportRow(about: { uscc: string; name: string }, no: string, fileName: string): string[] {
  const signed = AGENCY.analysts.slice(0, 2).map(({ name }) => name);
  const values = Object.entries(STRONG_VALUES).map(([code, value]) => `${code}=${value}`);
  const days = [addDays(ISSUED_ON, -20), ISSUED_ON, addMonths(ISSUED_ON, 12)];
  const { grade } = AGENCY.grades[0]!;
  const said = [grade, signed.join("、"), "评审1号", fileName, values.join("；")];
  return [no, "", about.name, about.uscc, "招标投标", ...days, ...said];
}

/** Puts twelve different mistakes into the rows; gives which rows. */
function spoil(rows: string[][]): Set<number> {
  const wrong: readonly (readonly [row: number, header: string, value: string])[] = [
    [3, "信用等级", "A+"],
    [10, "评价人员", "王某、李某"],
    [20, "出具日期", addDays(TODAY, 1)],
    [30, "数据截止日", addDays(ISSUED_ON, 1)],
    [40, "有效期至", ISSUED_ON],
    [50, "文件名", "缺失.pdf"],
    [60, "统一社会信用代码", `${ABOUT[60]!.uscc.slice(0, 17)}${ABOUT[60]!.uscc.endsWith("0") ? "1" : "0"}`],
    [70, "企业名称", "别的企业有限公司"],
    [80, "报告编号", "123"],
    [90, "评价目的", "打篮球"],
    [100, "评价人员", AGENCY.analysts[0]!.name],
    [110, "信用等级", ""],
  ];
  for (const [row, header, value] of wrong) rows[row]![column(header)] = value;
  return new Set(wrong.map(([row]) => row));
}

const printedOf = (rows: readonly string[][]) =>
  rows.map((row) => ({ fileName: row[column("文件名")]!, printed: `${row[0]} ${row[column("信用等级")]}` }));

async function upload(page: Page, bundle: string): Promise<string> {
  await open(page, "/imports/new");
  await page.getByLabel("报送内容").selectOption("reports");
  await page.getByLabel("文件", { exact: true }).setInputFiles(bundle);
  await page.getByRole("button", { name: "上传并检查" }).click();
  await expect(page).toHaveURL(/\/imports\/[0-9A-Z]{26}$/, { timeout: 60_000 });
  await expect(page.locator(".page-head .mark")).toHaveText("待审核", { timeout: 60_000 });
  return new URL(page.url()).pathname;
}

const count = (page: Page, name: string) =>
  page
    .getByRole("region", { name: "检查结果" })
    .locator("dl > div")
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole("definition");

/** Downloads the refused rows and saves them with what is right in each; gives which rows came. */
async function mend(page: Page, place: string, right: readonly string[][]): Promise<Set<number>> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载退回的行" }).click(),
  ]);
  return mendRefused(await download.path(), place, REPORT_HEAD, right);
}

async function commit(page: Page, at: string): Promise<void> {
  await page.goto(at);
  await page.getByRole("link", { name: "审核入库" }).click();
  await page.getByRole("button", { name: "审核入库" }).click();
  await expect(page.locator(".page-head .mark")).toHaveText("已入库", { timeout: 60_000 });
}

import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { extractText, getDocumentProxy } from "unpdf";
import { writeWorkbook } from "#scripts/demo/write-workbook";
import { civilDayOf, now } from "~/platform/clock";
import { inhabitants } from "./support/city";
import { expect, test } from "./support/test";
import { awake, open } from "./support/visiting";

const CANDIDATES = 200;
const BY_KEYBOARD = 8;
const FIXED_SENTENCE = "不替代档案审核、个人有关事项查核、纪检监察机关意见和信访举报查核";
/** Which number key, for an answer as the list marks it: nothing against, not suitable, cannot say, to be looked into. */
const DECISION: Record<string, [key: string, code: string]> = {
  clear: ["1", "no-objection"],
  bars: ["3", "unsuitable"],
  "cannot-say": ["5", "not-answerable"],
  judgement: ["4", "refer"],
};

/** 200 lines as an office numbers them; the third without a number, the last with somebody else's. */
async function writeList(file: string): Promise<void> {
  const people = inhabitants(CANDIDATES + 1);
  const headers = ["序号", "姓名", "身份证号", "单位", "拟任（推荐）职务", "界别"];
  const rows = people.slice(0, CANDIDATES).map(({ name, idNumber, unitName }, at) => {
    const number = at === 2 ? "" : at === CANDIDATES - 1 ? people[CANDIDATES]!.idNumber : idNumber;
    return [`第${at + 1}号`, name, number, unitName, "区人大代表", at % 2 ? "农民" : "干部"];
  });
  await writeWorkbook(file, "人选名单", headers, rows);
}

test("200 candidates from a workbook to an opinion that stays the same byte for byte", async ({ signedIn }, info) => {
  const list = info.outputPath("人选名单.xlsx");
  await writeList(list);
  const officer = await signedIn("vetting-officer");
  await open(officer, "/vetting-cases/new");
  await officer.getByLabel("来函单位").fill("宿城区任贤组织部");
  await officer.getByLabel("来函文号").fill("宿城组函[2026]200号");
  await officer.getByLabel("批次名称").fill("区人大代表候选人初步人选");
  await officer.getByLabel("核查用途").selectOption("npc-deputy-county");
  await officer.getByRole("textbox", { name: "截止日", exact: true }).fill(civilDayOf(now()));
  await officer.getByLabel("人选名单文件").setInputFiles(list);
  await officer.getByRole("button", { name: "开立并核查" }).click();
  await expect(officer).toHaveURL(/\/vetting-cases\/[0-9A-Z]{26}/);
  const base = new URL(officer.url()).pathname;
  const candidates = officer.getByRole("list", { name: "人选" });
  await expect(candidates.getByRole("listitem")).toHaveCount(CANDIDATES);
  await expect(officer.getByText(`已决定 0/${CANDIDATES}`)).toBeVisible();

  await decideByKeyboard(officer);
  await decideAcrossSignOut(officer);
  await leaveADraft(officer);
  await decideOthers(officer, base);
  await officer.goto(base);
  await expect(officer.getByText(`已决定 ${CANDIDATES}/${CANDIDATES}`)).toBeVisible();
  await officer.getByRole("link", { name: "提交审签" }).click();
  await officer.getByRole("button", { name: "提交审签" }).click();
  await expect(officer.locator(".page-head .mark")).toHaveText("待审签");

  const approver = await signedIn("vetting-approver");
  await approver.goto(base);
  await approver.getByRole("link", { name: "审签同意" }).click();
  // What is signed stands above the verb, line by line, each with the decision and its reason.
  await expect(approver.getByRole("row")).toHaveCount(CANDIDATES + 1);
  await expect(approver.getByRole("row").nth(1).getByRole("cell").last()).not.toHaveText("—");
  await approver.getByRole("button", { name: "审签同意" }).click();
  await expect(approver.locator(".page-head .mark")).toHaveText("待出函");
  await approver.getByRole("link", { name: "出具复函" }).click();
  await approver.getByRole("button", { name: "出具复函" }).click();
  await expect(approver.locator(".page-head .mark")).toHaveText("已出函");

  const [workbook, document] = [await taken(officer, base, "表格"), await taken(officer, base, "文件")];
  expect((await taken(approver, base, "表格")).equals(workbook)).toBe(true);
  expect((await taken(approver, base, "文件")).equals(document)).toBe(true);
  await readOpinion(workbook, document);
});

/** Arrows and letters move, numbers choose, Ctrl+Enter saves and leads to the next: no mouse. */
async function decideByKeyboard(page: Page): Promise<void> {
  await awake(page);
  const current = page.locator(".candidates a[aria-current]");
  await current.focus();
  await page.keyboard.press("j");
  await expect(current).toHaveAttribute("data-no", "第2号");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("k");
  await page.keyboard.press("ArrowUp");
  await expect(current).toHaveAttribute("data-no", "第1号");
  for (let at = 1; at <= BY_KEYBOARD; at++) {
    await expect(current).toHaveAttribute("data-no", `第${at}号`);
    await expect(current).toBeFocused();
    const mark = (await current.locator(".mark").getAttribute("data-state")) ?? "";
    const [key] = DECISION[mark]!;
    await page.keyboard.press(key);
    const reason = page.getByLabel("理由", { exact: true });
    await expect(reason).toBeFocused();
    await page.keyboard.type("经核查提出");
    const tick = page.getByLabel("已核对，确为本人");
    if (await tick.isVisible()) {
      await page.keyboard.press("Shift+Tab");
      await expect(tick).toBeFocused();
      await page.keyboard.press("Space");
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Control+Enter");
  }
  await expect(current).toHaveAttribute("data-no", `第${BY_KEYBOARD + 1}号`);
  await expect(page.getByText(`已决定 ${BY_KEYBOARD}/${CANDIDATES}`)).toBeVisible();
}

/** What is being written when the session ends stays on the page, which says so, and goes once the officer is signed in again. */
async function decideAcrossSignOut(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  const current = page.locator(".candidates a[aria-current]");
  const [key] = DECISION[(await current.locator(".mark").getAttribute("data-state")) ?? ""]!;
  await page.keyboard.press(key);
  await page.keyboard.type("经核查提出");
  await expect(page.getByRole("alert")).toContainText("登录已失效");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("textarea[name=reason]")).toHaveValue("经核查提出");
  await page.context().addCookies(cookies);
  await page.keyboard.press("Control+Enter");
  await expect(current).toHaveAttribute("data-no", `第${BY_KEYBOARD + 2}号`);
}

/** What was begun is there again when one comes back along the list at once, and when the page is opened anew. */
async function leaveADraft(page: Page): Promise<void> {
  const current = page.locator(".candidates a[aria-current]");
  const reason = page.locator("textarea[name=reason]");
  await reason.fill("待补充材料后再定");
  const kept = page.waitForResponse((response) => new URL(response.url()).pathname.includes("/draft"));
  await current.focus();
  await kept;
  await page.keyboard.press("j");
  await expect(reason).toHaveValue("");
  await page.keyboard.press("k");
  await expect(reason).toHaveValue("待补充材料后再定");
  await page.reload();
  await expect(reason).toHaveValue("待补充材料后再定");
}

/** The rest as the page's own form sends it before scripts, in the officer's session. */
async function decideOthers(page: Page, base: string): Promise<void> {
  const answers = await page.locator(".candidates a").evaluateAll((links) =>
    links.map((link) => ({
      no: (link as HTMLElement).dataset.no ?? "",
      mark: link.querySelector<HTMLElement>(".mark")?.dataset.state ?? "",
    })),
  );
  const readAt = await page.locator("input[name=readAt]").first().inputValue();
  const rest = answers.slice(BY_KEYBOARD);
  const send = async ({ no, mark }: (typeof answers)[number]) => {
    const form = { readAt, decision: DECISION[mark]![1], reason: "经核查提出" };
    const path = `${base}/candidates/${encodeURIComponent(no)}/decision`;
    const answer = await page.request.post(path, { form, maxRedirects: 0 });
    expect(answer.status(), no).toBe(302);
  };
  for (let at = 0; at < rest.length; at += 4) await Promise.all(rest.slice(at, at + 4).map(send));
}

async function taken(page: Page, base: string, kind: "表格" | "文件"): Promise<Buffer> {
  if (new URL(page.url()).pathname !== base || !(await page.getByText("下载复函表格").isVisible()))
    await page.goto(base);
  const href = await page.getByRole("link", { name: `下载复函${kind}` }).getAttribute("href");
  return (await page.request.get(href ?? "")).body();
}

async function readOpinion(workbook: Buffer, document: Buffer): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(workbook as unknown as ArrayBuffer);
  const lines: string[] = [];
  book.worksheets[0]!.eachRow((row) => lines.push(JSON.stringify(row.values)));
  expect(lines.filter((line) => line.includes("区人大代表")).length).toBeGreaterThanOrEqual(CANDIDATES);
  expect(lines.join("\n")).toContain(FIXED_SENTENCE);
  expect(lines.findIndex((line) => line.includes("第1号"))).toBeLessThan(
    lines.findIndex((line) => line.includes("第200号")),
  );
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(document)), { mergePages: true });
  expect(text.replaceAll(/\s+/gu, "")).toContain(FIXED_SENTENCE);
}

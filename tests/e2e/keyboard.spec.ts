import type { Page } from "@playwright/test";
import { civilDayOf, now } from "~/platform/clock";
import { inhabitants } from "./support/city";
import { seeArrival, seeFocus, seeFocusInContent, tabTo } from "./support/keyboard";
import { readState } from "./support/state";
import { credentialsOf, expect, sessionOf, test } from "./support/test";
import { awake } from "./support/visiting";

/** Journeys on which the mouse is never touched: only keys, and the file that the system's own dialog would choose. */

const CANDIDATES = 3;
const TITLE = "全程键盘办理的批次";

/** A case of three candidates that its officer opened a moment ago; the workbench leads to it. */
async function openCase(page: Page): Promise<string> {
  const letter = {
    ...{ requester: "宿城区任贤组织部", documentNo: "宿城组函〔2026〕61号", title: TITLE },
    ...{ purpose: "npc-deputy-county", asOf: civilDayOf(now()) },
    pasted: inhabitants(60)
      .slice(50, 50 + CANDIDATES)
      .map(({ name, idNumber, unitName }) => [name, idNumber, unitName].join("\t"))
      .join("\n"),
  };
  const cookie = sessionOf({ username: "hecha1" })
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
  const answer = await page.request.post("/vetting-cases/new", {
    headers: { cookie },
    multipart: letter,
    maxRedirects: 0,
  });
  return new URL(answer.headers().location ?? "", readState().url).pathname;
}

test("an officer signs in, decides a case and submits it by keyboard alone", async ({ page }) => {
  const address = await openCase(page);
  const { username, password } = credentialsOf({ username: "hecha1" });
  await page.goto("/sign-in");
  await tabTo(page, page.getByLabel("用户名"));
  await page.keyboard.type(username);
  await tabTo(page, page.getByLabel("密码"));
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("工作台");
  await awake(page);

  await tabTo(page, page.getByRole("link", { name: "跳到正文" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator(`main a[href^="${address}"]`).first());
  await page.keyboard.press("Enter");
  await seeArrival(page, TITLE);
  await decideAll(page);

  await tabTo(page, page.getByRole("link", { name: "提交审签" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/submission$/);
  await seeArrival(page, "提交审签");
  await tabTo(page, page.getByRole("button", { name: "提交审签" }));
  await page.keyboard.press("Enter");
  await expect(page.locator(".page-head .mark")).toHaveText("待审签");
  await seeFocusInContent(page);
});

/** j and k move, a number decides, the reason is typed, Ctrl+Enter leads to the next who is open. */
async function decideAll(page: Page): Promise<void> {
  const current = page.locator(".candidates a[aria-current]");
  await tabTo(page, current);
  await page.keyboard.press("j");
  await expect(current).toHaveAttribute("data-no", "2");
  await seeFocus(page);
  await page.keyboard.press("k");
  await expect(current).toHaveAttribute("data-no", "1");
  for (let at = 1; at <= CANDIDATES; at++) {
    await expect(current).toBeFocused();
    await seeFocus(page);
    const state = await current.locator(".mark").getAttribute("data-state");
    await page.keyboard.press(state === "clear" ? "1" : state === "cannot-say" ? "5" : "4");
    await expect(page.getByLabel("理由", { exact: true })).toBeFocused();
    await seeFocus(page);
    await page.keyboard.type("经核查提出");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(`已决定 ${at}/${CANDIDATES}`)).toBeVisible();
  }
  await expect(current, "who decided the last stays at the list").toBeFocused();
}

test("a filler brings a workbook in and corrects its columns by keyboard alone", async ({ signedIn }) => {
  const page = await signedIn("filler");
  await page.goto("/");
  await awake(page);
  await tabTo(page, page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "数据报送" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/imports$/);
  await seeArrival(page, "数据报送");
  await awake(page);
  await tabTo(page, page.getByRole("link", { name: "报送文件" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/imports\/new/);
  await seeArrival(page, "报送文件");

  await choose(page, "报送内容", "roster");
  const file = page.getByLabel("文件", { exact: true });
  await tabTo(page, file);
  const lines = [
    "证件,姓名,人员类别,单位编码,任职日期,来历",
    "321399198003151219,梅渡乙,公务员,321300-010,2020-01-01,张三",
  ];
  await file.setInputFiles({ name: "键盘报送.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) });
  await tabTo(page, page.getByRole("button", { name: "上传并检查" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/imports\/[0-9A-Z]{26}$/);
  await expect(page.locator(".page-head .mark")).not.toHaveText(/等待|正在/);
  await seeFocusInContent(page);

  await tabTo(page, page.getByRole("link", { name: "更正列的识别" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/mapping$/);
  await seeArrival(page, "更正工作表和列的识别");
  await choose(page, /第 1 列/, "idNumber");
  await choose(page, /第 6 列/, "");
  await tabTo(page, page.getByRole("button", { name: "重新读取" }));
  await page.keyboard.press("Enter");
  await expect(page.locator(".page-head .mark")).toHaveText("待审核");
  await expect(page.getByText("→ 身份证号")).toBeVisible();
  await seeFocusInContent(page);
});

/** Reaches a closed list and goes through it with the arrows until it stands at the value. */
async function choose(page: Page, label: string | RegExp, value: string): Promise<void> {
  const list = page.getByLabel(label);
  await tabTo(page, list);
  const [at, to] = await list.evaluate((element, wanted) => {
    const { selectedIndex, options } = element as HTMLSelectElement;
    return [selectedIndex, [...options].findIndex((option) => option.value === wanted)];
  }, value);
  for (let step = 0; step < Math.abs(to! - at!); step++) await page.keyboard.press(to! > at! ? "ArrowDown" : "ArrowUp");
  await expect(list).toHaveValue(value);
}

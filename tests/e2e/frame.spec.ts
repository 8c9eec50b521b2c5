import { checkNarrow } from "./support/check-page";
import { expect, test } from "./support/test";
import { awake, open, pathOf } from "./support/visiting";

test("the keyboard reaches the content past the frame", async ({ signedIn }) => {
  const page = await signedIn("vetting-officer");
  await open(page, "/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/);
  await page.locator(".user-menu summary").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "修改密码" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "修改密码" })).toBeHidden();
});

test("a page at an address of its own is marked in the navigation under the list it belongs to", async ({
  signedIn,
}) => {
  const page = await signedIn("regulator");
  await open(page, pathOf("/agency-filings/:id"));
  const navigation = page.getByRole("navigation", { name: "主导航" });
  await expect(navigation.getByRole("link", { name: "机构名录" })).toHaveAttribute("aria-current", "true");
  await expect(navigation.locator("[aria-current]")).toHaveCount(1);
});

test("keys pressed while the page wakes up neither break it nor keep it asleep", async ({ signedIn }) => {
  const page = await signedIn("vetting-officer");
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel();
    let presses = 0;
    port1.onmessage = () => {
      const isWaking = Object.keys(document).some((key) => key.startsWith("__reactContainer"));
      const press = new KeyboardEvent("keydown", { key: "Tab", bubbles: true });
      if (isWaking && presses++ < 6) document.querySelector("a")?.dispatchEvent(press);
      if (presses < 6) port2.postMessage(null);
    };
    port2.postMessage(null);
  });
  for (const path of ["/", "/vetting-cases", "/people"]) expect(await open(page, path)).toBe(200);
});

for (const scripts of [true, false]) {
  test(`at 390 px the navigation is a drawer ${scripts ? "with" : "without"} scripts`, async ({ signedIn }) => {
    const page = await signedIn("vetting-officer", { width: 390, scripts });
    await page.goto("/");
    const navigation = page.getByRole("navigation", { name: "主导航" });
    await expect(navigation).toBeHidden();
    await page.getByText("菜单").click();
    await expect(navigation).toBeVisible();
    await navigation.getByRole("link", { name: "工作台" }).click();
    await checkNarrow(page);
  });
}

test("what is opened before the scripts have come stays open, and closes on the next page", async ({ signedIn }) => {
  const page = await signedIn("vetting-officer", { width: 390 });
  let deliver = () => {};
  const opened = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  await page.route("**/assets/entry.client-*.js", async (route) => {
    await opened;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  const navigation = page.getByRole("navigation", { name: "主导航" });
  await page.getByText("菜单").click();
  await page.locator(".user-menu summary").click();
  const password = page.getByRole("link", { name: "修改密码" });
  deliver();
  await awake(page);
  await expect(navigation).toBeVisible();
  await expect(password).toBeVisible();
  await password.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("修改密码");
  await expect(navigation).toBeHidden();
  await expect(password).toBeHidden();
});

test("an address that does not exist says what to do, under a number", async ({ signedIn }) => {
  const page = await signedIn("vetting-officer");
  const answer = await page.goto("/no-such-page");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这个页面");
  await expect(page.getByText(/^编号/)).toContainText(answer?.headers()["x-request-id"] ?? "?");
});

test("a form that was begun outlives the switch of language and a session that ended", async ({ signedIn }) => {
  const page = await signedIn({ username: "jijian1" });
  await open(page, "/records/entry");
  const [facts, documentNo] = [page.locator("[name=facts]"), page.locator("[name=documentNo]")];
  await facts.fill("违反规定收受礼金");
  await documentNo.fill("宿纪〔2026〕77号");
  await page.locator("[name=kind]").selectOption({ label: "政务记过" });
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Enter a record");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeAttached();
  await expect(facts).toHaveValue("违反规定收受礼金");
  await expect(page.locator("[name=kind] option:checked")).toHaveText("Demerit (supervision organ)");
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("登记记录");

  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByRole("button", { name: "提交确认" }).click();
  await expect(page.getByRole("alert")).toContainText("登录已失效");
  await expect(page.getByRole("link", { name: "在新标签页登录" })).toHaveAttribute("href", "/sign-in");
  await expect(facts).toHaveValue("违反规定收受礼金");
  await expect(documentNo).toHaveValue("宿纪〔2026〕77号");
  await page.context().addCookies(cookies);
  await page.getByRole("button", { name: "提交确认" }).click();
  await expect(page.getByRole("alert")).toContainText("处需要更正");
  await expect(facts).toHaveValue("违反规定收受礼金");
});

test("a form pressed twice goes once", async ({ signedIn }) => {
  const page = await signedIn("system-administrator");
  await open(page, "/accounts/new");
  await page.locator("[name=username]").fill("pressed-twice");
  await page.locator("[name=displayName]").fill("接口账号");
  await page.locator("[name=principalKind]").selectOption("service");
  // As a hand does it: the second press comes when the first is on its way, and was answered by "this name is taken".
  await page.getByRole("button", { name: "建立账号" }).evaluate((button: HTMLButtonElement) => {
    button.click();
    return new Promise<void>((resolve) =>
      setTimeout(() => resolve(button.isConnected ? button.click() : undefined), 120),
    );
  });
  await expect(page.getByRole("link", { name: "账号已建立，查看账号" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

import { checkPage } from "./support/check-page";
import { credentialsOf, expect, test } from "./support/test";

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("one signs in, is led to where one was going, and signs out", async ({ page }) => {
      const { username, password } = credentialsOf("registrar");
      await page.goto("/account/password");
      await expect(page).toHaveURL(/\/sign-in\?to=%2Faccount%2Fpassword$/);
      await page.getByLabel("用户名").fill(username);
      await page.getByLabel("密码").fill(password);
      await page.getByRole("button", { name: "登录" }).click();
      await expect(page).toHaveURL(/\/account\/password$/);
      await page.locator(".user-menu summary").click();
      await page.getByRole("button", { name: "退出", exact: true }).click();
      await expect(page).toHaveURL(/\/sign-in$/);
      await page.goto("/");
      await expect(page).toHaveURL(/\/sign-in$/);
    });

    test("a wrong password is refused in words and not sent back", async ({ page }) => {
      await page.goto("/sign-in");
      await page.getByLabel("用户名").fill("nobody-here");
      await page.getByLabel("密码").fill("not-the-password-7");
      await page.getByRole("button", { name: "登录" }).click();
      await expect(page.getByRole("alert")).toContainText("用户名或密码不正确");
      expect(await page.content()).not.toContain("not-the-password-7");
      await expect(page.getByLabel("用户名")).toHaveValue("nobody-here");
    });

    test("what is missing is named beside the field and above the form", async ({ page }) => {
      await page.goto("/sign-in");
      await page.getByRole("button", { name: "登录" }).click();
      await expect(page.getByRole("alert")).toContainText("用户名：请输入用户名");
      await page.getByRole("link", { name: /请输入密码/ }).click();
      await expect(page.getByLabel("密码")).toBeFocused();
      await expect(page.getByLabel("密码")).toHaveAttribute("aria-invalid", "true");
    });

    test("the language is switched and kept", async ({ page }) => {
      await page.goto("/sign-in");
      await page.getByRole("button", { name: "English" }).click();
      await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await page.goto("/sign-in");
      await page.getByRole("button", { name: "中文" }).click();
      await expect(page.getByRole("button", { name: "登录" })).toBeVisible();
    });
  });
}

test("the sign-in page is clean in both languages", async ({ page }) => {
  await page.goto("/sign-in");
  await checkPage(page, "zh-CN");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await checkPage(page, "en");
});

test("signing out everywhere ends the sessions of other devices", async ({ browser, baseURL }) => {
  // An account that no other test uses: its sessions all end here.
  const { username, password } = credentialsOf({ username: "shenqian2" });
  const pages = [];
  for (let i = 0; i < 2; i++) {
    const context = await browser.newContext({ baseURL, locale: "zh-CN" });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.getByLabel("用户名").fill(username);
    await page.getByLabel("密码").fill(password);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("工作台");
    pages.push(page);
  }
  const [here, there] = pages;
  await here!.locator(".user-menu summary").click();
  await here!.getByRole("link", { name: "在所有设备上退出" }).click();
  await here!.getByRole("button", { name: "在所有设备上退出" }).click();
  await expect(here!).toHaveURL(/\/sign-in/);
  await there!.goto("/");
  await expect(there!).toHaveURL(/\/sign-in/);
});

import { readState } from "./support/state";
import { expect, test } from "./support/test";
import { awake, open } from "./support/visiting";

test("an account is made by one administrator and given its role by another", async ({ signedIn }) => {
  const system = await signedIn("system-administrator");
  await system.goto("/accounts/new");
  await system.getByLabel("用户名").fill("meidu-01");
  await system.getByLabel("姓名").fill("梅渡填报员");
  await system.getByLabel("账号性质").selectOption("posting");
  await system.getByLabel("单位编码").fill("321300-010");
  await system.getByRole("button", { name: "建立账号" }).click();
  await expect(system.getByText(/初始密码如下/)).toBeVisible();
  await open(system, "/accounts?q=meidu-01");
  await system.getByRole("link", { name: "meidu-01", exact: true }).click();
  await expect(system.getByRole("heading", { level: 1 })).toHaveText("梅渡填报员");
  await expect(system.getByRole("link", { name: "授予角色" })).toHaveCount(0);
  const security = await signedIn("security-administrator");
  await security.goto(new URL(system.url()).pathname);
  await security.getByRole("link", { name: "授予角色" }).click();
  await security.getByRole("combobox", { name: "角色" }).selectOption("filler");
  await security.getByLabel("数据范围", { exact: true }).selectOption("city");
  await security.getByLabel("理由").fill("新到岗");
  await security.getByRole("button", { name: "授予角色" }).click();
  await expect(security.getByRole("row").filter({ hasText: "全市" })).toBeVisible();
});

test("the auditor searches the journal and opens an entry as a sentence with its difference, in either language", async ({
  signedIn,
}) => {
  const page = await signedIn("auditor");
  await open(page, "/journal");
  await page.getByLabel("账号", { exact: true }).fill("api-vetting-approver");
  await page.getByRole("button", { name: "查询" }).click();
  await awake(page);
  await expect(page.locator(".ag-row").first()).toBeVisible();
  await page.goto(`/journal/${readState().ids.entry}`);
  const sentence = page.locator("main .notice");
  await expect(sentence).toContainText("核查接口（审签）");
  await expect(page.getByRole("table").first()).toBeVisible();
  const chinese = (await sentence.textContent()) ?? "";
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(sentence).not.toHaveText(chinese);
});

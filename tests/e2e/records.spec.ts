import { addMonths } from "~/platform/civil-date";
import { civilDayOf, now } from "~/platform/clock";
import { inhabitants } from "./support/city";
import { expect, test } from "./support/test";

const today = civilDayOf(now());
const PAPER = { name: "解除决定.png", mimeType: "image/png", buffer: png() };

/** One white point: told by its bytes, not by its name. */
function png(): Buffer {
  return Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
    "base64",
  );
}

test("a sanction is entered by one, confirmed by a colleague, marked as under appeal and lifted", async ({
  signedIn,
}) => {
  const inspector = await signedIn({ username: "jijian1" });
  const colleague = await signedIn({ username: "jijian2" });
  await inspector.goto("/records/entry");
  await inspector.getByLabel("身份证号").fill(inhabitants(240)[220]!.idNumber);
  await inspector.getByLabel("记录种类").selectOption("political-demerit");
  await inspector.getByLabel(/^文号/).fill("宿清纪〔2026〕77号");
  await inspector.getByRole("textbox", { name: "决定日期", exact: true }).fill(addMonths(today, -2));
  await inspector.getByRole("button", { name: "提交确认" }).click();
  await expect(inspector).toHaveURL(/\/records\/[0-9A-Z]{26}$/);
  const at = new URL(inspector.url()).pathname;
  await expect(inspector.locator(".page-head .mark")).toHaveText("待确认");
  await expect(inspector.getByText(/提交人本人不能确认/)).toBeVisible();
  await expect(inspector.getByRole("link", { name: "去确认" })).toHaveCount(0);
  await inspector.goto(`${at}/confirmation`);
  await expect(inspector.getByRole("button", { name: "确认生效" })).toBeDisabled();

  const confirm = async () => {
    await colleague.goto(at);
    await colleague.getByRole("link", { name: "去确认" }).click();
    await colleague.getByRole("button", { name: "确认生效" }).click();
    await expect(colleague).toHaveURL(at);
  };
  await confirm();
  await expect(colleague.locator(".page-head .mark")).toHaveText("影响期内");

  await inspector.goto(`${at}/appeal`);
  await inspector.getByLabel("阶段").selectOption({ label: "复审（复核）中" });
  await inspector.getByRole("textbox", { name: "日期", exact: true }).fill(addMonths(today, -1));
  await inspector.getByLabel("理由").selectOption({ label: "本人提出复审、复核或者申诉" });
  await inspector.getByLabel("说明").fill("本人于收到决定后第十日申请复审");
  await inspector.getByLabel("依据文件").setInputFiles(PAPER);
  await inspector.getByRole("button", { name: "标注" }).click();
  await expect(inspector.getByText(/复审（复核）中/).first()).toBeVisible();

  await inspector.getByRole("link", { name: "解除" }).click();
  await inspector.getByRole("textbox", { name: "解除日期", exact: true }).fill(today);
  await inspector.getByLabel("理由").selectOption({ index: 1 });
  await inspector.getByLabel("说明").fill("复核决定解除");
  await inspector.getByLabel("依据文件").setInputFiles(PAPER);
  await inspector.getByRole("button", { name: "提交解除" }).click();
  await expect(inspector.getByText(/等待本机关另一人确认/)).toBeVisible();
  await confirm();
  // Present law knows no early lifting: the register keeps the act and leaves the rest of the period to judgement.
  await expect(colleague.locator(".page-head .mark")).toHaveText("需研判");
  await expect(colleague.getByText(/现行法律没有提前解除的规定/)).toBeVisible();
});
